import type { Audience } from '../../content/audience.ts'

/** A procedure that can be compared. */
export interface Choice {
  /** Such as `kent.professional-disagreements`. */
  readonly key: string
  readonly audience: Audience
}

/** The keys of two procedures, in the order in which they are shown. */
export type Pair = readonly [first: string, second: string]

/** The two procedures read from a fragment, and whether everything in the fragment was used. */
interface ParsedPair {
  readonly pair: Pair
  readonly isComplete: boolean
}

const maxLength = 1000

/** Writes a fragment such as `#kent.professional-disagreements&rutland.professional-differences`. Keys need no escaping. */
export function writePair(pair: Pair): string {
  return `#${pair.join('&')}`
}

/**
 * Reads the two procedures that a fragment names. Unknown or missing ones are replaced by the first of `choices`, if possible
 * by one for the same people: one that protects adults is not shown beside one that protects children unless it is chosen.
 * Throws only if there are fewer than two choices.
 */
export function readPair(fragment: string, choices: readonly Choice[]): ParsedPair {
  const named = fragment.slice(0, maxLength).replace(/^#/, '').split('&').filter(Boolean)
  const known = [...new Set(named)].flatMap((name) => choices.filter(({ key }) => key === name)).slice(0, 2)
  const first = known[0] ?? choices.find((choice) => partnerOf(choice, choices)) ?? choices[0]
  const second = known[1] ?? (first && (partnerOf(first, choices) ?? choices.find((other) => other !== first)))
  if (!first || !second) throw new Error('There are not two procedures to compare.')
  return { pair: [first.key, second.key], isComplete: fragment.length <= maxLength && named.length === known.length }
}

/** The first other procedure that protects the same people. */
function partnerOf(choice: Choice, choices: readonly Choice[]): Choice | undefined {
  return choices.find((other) => other !== choice && other.audience === choice.audience)
}

/** Replaces one procedure of a pair. If the new one is already on the other side, the two swap sides. */
export function replaceSide([first, second]: Pair, place: 0 | 1, key: string): Pair {
  if (place === 0) return [key, key === second ? first : second]
  return [key === first ? second : first, key]
}
