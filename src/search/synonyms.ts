import { createPhraseFinder } from './phrases.ts'
import type { PhraseMatch } from './phrases.ts'
import { stemsOf } from './tokenize.ts'
import type { Synonyms } from './types.ts'

export interface SynonymFinder {
  /** The stems that a stem may be read as. */
  readonly of: (stem: string) => ReadonlySet<string>
  /** Abbreviations and phrases, with the stems of their meanings. */
  readonly expand: (stems: readonly string[]) => readonly PhraseMatch<readonly string[]>[]
  readonly knows: (stem: string) => boolean
}

export function createSynonymFinder(lines: readonly Synonyms[]): SynonymFinder {
  const equal = new Map<string, Set<string>>()
  for (const { from, to } of lines) {
    if (to !== undefined) continue
    const stems = from.flatMap((word) => stemsOf(word).slice(0, 1))
    for (const stem of stems) {
      const others = equal.get(stem) ?? new Set()
      for (const other of stems) if (other !== stem) others.add(other)
      equal.set(stem, others)
    }
  }
  const mappings = lines.flatMap(({ from, to }) =>
    to === undefined ? [] : from.map((phrase) => [phrase, stemsOf(to)] as const),
  )
  const abbreviations = new Set(mappings.map(([phrase]) => stemsOf(phrase).join(' ')))
  const none: ReadonlySet<string> = new Set()
  return {
    of: (stem) => equal.get(stem) ?? none,
    expand: createPhraseFinder(mappings),
    knows: (stem) => equal.has(stem) || abbreviations.has(stem),
  }
}
