/** The keys of two procedures, in the order in which they are shown. */
export type Pair = readonly [first: string, second: string]

/** What a fragment gave: two procedures in any case, and whether all that it held could be followed. */
export interface ReadPair {
  readonly pair: Pair
  readonly holds: boolean
}

const longest = 1000

/** `#kent.professional-disagreements&rutland.professional-differences`. Keys need no escaping. */
export function writePair(pair: Pair): string {
  return `#${pair.join('&')}`
}

/**
 * The two procedures that a fragment names, by the keys of all there are, of which there must be two. What it names
 * wrongly, or not at all, is filled up in their order; nothing in a fragment can throw.
 */
export function readPair(fragment: string, keys: readonly string[]): ReadPair {
  const named = fragment.slice(0, longest).replace(/^#/, '').split('&').filter(Boolean)
  const known = [...new Set(named.filter((key) => keys.includes(key)))].slice(0, 2)
  const [first, second] = [...known, ...keys.filter((key) => !known.includes(key))]
  if (first === undefined || second === undefined) throw new Error('There are not two procedures to compare.')
  return { pair: [first, second], holds: fragment.length <= longest && named.length === known.length }
}

/** The pair after one place of it was given another procedure. The same one in both places changes them over. */
export function choose([first, second]: Pair, place: 0 | 1, key: string): Pair {
  if (place === 0) return [key, key === second ? first : second]
  return [key === first ? second : first, key]
}
