import { createEnglish, functionWord } from './english.ts'
import { countFacets, matchesFilters } from './facets.ts'
import type { FacetCounts, Filters } from './facets.ts'
import { bestSentence, createHighlighter, segmentsOf } from './highlight.ts'
import type { Highlights, Range, Segment } from './highlight.ts'
import { parseQuery } from './parseQuery.ts'
import type { ParsedQuery, QueryContext } from './parseQuery.ts'
import { createPhraseFinder } from './phrases.ts'
import { rank } from './rank.ts'
import type { Ranked } from './rank.ts'
import { buildSearchIndex } from './searchIndex.ts'
import { createSynonymFinder } from './synonyms.ts'
import { stemsOf, tokenize } from './tokenize.ts'
import type { SearchRecord, SiteRecords, TermRecord } from './types.ts'

export interface Hit {
  readonly record: SearchRecord
  /** Such as `Kent 3.4`, or `Glossary`. */
  readonly source: string
  readonly sentence: readonly Segment[]
  /** Whether the sentence is part of a longer text: what comes before it, and what after. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
}

export interface Answer {
  readonly hits: readonly Hit[]
  /** How many records match; more than there are hits, where those shown are only the best. */
  readonly total: number
  /** Whether the hits answer the query. Otherwise they are only the nearest that there is. */
  readonly isDirect: boolean
  readonly query: ParsedQuery
  /** What the query’s abbreviations and other names stand for. */
  readonly meanings: readonly { readonly typed: string; readonly term: TermRecord }[]
  readonly counts: FacetCounts
  readonly highlights: Highlights
}

export type Search = (query: string, filters?: Filters) => Answer

/** A reader does not read on after these. */
const mostShown = 20

/** Hits below this share of the best one’s score are left out. */
const leastShareOfBest = 0.3

/** What share of a query a document must have to be a hit (“minimum should match”). Chosen on the golden set. */
const leastCoverage = 0.25

/** How relevant the hits must be as a whole: below this the query is off topic, and nothing is found. Chosen likewise. */
const leastRelevance = 0.36

/** Below these the hits are the nearest that there are, and no answer. Chosen likewise. */
const direct = { score: 0.42, coverage: 0.7 } as const

/** What share of that coverage is enough for a clause without sayings, which has half the words. Chosen likewise. */
const coverageWithoutSayings = 0.7

/** A word at least so specific that nothing here says makes the query one about something else. */
const telling = 0.75

/** A query of no more words than these is about each of them. Chosen likewise. */
const fewWords = 3

/** Whether there is enough to search for. */
export function canSearch(query: string): boolean {
  return tokenize(query).some(({ word }) => word.length > 1 || /\d/.test(word))
}

/** The search over these records, and over the glossary. */
export function createSearch(site: SiteRecords, boards: readonly SearchRecord[]): Search {
  const names = site.terms.flatMap(({ names }, term) => names.map((name) => [name, term] as const))
  const findConcepts = createPhraseFinder(names)
  const english = createEnglish(site.english)
  const records = [...boards, ...site.terms.map(termRecord)]
  const context: QueryContext = {
    index: buildSearchIndex(records, site.terms, english, findConcepts),
    boards: site.boards,
    english,
    synonyms: createSynonymFinder(site.synonyms),
    findConcepts,
    findOutOfScope: createPhraseFinder(site.outOfScope.map((phrase) => [phrase, phrase] as const)),
  }

  return (text, filters = {}) => {
    const query = parseQuery(text, context)
    const all = query.board ? { board: query.board, ...filters } : filters
    const ranked = query.clause
      ? citing(query.clause.number, records)
      : rank(query, context).filter((each) => covers(each, leastCoverage, query, context))
    const inBoard = ranked.filter(({ document: { record } }) => matchesBoard(record, all.board))
    const [best] = inBoard
    const isFound = best !== undefined && (query.clause !== undefined || isOnTopic(best, ranked, query))
    // A board’s hits are cut off by its own best; other boards are counted as if none were chosen.
    const found = isFound ? cutOff(inBoard) : []
    const others = isFound ? cutOff(ranked).filter((record) => !matchesBoard(record, all.board)) : []
    const matching = found.filter((record) => matchesFilters(record, all))
    const highlights = highlightsOf(query, context, site.terms)
    const findMarks = createHighlighter(highlights)
    return {
      hits: matching.slice(0, mostShown).map((record) => hitOf(record, findMarks)),
      total: matching.length,
      isDirect: best !== undefined && isDirect(best, query, context),
      query,
      meanings: meaningsOf(text, query, context, site.terms),
      counts: countFacets([...found, ...others], all),
      highlights,
    }
  }
}

/** A term belongs to every board. */
function matchesBoard({ board }: SearchRecord, wanted: string | undefined): boolean {
  return wanted === undefined || board === undefined || board === wanted
}

/** Whether the document has enough of the query. */
function covers(
  { document: { record }, coverage }: Ranked,
  least: number,
  { stems, unknown }: ParsedQuery,
  { synonyms, findConcepts }: QueryContext,
): boolean {
  // One word out of a saying is no query: “nursery” is in a saying of a clause that is not about nurseries.
  const [only] = stems
  if (stems.length === 1 && only !== undefined && !synonyms.knows(only) && findConcepts(stems).length === 0)
    return saysItself(record, only)
  // “Guitar lessons” is about guitars, whatever a clause says of lessons.
  const isAboutUnknown = unknown.length > 0 && stems.length <= fewWords
  const share = isAboutUnknown ? direct.coverage : least
  return coverage >= share * (record.kind === 'Clause' && !record.sayings ? coverageWithoutSayings : 1)
}

/**
 * Whether the hits are relevant enough to show. No document has all words of a long query, which lowers its score: the square
 * root of the number of words makes up for it. One word counts as two, because a synonym of it scores low as well.
 */
function isOnTopic(best: Ranked, ranked: readonly Ranked[], { stems }: ParsedQuery): boolean {
  // Any document may have most of the query: the best one often says it in other words.
  const coverage = Math.max(...ranked.map((each) => each.coverage))
  return best.score * coverage * Math.sqrt(Math.max(2, stems.length)) >= leastRelevance
}

function isDirect(best: Ranked, query: ParsedQuery, context: QueryContext): boolean {
  const { unknown, isOutOfScope, clause } = query
  if (clause) return true
  const isElsewhere = unknown.some((word) => stemsOf(word).some((stem) => context.english.specificity(stem) >= telling))
  return !isElsewhere && !isOutOfScope && best.score >= direct.score && covers(best, direct.coverage, query, context)
}

/** A case tells of many things: it is about what its title says. */
function saysItself({ kind, title, place, text, context = '' }: SearchRecord, stem: string): boolean {
  const own = kind === 'Scenario' ? [title] : [title, place, text, context]
  return stemsOf(own.join('. ')).some((each) => each.startsWith(stem))
}

function cutOff(ranked: readonly Ranked[]): readonly SearchRecord[] {
  const least = (ranked[0]?.score ?? 0) * leastShareOfBest
  return ranked.filter(({ score }) => score >= least).map(({ document }) => document.record)
}

/** The clause itself, the clauses inside it or its section, and what cites it. */
function citing(number: string, records: readonly SearchRecord[]): readonly Ranked[] {
  const scoreOf = ({ kind, clauses }: SearchRecord): number => {
    if (!clauses.includes(number)) return clauses.some((clause) => isWithin(clause, number)) ? 0.5 : 0
    return kind === 'Clause' ? 1 : 0.4
  }
  return records
    .map((record) => ({
      document: { record, length: 0 },
      score: scoreOf(record),
      coverage: 1,
    }))
    .filter(({ score }) => score > 0)
    .sort((one, other) => other.score - one.score)
}

function isWithin(clause: string, number: string): boolean {
  return clause.startsWith(number) && /^(?:\.\d+)?[a-z]?$/.test(clause.slice(number.length))
}

function termRecord({ term, url, meaning }: TermRecord, place: number): SearchRecord {
  return {
    url,
    kind: 'Term',
    clauses: [],
    title: term,
    place: 'What the word means',
    text: meaning,
    forces: [],
    agencies: [],
    terms: [place],
  }
}

function highlightsOf(
  { stems }: ParsedQuery,
  { english, findConcepts }: QueryContext,
  terms: readonly TermRecord[],
): Highlights {
  const concepts = findConcepts(stems)
  const inConcept = (at: number): boolean => concepts.some(({ from, to }) => from <= at && at < to)
  return {
    // “The” and “who” are no reason for a hit.
    stems: stems.filter((stem, at) => !inConcept(at) && english.specificity(stem) > functionWord),
    names: concepts.flatMap(({ value }) => terms[value]?.names ?? []),
  }
}

function hitOf(record: SearchRecord, findMarks: (text: string) => readonly Range[]): Hit {
  const marks = findMarks(record.text)
  const sentence = bestSentence(record.text, marks)
  return {
    record,
    source: sourceOf(record),
    sentence: segmentsOf(record.text, marks, sentence),
    cut: { before: sentence.start > 0, after: sentence.end < record.text.length },
  }
}

function sourceOf({ kind, board = '', clauses }: SearchRecord): string {
  if (kind === 'Term') return 'Glossary'
  return [board, clauses.join(', ')].filter(Boolean).join(' ')
}

/** Where the words typed are no form of the term itself. */
function meaningsOf(
  text: string,
  { stems }: ParsedQuery,
  { findConcepts }: QueryContext,
  terms: readonly TermRecord[],
): Answer['meanings'] {
  const tokens = tokenize(text)
  if (tokens.length !== stems.length) return []
  return findConcepts(stems).flatMap(({ from, to, value }) => {
    const term = terms[value]
    const typed = text.slice(tokens[from]?.start, tokens[to - 1]?.end)
    const own = stemsOf(term?.term ?? '')
    const saysSo = stems.slice(from, to).every((stem) => own.some((word) => word.startsWith(stem)))
    return term && !saysSo ? [{ typed, term }] : []
  })
}
