import type { English } from './english.ts'
import { createFeatureSpace, forEachCount } from './features.ts'
import type { ConceptFinder, Feature, FeatureCounts, FeatureSpace } from './features.ts'
import { sentencesOf, wordsOf } from './tokenize.ts'
import type { SearchRecord, TermRecord } from './types.ts'

/** What the ranking looks up. */
export interface SearchIndex {
  readonly features: FeatureSpace
  readonly documents: readonly Document[]
  /** The average length of a clause. */
  readonly averageLength: number
  /** How much a feature tells: its inverse document frequency, less for words that are common in English. */
  readonly weightOf: (feature: Feature) => number
  /** By feature: where it is, and how often, with the weights of the fields it is in. */
  readonly postings: readonly (Postings | undefined)[]
  readonly phrases: readonly Phrase[]
  /** By feature: the places in `phrases` of those that have it, and its share of each. */
  readonly phrasePostings: readonly (Postings | undefined)[]
  /** Every word of the records, with its stem. */
  readonly vocabulary: ReadonlyMap<string, string>
  readonly stems: ReadonlySet<string>
  /** The terms that the glossary gives a clause for. */
  readonly citedTerms: ReadonlySet<number>
}

export interface Document {
  readonly record: SearchRecord
  /** How many features it has, with the weights of their fields. */
  readonly length: number
}

/** Where a feature is, and how often it is there: place, frequency, place, frequency, and so on. */
export type Postings = readonly number[]

/** A sentence, a title or a saying of a document, as a vector of length 1. */
export interface Phrase {
  readonly document: number
  /** What its similarity counts: a saying is what a reader would type, a sentence is not. */
  readonly weight: number
}

/** BM25F: what a feature counts by the field that it is in. */
const fieldWeights = {
  text: 1,
  title: 1,
  saying: 1,
  place: 1,
  /** The text of a step that cites the clause: it says the same at more length, and more besides. */
  stepText: 0.3,
  /** The glossary names the clause for the term: worth more than any number of mentions. */
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
  // A text can be in several fields, and a phrase besides.
  const cache = new Map<string, FeatureCounts>()
  const featuresIn = (text: string): FeatureCounts => {
    const cached = cache.get(text)
    if (cached) return cached
    const words = wordsOf(text)
    for (const { word, stem } of words) vocabulary.set(word, stem)
    const features = space.featuresOf(words.map(({ stem }) => stem))
    cache.set(text, features)
    return features
  }
  const fields = records.map((record) => fieldsOf(record, stepsOf(record)))
  const frequencies = fields.map((all) => sumOf(all, featuresIn))
  records.forEach(({ terms: about }, place) => {
    for (const term of about) addTo(frequencies[place], space.ofConcept(term), fieldWeights.glossary)
  })

  const clauses = records.flatMap(({ kind }, place) => (kind === 'Clause' ? [place] : []))
  const lengths = frequencies.map((features) => [...features.values()].reduce((sum, count) => sum + count, 0))
  const postings = invert(frequencies)
  const weightOf = weigher(countDocuments(clauses.map((place) => frequencies[place])), clauses.length, english, space)

  const phrases: Phrase[] = []
  const phrasePostings: number[][] = []
  records.forEach((record, document) => {
    for (const [text, weight] of phrasesOf(record, stepsOf(record))) {
      const features = featuresIn(text)
      let squares = 0
      forEachCount(features, (feature, count) => (squares += (count * weightOf(feature)) ** 2))
      const norm = Math.sqrt(squares) || 1
      forEachCount(features, (feature, count) =>
        post(phrasePostings, feature, phrases.length, (count * weightOf(feature)) / norm),
      )
      phrases.push({ document, weight })
    }
  })

  const names = terms.flatMap((term) => term.names.flatMap(wordsOf))
  // A slip is not corrected to an abbreviation: “CPC” is not “CPP”.
  for (const { word, stem } of names) if (word.length > 4) vocabulary.set(word, stem)

  return {
    features: space,
    documents: records.map((record, place) => ({ record, length: lengths[place] ?? 0 })),
    averageLength: clauses.reduce((sum, place) => sum + (lengths[place] ?? 0), 0) / Math.max(clauses.length, 1),
    weightOf,
    postings,
    phrases,
    phrasePostings,
    vocabulary,
    stems: new Set([...vocabulary.values(), ...names.map(({ stem }) => stem)]),
    citedTerms: new Set(clauses.flatMap((place) => records[place]?.terms ?? [])),
  }
}

interface Field {
  readonly field: keyof typeof fieldWeights
  readonly text: string
}

function fieldsOf(
  { kind, title, text, place, context = '', sayings = [] }: SearchRecord,
  steps: Steps,
): readonly Field[] {
  return [
    // A term is found by its names: what it means, clauses say better.
    ...(kind === 'Term' ? [] : sentencesOf(text).map((sentence) => ({ field: 'text', text: sentence }) as const)),
    // A clause is called by the title of a step, which is among its steps, or of its section, which is its place.
    ...(kind === 'Clause' ? [] : [{ field: 'title', text: title } as const]),
    ...steps.flatMap((step) => [
      { field: 'title', text: step.title } as const,
      { field: 'stepText', text: step.text } as const,
    ]),
    ...sayings.map((saying) => ({ field: 'saying', text: saying }) as const),
    { field: 'place', text: kind === 'Clause' ? `${place}. ${context}` : '' },
  ]
}

function phrasesOf(
  { kind, title, text, sayings = [] }: SearchRecord,
  steps: Steps,
): readonly (readonly [text: string, weight: number])[] {
  const own = [
    ...(kind === 'Term' ? [] : sentencesOf(text)),
    ...(kind === 'Clause' ? steps.map((step) => step.title) : [title]),
  ]
  return [
    ...sayings.map((saying) => [saying, phraseWeights.saying] as const),
    ...own.map((each) => [each, phraseWeights.own] as const),
  ]
}

type Steps = readonly Pick<SearchRecord, 'title' | 'text'>[]

/** The nodes of the pathway that cite a clause. */
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

function sumOf(fields: readonly Field[], featuresIn: (text: string) => FeatureCounts): Map<Feature, number> {
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
  all.forEach((features, place) => {
    features.forEach((count, feature) => post(postings, feature, place, count))
  })
  return postings
}

function post(postings: number[][], feature: Feature, place: number, frequency: number): void {
  const known = postings[feature]
  if (known) known.push(place, frequency)
  else postings[feature] = [place, frequency]
}

function countDocuments(all: readonly (ReadonlyMap<Feature, number> | undefined)[]): ReadonlyMap<Feature, number> {
  const counts = new Map<Feature, number>()
  for (const features of all) for (const feature of features?.keys() ?? []) addTo(counts, feature, 1)
  return counts
}

/** BM25’s inverse document frequency, times how specific the word is in English. */
function weigher(
  counts: ReadonlyMap<Feature, number>,
  total: number,
  english: English,
  { stemsOf }: FeatureSpace,
): (feature: Feature) => number {
  const weights: number[] = []
  return (feature) => {
    const known = weights[feature]
    if (known !== undefined) return known
    const count = counts.get(feature) ?? 0
    const idf = Math.log(1 + (total - count + 0.5) / (count + 0.5))
    const specificities = stemsOf(feature).map((stem) => Math.max(0.01, english.specificity(stem)))
    // The cube root: a procedure on disagreements uses common words in a sense of its own.
    const weight = idf * Math.cbrt(Math.min(1, ...specificities))
    weights[feature] = weight
    return weight
  }
}

/** The stems that begin so: “thresh” is on its way to “threshold”. */
export function stemsBeginning({ stems }: SearchIndex, beginning: string): readonly string[] {
  return [...stems].filter((stem) => stem.startsWith(beginning))
}

/** Whether some text has the two words together. */
export function hasPair({ features, postings }: SearchIndex, first: string, second: string): boolean {
  return postings[features.ofPair(first, second)] !== undefined
}

/** Whether some text has the word. A stem that only names a glossary term is none. */
export function hasWord({ features, postings }: SearchIndex, stem: string): boolean {
  return postings[features.ofStem(stem)] !== undefined
}
