/** Whether a watched path, absolute or relative to the project, is inside `content/`. */
export function isContent(path: string): boolean {
  return /(?:^|[\\/])content[\\/]/.test(path)
}
