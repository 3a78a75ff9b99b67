import { stemText } from './tokenize.ts'

/** A phrase found in a list of stems, at the indices from `from` up to `to`, and its meaning. */
export interface PhraseMatch<Value> {
  readonly from: number
  readonly to: number
  readonly value: Value
}

/** Returns a function that finds phrases in a list of stems. Finds the longest phrase at each position, and none inside another. */
export function createPhraseFinder<Value>(
  entries: Iterable<readonly [phrase: string, value: Value]>,
): (stems: readonly string[]) => readonly PhraseMatch<Value>[] {
  const byFirst = new Map<string, { readonly stems: readonly string[]; readonly value: Value }[]>()
  for (const [phrase, value] of entries) {
    const stems = stemText(phrase)
    const [first] = stems
    if (first === undefined) continue
    const same = byFirst.get(first) ?? []
    // “s47” and “s.47” have the same stems.
    if (!same.some((known) => known.value === value && known.stems.join(' ') === stems.join(' ')))
      same.push({ stems, value })
    byFirst.set(first, same)
  }
  for (const same of byFirst.values()) same.sort((one, other) => other.stems.length - one.stems.length)

  return (stems) => {
    const matches: PhraseMatch<Value>[] = []
    for (let from = 0; from < stems.length;) {
      const start = from
      const found = (byFirst.get(stems[start] ?? '') ?? []).filter((phrase) =>
        phrase.stems.every((stem, at) => stems[start + at] === stem),
      )
      const length = found[0]?.stems.length ?? 0
      // Several entries may have the same phrase.
      for (const { stems: whole, value } of found)
        if (whole.length === length) matches.push({ from, to: from + length, value })
      from += Math.max(length, 1)
    }
    return matches
  }
}
