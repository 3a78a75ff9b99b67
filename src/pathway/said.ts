import type { Compared, PlaceId } from './comparison.ts'
import { levels } from './types.ts'

/**
 * What one procedure says at one place, as far as it can be counted off against another: the words for each, none where
 * it says nothing. Plain data, so that a page can carry it.
 */
export interface Said {
  /** How the procedure is called. */
  readonly name: string
  /** Whether the place is a level of seniority, where a reader asks whose equivalent they are. */
  readonly isLevel: boolean
  readonly steps: readonly string[]
  readonly musts: readonly string[]
  readonly times: readonly string[]
  readonly equivalents: readonly string[]
  /** The records that must be kept. */
  readonly requiredRecords: readonly string[]
  /** Whether a time from elsewhere may hold here too. */
  readonly throughout: boolean
}

/** What a procedure says at a place. */
export function saidAt(name: string, { standings, throughout }: Compared, place: PlaceId): Said {
  const { nodes } = standings.get(place) ?? { nodes: [] }
  const records = nodes.flatMap((node) => node.records)
  const once = (words: readonly string[]): readonly string[] => [...new Set(words)]
  return {
    name,
    isLevel: levels.some((level) => level === place),
    steps: nodes.map(({ title }) => title),
    musts: nodes.filter(({ force }) => force === 'must').map(({ title }) => title),
    times: once(nodes.flatMap(({ urgency }) => urgency ?? [])),
    equivalents: nodes.filter(({ posts }) => posts === 'equivalents').map(({ title }) => title),
    requiredRecords: once(records.filter(({ force }) => force === 'must').map(({ text }) => text)),
    throughout: throughout.some(({ id }) => !nodes.some((node) => node.id === id)),
  }
}
