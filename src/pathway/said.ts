import type { Compared, PlaceId } from './comparison.ts'
import type { Bound } from './timesHeld.ts'
import type { Force } from './types.ts'

/**
 * What one procedure says at one place, as far as it can be counted off against another: the words for each, none where
 * it says nothing. Plain data, so that a page can carry it.
 */
export interface Said {
  /** How the procedure is called. */
  readonly name: string
  readonly place: PlaceId
  readonly steps: readonly string[]
  /** Without the outcomes, whose musts are records: they are counted as those. */
  readonly musts: readonly string[]
  /** Without those that do not rest on what the steps themselves do. */
  readonly times: readonly string[]
  readonly equivalents: readonly string[]
  /** The records that must be kept. */
  readonly requiredRecords: readonly string[]
  /** Whether a time that holds throughout holds here. */
  readonly bound: Bound
  /** How strongly the times that hold throughout are set, wherever they are. */
  readonly throughoutForces: readonly Force[]
}

/** What a procedure says at a place. */
export function saidAt(name: string, { standings, throughout }: Compared, place: PlaceId): Said {
  const { nodes, bound } = standings.get(place) ?? { nodes: [], bound: 'never' }
  const records = nodes.flatMap((node) => node.records)
  const once = <Word extends string>(words: readonly Word[]): readonly Word[] => [...new Set(words)]
  return {
    name,
    place,
    steps: nodes.map(({ title }) => title),
    musts: nodes.filter(({ kind, force }) => kind !== 'outcome' && force === 'must').map(({ title }) => title),
    times: once(nodes.flatMap(({ urgency, throughoutBasis }) => (throughoutBasis ? [] : (urgency ?? [])))),
    equivalents: nodes.filter(({ posts }) => posts === 'equivalents').map(({ title }) => title),
    requiredRecords: once(records.filter(({ force }) => force === 'must').map(({ text }) => text)),
    bound,
    throughoutForces: once(throughout.map(({ force }) => force)),
  }
}
