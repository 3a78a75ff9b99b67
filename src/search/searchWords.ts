import type { Addresses } from '../content/addressesBelow.ts'
import type { Content } from '../content/types.ts'
import { phrasesOf } from './phrases.ts'
import type { SearchWords } from './types.ts'

/** What the browser must know beside the records to understand a query. */
export function searchWords({ boards, procedures, scenarios, glossary }: Content, addressOf: Addresses): SearchWords {
  return {
    boards: boards
      .filter(({ id }) => procedures.some(({ board }) => board.id === id))
      .map(({ id, name }) => ({
        id,
        name,
        ...(scenarios.some(({ procedure }) => procedure.board.id === id) && { scenarios: true }),
      })),
    terms: glossary.map(({ term, anchor, post, aliases, typed }) => ({
      term,
      url: `${addressOf.glossary}#${anchor}`,
      aliases,
      typed: withoutRepeats(term, aliases, typed),
      ...(post && { post }),
    })),
  }
}

/** What is typed, without the forms and spellings that a name finds anyway. */
function withoutRepeats(term: string, aliases: readonly string[], typed: readonly string[]): readonly string[] {
  const all = phrasesOf([{ term, url: '', aliases, typed }])
  const kept = new Map<string, number>()
  for (const { stems, full, place } of all.toSorted((one, other) => one.place - other.place)) {
    const key = stems.length === 1 && full.length > 1 ? full.join(' ') : stems.toSorted().join(' ')
    if (!kept.has(key)) kept.set(key, place)
  }
  const places = new Set(kept.values())
  return typed.filter((_, place) => places.has(1 + aliases.length + place))
}
