import type { PhraseMatch } from './phrases.ts'

/**
 * A stem, a pair of neighbouring stems, or a glossary concept. It is a number because an index looks features up a hundred
 * thousand times while a phone waits, and a Map finds numbers several times as fast as texts.
 */
export type Feature = number

/** How often a text has each feature. */
export type Features = ReadonlyMap<Feature, number>

/** Finds the glossary terms that stems name. */
export type ConceptFinder = (stems: readonly string[]) => readonly PhraseMatch<number>[]

/** Numbers the features of all texts of an index, and of the queries to it. */
export interface FeatureSpace {
  readonly findConcepts: ConceptFinder
  readonly featuresOf: (stems: readonly string[]) => Features
  readonly ofStem: (stem: string) => Feature
  readonly ofPair: (first: string, second: string) => Feature
  readonly ofConcept: (term: number) => Feature
  /** The stems of a feature: none of a concept, two of a pair. */
  readonly stemsOf: (feature: Feature) => readonly string[]
}

/**
 * What a feature counts beside 1 for a word. A concept counts more than a word, because its names are exact, and the words
 * of the name less, because the concept counts already. A pair tells “plan stage” from “stage of the plan”.
 */
const counts = { concept: 1.4, wordOfConcept: 0.4, pair: 0.5 } as const

/** Two stems of so many make a pair below 2³⁰, which JavaScript engines keep without allocating memory. */
const mostStems = 2 ** 15

export function createFeatureSpace(findConcepts: ConceptFinder): FeatureSpace {
  const numbers = new Map<string, number>()
  const stems: string[] = []
  const ofStem = (stem: string): Feature => {
    const known = numbers.get(stem)
    if (known !== undefined) return known
    // A reader can type any number of words: those beyond the limit are one.
    if (stems.length >= mostStems) return mostStems - 1
    numbers.set(stem, stems.length)
    stems.push(stem)
    return stems.length - 1
  }
  const ofPair = (first: string, second: string): Feature => (ofStem(first) + 1) * mostStems + ofStem(second)
  const ofConcept = (term: number): Feature => -1 - term
  return {
    findConcepts,
    ofStem,
    ofPair,
    ofConcept,
    stemsOf: (feature) => {
      if (feature < 0) return []
      const numbered = feature < mostStems ? [feature] : [Math.floor(feature / mostStems) - 1, feature % mostStems]
      return numbered.map((number) => stems[number] ?? '')
    },
    featuresOf: (words) => {
      const features = new Map<Feature, number>()
      const add = (feature: Feature, count: number): void => {
        features.set(feature, (features.get(feature) ?? 0) + count)
      }
      const concepts = findConcepts(words)
      const inside = (from: number, to: number): number =>
        concepts.length > 0 && concepts.some((concept) => concept.from <= from && to <= concept.to)
          ? counts.wordOfConcept
          : 1
      for (const [at, stem] of words.entries()) {
        add(ofStem(stem), inside(at, at + 1))
        const previous = words[at - 1]
        if (previous !== undefined) add(ofPair(previous, stem), counts.pair * inside(at - 1, at + 1))
      }
      for (const { value } of concepts) add(ofConcept(value), counts.concept)
      return features
    },
  }
}
