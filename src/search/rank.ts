import { forEachCount } from './features.ts'
import type { Feature } from './features.ts'
import type { ParsedQuery, QueryContext } from './parseQuery.ts'
import { hasWord, stemsBeginning } from './searchIndex.ts'
import type { Document, SearchIndex } from './searchIndex.ts'
import type { Kind, SearchRecord } from './types.ts'

export interface Ranked {
  readonly document: Document
  readonly score: number
  /** The share of the query that the document contains, from 0 to 1. */
  readonly coverage: number
}

/** The parameters of BM25, with their usual values. */
const bm25 = { k1: 1.2, b: 0.75 } as const

/** The weight of the best phrase similarity, where the BM25 score has 1. Chosen on the golden set. */
const similarityWeight = 0.4

/**
 * Estimates the similarity of a clause without sayings from its BM25 score. Without the estimate, boards without an
 * `asked.yaml` would rank below boards with one.
 */
const similarityPerBm25 = 4

/** Clauses rank first, since readers may rely on them. Explanations and training cases follow. */
const kindWeights: Readonly<Record<Kind, number>> = {
  Clause: 1,
  Step: 0.85,
  Outcome: 0.85,
  Question: 0.8,
  Scenario: 0.7,
  Term: 0.5,
}

/** The weight of a word’s synonym, where the word has 1. */
const synonymFactor = 0.4

/** The weight of an abbreviation’s expansion, where words that were typed have 1. */
const expansionWeight = 0.7

/** A part of the query, and the features that match it. */
interface QueryTerm {
  readonly weight: number
  readonly readings: readonly (readonly [feature: Feature, factor: number])[]
}

/** Returns the documents that match any part of the query, best first. */
export function rank(query: ParsedQuery, context: QueryContext): readonly Ranked[] {
  const { index } = context
  const terms = queryTerms(query, context)
  const bm25Scores = scoreByBm25(terms, index)
  const similarities = scoreBySimilarity(terms, index)
  const coverageOf = coverage(query, context)
  return [...new Set([...bm25Scores.keys(), ...similarities.keys()])]
    .flatMap((documentIndex) => {
      const document = index.documents[documentIndex]
      if (!document) return []
      const { record } = document
      const own = bm25Scores.get(documentIndex) ?? 0
      const similarity = Math.max(
        similarities.get(documentIndex) ?? 0,
        isWithoutSayings(record) ? similarityPerBm25 * own : 0,
      )
      // A term without clauses is explained only in the glossary.
      const isUncited = record.kind === 'Term' && !record.terms.some((term) => index.citedTerms.has(term))
      const score = (own + similarityWeight * similarity) * (isUncited ? 1 : kindWeights[record.kind])
      return [{ document, documentIndex, score }]
    })
    .sort((one, other) => other.score - one.score || one.documentIndex - other.documentIndex)
    .map(({ document, documentIndex, score }) => ({ document, score, coverage: coverageOf(documentIndex) }))
}

/** Whether a record is a clause whose board has written no sayings for it, so that it has only its own words to be found by. */
export function isWithoutSayings({ kind, sayings }: SearchRecord): boolean {
  return kind === 'Clause' && !sayings
}

function queryTerms({ stems }: ParsedQuery, { index, synonyms }: QueryContext): readonly QueryTerm[] {
  const { countFeatures, featureStems, stemFeature } = index.features
  const synonymsOf = (feature: Feature): QueryTerm['readings'] => {
    const [word, second] = featureStems(feature)
    if (word === undefined || second !== undefined) return []
    const others = [...synonyms.lookUp(word)].map((synonym) => [stemFeature(synonym), synonymFactor] as const)
    const longer = hasWord(index, word) || word.length < 3 ? [] : stemsBeginning(index, word)
    return [...others, ...longer.map((each) => [stemFeature(each), 1] as const)]
  }
  const terms: QueryTerm[] = []
  const typed = new Set<Feature>()
  forEachCount(countFeatures(stems), (feature, count) => {
    typed.add(feature)
    const readings = [[feature, 1] as const, ...synonymsOf(feature)]
    const known = readings.filter(([each]) => index.postings[each])
    // An unknown word has the weight of its rarest known synonym.
    const weighed = known.length > 0 ? known : readings
    terms.push({ weight: count * Math.max(...weighed.map(([each]) => index.weightOf(each))), readings: known })
  })
  const expansions: QueryTerm[] = []
  for (const { value } of synonyms.expand(stems))
    forEachCount(countFeatures(value), (feature, count) => {
      if (typed.has(feature)) return
      const readings = [[feature, 1] as const, ...synonymsOf(feature)]
      expansions.push({ weight: expansionWeight * count * index.weightOf(feature), readings })
    })
  return [...terms, ...expansions]
}

/** Returns the BM25 score of each document, as a share of the highest possible score. */
function scoreByBm25(terms: readonly QueryTerm[], index: SearchIndex): ReadonlyMap<number, number> {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  return sumOfBest(terms, (feature, factor, add) => {
    forEachCount(index.postings[feature], (documentIndex, frequency) => {
      const length = (index.documents[documentIndex]?.length ?? 0) / index.averageLength
      add(documentIndex, (factor * frequency) / (frequency + bm25.k1 * (1 - bm25.b + bm25.b * length)) / total)
    })
  })
}

/** Returns the cosine similarity of the query to the most similar phrase of each document. */
function scoreBySimilarity(terms: readonly QueryTerm[], index: SearchIndex): ReadonlyMap<number, number> {
  const norm = Math.hypot(...terms.map(({ weight }) => weight)) || 1
  const cosines = sumOfBest(terms, (feature, factor, add) => {
    forEachCount(index.phrasePostings[feature], (phraseIndex, share) => add(phraseIndex, (factor * share) / norm))
  })
  const best = new Map<number, number>()
  for (const [phraseIndex, cosine] of cosines) {
    const phrase = index.phrases[phraseIndex]
    if (phrase) best.set(phrase.document, Math.max(best.get(phrase.document) ?? 0, cosine * phrase.weight))
  }
  return best
}

/** Sums the weights of the terms by key, each multiplied by the share of its best reading there. */
function sumOfBest(
  terms: readonly QueryTerm[],
  read: (feature: Feature, factor: number, add: (key: number, share: number) => void) => void,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const { weight, readings } of terms) {
    const best = new Map<number, number>()
    for (const [feature, factor] of readings)
      read(feature, factor, (key, share) => best.set(key, Math.max(best.get(key) ?? 0, share)))
    for (const [key, share] of best) sums.set(key, (sums.get(key) ?? 0) + weight * share)
  }
  return sums
}

/** How much of a word its synonym covers, where the word itself covers 1. */
const coveredBySynonym = 0.7

/** Returns a function from documents to their share of the query. Concepts count 1, other words their specificity. */
function coverage(
  { stems }: ParsedQuery,
  { index, english, synonyms, findConcepts }: QueryContext,
): (documentIndex: number) => number {
  const { conceptFeature, stemFeature } = index.features
  const concepts = findConcepts(stems)
  const expansions = synonyms.expand(stems)
  const covered = (at: number): boolean => concepts.some(({ from, to }) => from <= at && at < to)
  const units = [
    ...concepts.map(({ value }) => ({ weight: 1, readings: [[conceptFeature(value), 1] as const] })),
    ...stems.flatMap((stem, at) => {
      if (covered(at)) return []
      const expansion = expansions.find(({ from, to }) => from <= at && at < to)?.value ?? []
      const others = [
        ...synonyms.lookUp(stem),
        ...expansion,
        ...(hasWord(index, stem) ? [] : stemsBeginning(index, stem)),
      ]
      const readings = [
        [stemFeature(stem), 1] as const,
        ...others.map((other) => [stemFeature(other), coveredBySynonym] as const),
      ]
      return [{ weight: english.specificity(stem), readings }]
    }),
  ]
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1
  const shares = sumOfBest(units, (feature, factor, add) => {
    forEachCount(index.postings[feature], (documentIndex) => add(documentIndex, factor / total))
  })
  return (documentIndex) => shares.get(documentIndex) ?? 0
}
