import { createPhraseFinder } from './phrases.ts'
import type { PhraseMatch } from './phrases.ts'
import { stemText } from './tokenize.ts'
import type { Synonyms } from './types.ts'

export interface SynonymFinder {
  /** Returns the synonyms of a stem, as stems. */
  readonly lookUp: (stem: string) => ReadonlySet<string>
  /** Finds abbreviations and phrases, with the stems of their meanings. */
  readonly expand: (stems: readonly string[]) => readonly PhraseMatch<readonly string[]>[]
  /** Whether a stem has synonyms or is an abbreviation. */
  readonly knows: (stem: string) => boolean
}

export function createSynonymFinder(lines: readonly Synonyms[]): SynonymFinder {
  const equal = new Map<string, Set<string>>()
  for (const { from, to } of lines) {
    if (to !== undefined) continue
    const stems = from.flatMap((word) => stemText(word).slice(0, 1))
    for (const stem of stems) {
      const others = equal.get(stem) ?? new Set()
      for (const other of stems) if (other !== stem) others.add(other)
      equal.set(stem, others)
    }
  }
  const mappings = lines.flatMap(({ from, to }) =>
    to === undefined ? [] : from.map((phrase) => [phrase, stemText(to)] as const),
  )
  const abbreviations = new Set(mappings.map(([phrase]) => stemText(phrase).join(' ')))
  const none: ReadonlySet<string> = new Set()
  return {
    lookUp: (stem) => equal.get(stem) ?? none,
    expand: createPhraseFinder(mappings),
    knows: (stem) => equal.has(stem) || abbreviations.has(stem),
  }
}
