import type { Addresses } from '../addressesBelow.ts'
import type { Content } from '../content/types.ts'
import { tokensOf } from './tokens.ts'
import type { SearchRecord, SearchWords } from './types.ts'

/** What the browser must know beside the index to understand a query. */
export function searchWords(
  { boards, glossary }: Content,
  records: readonly SearchRecord[],
  addressOf: Addresses,
): SearchWords {
  const searched = records.flatMap(({ content, meta: { title, place, terms, also } }) => [
    content,
    title,
    place,
    terms,
    also,
  ])
  const vocabulary = new Set(searched.flatMap((text) => tokensOf(text ?? '').map(({ word }) => word)))
  return {
    boards: boards.map(({ id, name }) => ({ id, name })),
    terms: glossary.map(({ term, anchor, aliases, typed }) => ({
      term,
      url: `${addressOf.glossary}#${anchor}`,
      aliases: [...aliases, ...typed],
    })),
    vocabulary: [...vocabulary].sort(),
  }
}
