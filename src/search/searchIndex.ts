import type { English } from './english.ts'
import { createFeatureSpace, forEachCount } from './features.ts'
import type { ConceptFinder, Feature, FeatureCounts, FeatureSpace } from './features.ts'
import { splitSentences, splitWords } from './tokenize.ts'
import type { SearchRecord, TermRecord } from './types.ts'

/** The inverted index that the ranking uses. */
export interface SearchIndex {
  readonly features: FeatureSpace
  readonly documents: readonly Document[]
  /** The average length of a clause. */
  readonly averageLength: number
  /** Returns the inverse document frequency of a feature, reduced for words that are common in English. */
  readonly weightOf: (feature: Feature) => number
  /** The documents of each feature, with its frequency weighted by field. */
  readonly postings: readonly (Postings | undefined)[]
  readonly phrases: readonly Phrase[]
  /** The phrases of each feature, as indices in `phrases`, with its component of the phrase’s vector. */
  readonly phrasePostings: readonly (Postings | undefined)[]
  /** Every word of the records, with its stem. */
  readonly vocabulary: ReadonlyMap<string, string>
  readonly stems: ReadonlySet<string>
  /** The glossary terms that cite a clause. */
  readonly citedTerms: ReadonlySet<number>
}

export interface Document {
  readonly record: SearchRecord
  /** The number of its features, weighted by field. */
  readonly length: number
}

/** The keys that contain a feature, with its frequency in each: key, frequency, key, frequency, and so on. */
export type Postings = readonly number[]

/** A sentence, a title or a saying of a document, as a vector of length 1. */
interface Phrase {
  readonly document: number
  /** The weight of its similarity. Sayings have more, since readers type similar words. */
  readonly weight: number
}

/** The field weights of BM25F. */
const fieldWeights = {
  text: 1,
  title: 1,
  saying: 1,
  place: 1,
  /** The text of a step that cites the clause. It also contains other things. */
  stepText: 0.3,
  /** A glossary term that cites the clause. This says more than several mentions. */
  glossary: 6,
} as const

const phraseWeights = { saying: 1, own: 0.8 } as const

export function buildSearchIndex(
  records: readonly SearchRecord[],
  terms: readonly TermRecord[],
  english: English,
  findConcepts: ConceptFinder,
): SearchIndex {
  const stepsOf = stepsByClause(records)
  const space = createFeatureSpace(findConcepts)
  const vocabulary = new Map<string, string>()
  // The same text may be in several fields and phrases.
  const cache = new Map<string, FeatureCounts>()
  const featuresIn = (text: string): FeatureCounts => {
    const cached = cache.get(text)
    if (cached) return cached
    const words = splitWords(text)
    for (const { word, stem } of words) vocabulary.set(word, stem)
    const features = space.countFeatures(words.map(({ stem }) => stem))
    cache.set(text, features)
    return features
  }
  const fields = records.map((record) => documentFields(record, stepsOf(record)))
  const frequencies = fields.map((all) => countByField(all, featuresIn))
  records.forEach(({ terms: about }, index) => {
    for (const term of about) addTo(frequencies[index], space.conceptFeature(term), fieldWeights.glossary)
  })

  const clauses = records.flatMap(({ kind }, index) => (kind === 'Clause' ? [index] : []))
  const lengths = frequencies.map((features) => [...features.values()].reduce((sum, count) => sum + count, 0))
  const postings = invert(frequencies)
  const weightOf = createWeigher(
    countDocuments(clauses.map((index) => frequencies[index])),
    clauses.length,
    english,
    space,
  )

  const phrases: Phrase[] = []
  const phrasePostings: number[][] = []
  records.forEach((record, document) => {
    for (const [text, weight] of documentPhrases(record, stepsOf(record))) {
      const features = featuresIn(text)
      let squares = 0
      forEachCount(features, (feature, count) => (squares += (count * weightOf(feature)) ** 2))
      const norm = Math.sqrt(squares) || 1
      forEachCount(features, (feature, count) =>
        addPosting(phrasePostings, feature, phrases.length, (count * weightOf(feature)) / norm),
      )
      phrases.push({ document, weight })
    }
  })

  const names = terms.flatMap((term) => term.names.flatMap(splitWords))
  // A slip is not corrected to an abbreviation: “CPC” is not “CPP”.
  for (const { word, stem } of names) if (word.length > 4) vocabulary.set(word, stem)

  return {
    features: space,
    documents: records.map((record, index) => ({ record, length: lengths[index] ?? 0 })),
    averageLength: clauses.reduce((sum, index) => sum + (lengths[index] ?? 0), 0) / Math.max(clauses.length, 1),
    weightOf,
    postings,
    phrases,
    phrasePostings,
    vocabulary,
    stems: new Set([...vocabulary.values(), ...names.map(({ stem }) => stem)]),
    citedTerms: new Set(clauses.flatMap((index) => records[index]?.terms ?? [])),
  }
}

interface Field {
  readonly field: keyof typeof fieldWeights
  readonly text: string
}

function documentFields(
  { kind, title, text, place, context = '', sayings = [] }: SearchRecord,
  steps: Steps,
): readonly Field[] {
  return [
    // A term is found only by its names, since clauses should be found for the words of its meaning.
    ...(kind === 'Term' ? [] : splitSentences(text).map((sentence) => ({ field: 'text', text: sentence }) as const)),
    // The title of a clause is that of a step or of its section, which are other fields.
    ...(kind === 'Clause' ? [] : [{ field: 'title', text: title } as const]),
    ...steps.flatMap((step) => [
      { field: 'title', text: step.title } as const,
      { field: 'stepText', text: step.text } as const,
    ]),
    ...sayings.map((saying) => ({ field: 'saying', text: saying }) as const),
    { field: 'place', text: kind === 'Clause' ? `${place}. ${context}` : '' },
  ]
}

function documentPhrases(
  { kind, title, text, sayings = [] }: SearchRecord,
  steps: Steps,
): readonly (readonly [text: string, weight: number])[] {
  const own = [
    ...(kind === 'Term' ? [] : splitSentences(text)),
    ...(kind === 'Clause' ? steps.map((step) => step.title) : [title]),
  ]
  return [
    ...sayings.map((saying) => [saying, phraseWeights.saying] as const),
    ...own.map((each) => [each, phraseWeights.own] as const),
  ]
}

type Steps = readonly Pick<SearchRecord, 'title' | 'text'>[]

/** Returns a function from clauses to the pathway nodes that cite them. */
function stepsByClause(records: readonly SearchRecord[]): (record: SearchRecord) => Steps {
  const steps = new Map<string, SearchRecord[]>()
  for (const record of records) {
    if (record.kind === 'Clause' || record.kind === 'Term') continue
    for (const clause of record.clauses) {
      const key = `${record.board ?? ''} ${clause}`
      const citing = steps.get(key) ?? []
      citing.push(record)
      steps.set(key, citing)
    }
  }
  return ({ kind, board = '', clauses }) => (kind === 'Clause' ? (steps.get(`${board} ${clauses[0] ?? ''}`) ?? []) : [])
}

function countByField(fields: readonly Field[], featuresIn: (text: string) => FeatureCounts): Map<Feature, number> {
  const sum = new Map<Feature, number>()
  for (const { field, text } of fields)
    forEachCount(featuresIn(text), (feature, count) => addTo(sum, feature, count * fieldWeights[field]))
  return sum
}

function addTo(sum: Map<Feature, number> | undefined, feature: Feature, count: number): void {
  sum?.set(feature, (sum.get(feature) ?? 0) + count)
}

function invert(all: readonly ReadonlyMap<Feature, number>[]): readonly (Postings | undefined)[] {
  const postings: number[][] = []
  all.forEach((features, documentIndex) => {
    features.forEach((count, feature) => addPosting(postings, feature, documentIndex, count))
  })
  return postings
}

function addPosting(postings: number[][], feature: Feature, key: number, frequency: number): void {
  const known = postings[feature]
  if (known) known.push(key, frequency)
  else postings[feature] = [key, frequency]
}

function countDocuments(all: readonly (ReadonlyMap<Feature, number> | undefined)[]): ReadonlyMap<Feature, number> {
  const counts = new Map<Feature, number>()
  for (const features of all) for (const feature of features?.keys() ?? []) addTo(counts, feature, 1)
  return counts
}

/** Creates a function that returns BM25’s inverse document frequency of a feature, reduced for common English words. */
function createWeigher(
  counts: ReadonlyMap<Feature, number>,
  total: number,
  english: English,
  { featureStems }: FeatureSpace,
): (feature: Feature) => number {
  const weights: number[] = []
  return (feature) => {
    const known = weights[feature]
    if (known !== undefined) return known
    const count = counts.get(feature) ?? 0
    const idf = Math.log(1 + (total - count + 0.5) / (count + 0.5))
    const specificities = featureStems(feature).map((stem) => Math.max(0.01, english.specificity(stem)))
    // The cube root weakens the reduction, since procedures use some common words in a special sense.
    const weight = idf * Math.cbrt(Math.min(1, ...specificities))
    weights[feature] = weight
    return weight
  }
}

/** Returns the stems that begin with `beginning`, to search while the reader still types a word. */
export function stemsBeginning({ stems }: SearchIndex, beginning: string): readonly string[] {
  return [...stems].filter((stem) => stem.startsWith(beginning))
}

/** Whether any text has the two stems next to each other. */
export function hasPair({ features, postings }: SearchIndex, first: string, second: string): boolean {
  return postings[features.pairFeature(first, second)] !== undefined
}

/** Whether any text has the stem. Names of glossary terms do not count. */
export function hasWord({ features, postings }: SearchIndex, stem: string): boolean {
  return postings[features.stemFeature(stem)] !== undefined
}
