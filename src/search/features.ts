import type { PhraseMatch } from './phrases.ts'

/**
 * A stem, a pair of neighbouring stems, or a glossary concept, as its number in an index. An index looks features up a
 * hundred thousand times while a phone waits, and finds a number in a list ten times as fast as a text in a Map.
 */
export type Feature = number

/** Features with how often a text has each: feature, count, feature, count, and so on. */
export type FeatureCounts = readonly number[]

/** Finds the glossary terms that stems name. */
export type ConceptFinder = (stems: readonly string[]) => readonly PhraseMatch<number>[]

/** Numbers the features of all texts of an index, and of the queries to it. */
export interface FeatureSpace {
  readonly featuresOf: (stems: readonly string[]) => FeatureCounts
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

/** More stems than any index has: two of them make a number that a Map finds fast. */
const mostStems = 2 ** 15

export function createFeatureSpace(findConcepts: ConceptFinder): FeatureSpace {
  const stems: (readonly string[])[] = []
  const ofStems = new Map<string, Feature>()
  const ofPairs = new Map<number, Feature>()
  const ofConcepts = new Map<number, Feature>()
  const number = <Key>(known: Map<Key, Feature>, key: Key, ...named: readonly string[]): Feature => {
    const feature = known.get(key)
    if (feature !== undefined) return feature
    known.set(key, stems.length)
    return stems.push(named) - 1
  }
  const ofStem = (stem: string): Feature => number(ofStems, stem, stem)
  const ofPair = (first: string, second: string): Feature =>
    number(ofPairs, ofStem(first) * mostStems + ofStem(second), first, second)
  const ofConcept = (term: number): Feature => number(ofConcepts, term)
  return {
    ofStem,
    ofPair,
    ofConcept,
    stemsOf: (feature) => stems[feature] ?? [],
    featuresOf: (words) => {
      const features: number[] = []
      const add = (feature: Feature, count: number): void => {
        for (let at = 0; at < features.length; at += 2)
          if (features[at] === feature) {
            features[at + 1] = (features[at + 1] ?? 0) + count
            return
          }
        features.push(feature, count)
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

/** Calls `visit` for each feature and its count. Postings, of places and frequencies, have the same form. */
export function forEachCount(list: readonly number[] | undefined, visit: (key: number, count: number) => void): void {
  if (!list) return
  for (let at = 0; at < list.length; at += 2) visit(list[at] ?? 0, list[at + 1] ?? 0)
}
