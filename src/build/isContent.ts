/** Whether a path that the server watches, from the root of the disk or of the project, is one of the content. */
export function isContent(path: string): boolean {
  return /(?:^|[\\/])content[\\/]/.test(path)
}
