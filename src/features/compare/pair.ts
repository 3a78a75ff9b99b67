/** The keys of two procedures, in the order in which they are shown. */
export type Pair = readonly [first: string, second: string]

/** The two procedures read from a fragment, and whether everything in the fragment was used. */
export interface ReadPair {
  readonly pair: Pair
  readonly isComplete: boolean
}

const maxLength = 1000

/** Writes a fragment such as `#kent.professional-disagreements&rutland.professional-differences`. Keys need no escaping. */
export function writePair(pair: Pair): string {
  return `#${pair.join('&')}`
}

/**
 * Reads the two procedures that a fragment names. `keys` are those of all procedures, in order; they replace unknown or
 * missing ones. Throws only if there are fewer than two keys.
 */
export function readPair(fragment: string, keys: readonly string[]): ReadPair {
  const named = fragment.slice(0, maxLength).replace(/^#/, '').split('&').filter(Boolean)
  const known = [...new Set(named.filter((key) => keys.includes(key)))].slice(0, 2)
  const [first, second] = [...known, ...keys.filter((key) => !known.includes(key))]
  if (first === undefined || second === undefined) throw new Error('There are not two procedures to compare.')
  return { pair: [first, second], isComplete: fragment.length <= maxLength && named.length === known.length }
}

/** Replaces one procedure of a pair. If the new one is already on the other side, the two swap sides. */
export function replaceSide([first, second]: Pair, place: 0 | 1, key: string): Pair {
  if (place === 0) return [key, key === second ? first : second]
  return [key === first ? second : first, key]
}
