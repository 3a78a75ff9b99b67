import { addressesBelow } from '../../src/content/addressesBelow.ts'
import type { Content } from '../../src/content/types.ts'
import { createSearch } from '../../src/search/search.ts'
import type { Search } from '../../src/search/search.ts'
import { searchFiles } from '../../src/search/searchFiles.ts'
import type { BoardRecords, SiteRecords } from '../../src/search/types.ts'

export const addressOf = addressesBelow('/')

/** The search of all boards together, as in a browser; `without` names the boards whose `asked.yaml` is left out. */
export function siteSearch(content: Content, without: readonly string[] = []): Search {
  const procedures = content.procedures.map((procedure) =>
    without.includes(procedure.board.name) ? { ...procedure, asked: new Map<string, readonly string[]>() } : procedure,
  )
  const { files } = searchFiles({ ...content, procedures }, addressOf)
  const { site, ...boards } = Object.fromEntries(files)
  return createSearch(
    site as SiteRecords,
    Object.values(boards).flatMap((board) => (board as BoardRecords).records),
  )
}
