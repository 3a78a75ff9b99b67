/**
 * Folders, below the base path, whose files are named by what is in them: another content has another address. A browser may
 * keep such a file for good, and pages of different builds never meet each other's.
 */
export const foldersNamedByContent = ['assets/', 'search-index/'] as const

export function isNamedByContent(path: string): boolean {
  return foldersNamedByContent.some((folder) => path.startsWith(folder))
}
