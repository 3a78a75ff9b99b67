import type { Addresses } from '../addressesBelow.ts'
import type { Content } from '../content/types.ts'
import type { SearchWords } from './types.ts'

/** What the browser must know beside the records to understand a query. */
export function searchWords({ boards, procedures, glossary }: Content, addressOf: Addresses): SearchWords {
  return {
    boards: boards
      .filter(({ id }) => procedures.some(({ board }) => board.id === id))
      .map(({ id, name }) => ({ id, name })),
    terms: glossary.map(({ term, anchor, post, aliases, typed }) => ({
      term,
      url: `${addressOf.glossary}#${anchor}`,
      aliases,
      typed,
      ...(post && { post }),
    })),
  }
}
