import type { PhraseMatch } from './phrases.ts'

/**
 * The number of a stem, of a pair of neighbouring stems, or of a glossary concept. Building an index looks features up about
 * 100,000 times in the browser, and an array lookup by number is ten times as fast as a Map lookup by text.
 */
export type Feature = number

/** The features of a text with their counts: feature, count, feature, count, and so on. */
export type FeatureCounts = readonly number[]

/** Finds names of glossary terms in a list of stems. */
export type ConceptFinder = (stems: readonly string[]) => readonly PhraseMatch<number>[]

/** Assigns numbers to the features of an index and of queries. */
export interface FeatureSpace {
  readonly countFeatures: (stems: readonly string[]) => FeatureCounts
  readonly stemFeature: (stem: string) => Feature
  readonly pairFeature: (first: string, second: string) => Feature
  readonly conceptFeature: (term: number) => Feature
  /** Returns the stems of a feature: one, two if it is a pair, or none if it is a concept. */
  readonly featureStems: (feature: Feature) => readonly string[]
}

/**
 * The weights of features, where a word has 1. A concept has more, because its names are precise. The words of its name have
 * less, because the concept counts already. Pairs distinguish “plan stage” from “stage of the plan”.
 */
const counts = { concept: 1.4, wordOfConcept: 0.4, pair: 0.5 } as const

/** More than the features of any index. Two numbers below it combine into one exact integer. */
const maxFeatures = 2 ** 26

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
  const stemFeature = (stem: string): Feature => number(ofStems, stem, stem)
  const pairFeature = (first: string, second: string): Feature =>
    number(ofPairs, stemFeature(first) * maxFeatures + stemFeature(second), first, second)
  const conceptFeature = (term: number): Feature => number(ofConcepts, term)
  return {
    stemFeature,
    pairFeature,
    conceptFeature,
    featureStems: (feature) => stems[feature] ?? [],
    countFeatures: (words) => {
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
        add(stemFeature(stem), inside(at, at + 1))
        const previous = words[at - 1]
        if (previous !== undefined) add(pairFeature(previous, stem), counts.pair * inside(at - 1, at + 1))
      }
      for (const { value } of concepts) add(conceptFeature(value), counts.concept)
      return features
    },
  }
}

/** Calls `visit` for each feature and its count. Postings, which are keys and frequencies, have the same format. */
export function forEachCount(list: readonly number[] | undefined, visit: (key: number, count: number) => void): void {
  if (!list) return
  for (let at = 0; at < list.length; at += 2) visit(list[at] ?? 0, list[at + 1] ?? 0)
}
