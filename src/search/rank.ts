import { forEachCount } from './features.ts'
import type { Feature } from './features.ts'
import type { ParsedQuery, QueryContext } from './parseQuery.ts'
import { hasWord, stemsBeginning } from './searchIndex.ts'
import type { Document, SearchIndex } from './searchIndex.ts'
import type { Kind } from './types.ts'

export interface Ranked {
  readonly document: Document
  readonly score: number
  /** What share of the query the document has, from 0 to 1. */
  readonly coverage: number
}

/** BM25’s own parameters, at their usual values. */
const bm25 = { k1: 1.2, b: 0.75 } as const

/** What the best similarity to a phrase counts beside the BM25 score, which is 1 at most. Chosen on the golden set. */
const similarityWeight = 0.4

/**
 * A clause that nobody has written sayings for is seldom like a query as a whole. What its similarity would be is estimated
 * from its BM25 score, so that a board without an `asked.yaml` is not ranked below one that has it.
 */
const similarityPerBm25 = 3

/** A reader may rely on a clause. What explains it, or has it happen in a case, comes after it. */
const kindWeights: Readonly<Record<Kind, number>> = {
  Clause: 1,
  Step: 0.85,
  Outcome: 0.85,
  Question: 0.8,
  Scenario: 0.7,
  Term: 0.5,
}

/** What a word counts by a synonym of it, beside 1 for itself. */
const synonymFactor = 0.4

/** What an abbreviation counts by its expansion, which is a reading of it and not what was typed. */
const expansionWeight = 0.7

/** Something that the query asks for, and the features that say it. */
interface QueryTerm {
  readonly weight: number
  readonly readings: readonly (readonly [feature: Feature, factor: number])[]
}

/** All documents that have anything of the query, best first. */
export function rank(query: ParsedQuery, context: QueryContext): readonly Ranked[] {
  const { index } = context
  const terms = queryTerms(query, context)
  const bm25Scores = scoreByBm25(terms, index)
  const similarities = scoreBySimilarity(terms, index)
  const coverageOf = coverage(query, context)
  return [...new Set([...bm25Scores.keys(), ...similarities.keys()])]
    .flatMap((place) => {
      const document = index.documents[place]
      if (!document) return []
      const { record } = document
      const own = bm25Scores.get(place) ?? 0
      const isUnasked = record.kind === 'Clause' && !record.sayings
      const similarity = Math.max(similarities.get(place) ?? 0, isUnasked ? similarityPerBm25 * own : 0)
      // Where no clause is about a term, nothing says more than the glossary.
      const isUncited = record.kind === 'Term' && !record.terms.some((term) => index.citedTerms.has(term))
      const score = (own + similarityWeight * similarity) * (isUncited ? 1 : kindWeights[record.kind])
      return [{ document, place, score }]
    })
    .sort((one, other) => other.score - one.score || one.place - other.place)
    .map(({ document, place, score }) => ({ document, score, coverage: coverageOf(place) }))
}

function queryTerms({ stems }: ParsedQuery, { index, synonyms }: QueryContext): readonly QueryTerm[] {
  const { featuresOf, stemsOf, ofStem } = index.features
  const synonymsOf = (feature: Feature): QueryTerm['readings'] => {
    const [word, second] = stemsOf(feature)
    if (word === undefined || second !== undefined) return []
    const others = [...synonyms.of(word)].map((synonym) => [ofStem(synonym), synonymFactor] as const)
    const longer = hasWord(index, word) || word.length < 3 ? [] : stemsBeginning(index, word)
    return [...others, ...longer.map((each) => [ofStem(each), 1] as const)]
  }
  const terms: QueryTerm[] = []
  const typed = new Set<Feature>()
  forEachCount(featuresOf(stems), (feature, count) => {
    typed.add(feature)
    const readings = [[feature, 1] as const, ...synonymsOf(feature)]
    const known = readings.filter(([each]) => index.postings[each])
    // An unknown word weighs as much as its rarest known synonym.
    const weighed = known.length > 0 ? known : readings
    terms.push({ weight: count * Math.max(...weighed.map(([each]) => index.weightOf(each))), readings: known })
  })
  const expansions: QueryTerm[] = []
  for (const { value } of synonyms.expand(stems))
    forEachCount(featuresOf(value), (feature, count) => {
      if (typed.has(feature)) return
      const readings = [[feature, 1] as const, ...synonymsOf(feature)]
      expansions.push({ weight: expansionWeight * count * index.weightOf(feature), readings })
    })
  return [...terms, ...expansions]
}

/** The BM25 score of each document, as a share of what a document could have that says the whole query again and again. */
function scoreByBm25(terms: readonly QueryTerm[], index: SearchIndex): ReadonlyMap<number, number> {
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1
  return sumOfBest(terms, (feature, factor, add) => {
    forEachCount(index.postings[feature], (place, frequency) => {
      const length = (index.documents[place]?.length ?? 0) / index.averageLength
      add(place, (factor * frequency) / (frequency + bm25.k1 * (1 - bm25.b + bm25.b * length)) / total)
    })
  })
}

/** The cosine of the query and the most similar phrase of each document. */
function scoreBySimilarity(terms: readonly QueryTerm[], index: SearchIndex): ReadonlyMap<number, number> {
  const norm = Math.hypot(...terms.map(({ weight }) => weight)) || 1
  const cosines = sumOfBest(terms, (feature, factor, add) => {
    forEachCount(index.phrasePostings[feature], (place, share) => add(place, (factor * share) / norm))
  })
  const best = new Map<number, number>()
  for (const [place, cosine] of cosines) {
    const phrase = index.phrases[place]
    if (phrase) best.set(phrase.document, Math.max(best.get(phrase.document) ?? 0, cosine * phrase.weight))
  }
  return best
}

/** Sums the terms’ weights by place, each times what its best reading gives there. */
function sumOfBest(
  terms: readonly QueryTerm[],
  read: (feature: Feature, factor: number, add: (place: number, share: number) => void) => void,
): ReadonlyMap<number, number> {
  const sums = new Map<number, number>()
  for (const { weight, readings } of terms) {
    const best = new Map<number, number>()
    for (const [feature, factor] of readings)
      read(feature, factor, (place, share) => best.set(place, Math.max(best.get(place) ?? 0, share)))
    for (const [place, share] of best) sums.set(place, (sums.get(place) ?? 0) + weight * share)
  }
  return sums
}

/** What a synonym covers of a word, beside 1 for the word itself. */
const coveredBySynonym = 0.7

/** Which share of a query a document has: of its concepts and its other words, each by how specific it is in English. */
function coverage(
  { stems }: ParsedQuery,
  { index, english, synonyms, findConcepts }: QueryContext,
): (place: number) => number {
  const { ofConcept, ofStem } = index.features
  const concepts = findConcepts(stems)
  const expansions = synonyms.expand(stems)
  const covered = (at: number): boolean => concepts.some(({ from, to }) => from <= at && at < to)
  const units = [
    ...concepts.map(({ value }) => ({ weight: 1, readings: [[ofConcept(value), 1] as const] })),
    ...stems.flatMap((stem, at) => {
      if (covered(at)) return []
      const expansion = expansions.find(({ from, to }) => from <= at && at < to)?.value ?? []
      const others = [...synonyms.of(stem), ...expansion, ...(hasWord(index, stem) ? [] : stemsBeginning(index, stem))]
      const readings = [
        [ofStem(stem), 1] as const,
        ...others.map((other) => [ofStem(other), coveredBySynonym] as const),
      ]
      return [{ weight: english.specificity(stem), readings }]
    }),
  ]
  const total = units.reduce((sum, { weight }) => sum + weight, 0) || 1
  const shares = sumOfBest(units, (feature, factor, add) => {
    forEachCount(index.postings[feature], (place) => add(place, factor / total))
  })
  return (place) => shares.get(place) ?? 0
}
