/**
 * Folders below the base path whose file names contain a hash of the content. Browsers may cache these files for ever, and
 * pages of different builds never load each other's files.
 */
export const contentHashedFolders = ['assets/', 'search-index/'] as const

/** Whether a path below the base path is in one of these folders. */
export function isContentHashed(path: string): boolean {
  return contentHashedFolders.some((folder) => path.startsWith(folder))
}
