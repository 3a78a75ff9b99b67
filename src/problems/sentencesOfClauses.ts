import { withoutConditions } from '../content/checkForces.ts'
import type { Clause } from '../content/types.ts'
import { stemText } from '../search/tokenize.ts'

/** How much nearer another sentence must be to warn of it. On four procedures no right statement reached 1. */
const clearly = 1.5

/** Begins the part of a sentence that has a force of its own: “should discuss it, and must write it down”. */
const nextForce =
  /,\s+(?=(?:and|but|which|whom?)\b[^,.;?]{0,60}\b(?:must|should|may)\b)|\s+(?=(?:and|but) (?:must|should|may)\b)/

/** Words that repeat what stands before them in the sentence. */
const refersBack = /\bdo (?:so|it|this)\b/i

/** A part of a sentence, and what it is compared by: “and should do so” says little without what stands before it. */
export interface Part {
  readonly sentence: string
  readonly compared: string
}

/** Splits a text into its sentences, and these where a new force begins. */
export function sentencesOf(text: string): readonly Part[] {
  return text.split(/(?<=[.;?])\s+/).flatMap((all) => {
    const parts = all.split(nextForce)
    return parts.map((sentence, index) => ({
      sentence,
      compared: refersBack.test(sentence) ? parts.slice(0, index + 1).join(', ') : sentence,
    }))
  })
}

/**
 * Returns a function that compares a text with the sentences of the clauses that it cites, by the words that they share, each
 * weighted by its inverse document frequency. It returns the nearest sentence that is `other`, if it is clearly nearer than any
 * that is `own`; `undefined` if there is none.
 */
export function compareWithSentences(clauses: readonly Clause[]) {
  const frequency = new Map<string, number>()
  for (const { text } of clauses)
    for (const stem of new Set(stemText(text))) frequency.set(stem, (frequency.get(stem) ?? 0) + 1)
  const inverseFrequency = (stem: string): number => Math.log(1 + clauses.length / (frequency.get(stem) ?? 1))
  const sum = (stems: Iterable<string>): number => [...stems].reduce((total, stem) => total + inverseFrequency(stem), 0)
  const similarity = (claim: string, sentence: string): number => {
    const said = new Set(stemText(claim))
    const stems = new Set(stemText(sentence))
    return sum([...stems].filter((stem) => said.has(stem))) / Math.sqrt(sum(stems) || 1)
  }
  return function nearestOther(
    text: string,
    cited: readonly string[],
    matches: { readonly own: (part: Part) => boolean; readonly other: (part: Part) => boolean },
  ): { readonly number: string; readonly sentence: string; readonly hasOwn: boolean } | undefined {
    const parts = clauses
      .filter(({ number }) => cited.includes(number))
      .flatMap(({ number, text: clause }) =>
        sentencesOf(withoutConditions(clause)).map((part) => ({
          ...part,
          number,
          nearness: similarity(text, part.compared),
        })),
      )
      .toSorted((one, another) => another.nearness - one.nearness)
    const own = parts.find(matches.own)
    const other = parts.find(matches.other)
    if (!other || other.nearness <= clearly * (own?.nearness ?? 0)) return undefined
    return { number: other.number, sentence: other.sentence, hasOwn: own !== undefined }
  }
}
