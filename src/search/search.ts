import { createEnglish, functionWord } from './english.ts'
import { countFacets, matchesFilters } from './facets.ts'
import type { FacetCounts, Filters } from './facets.ts'
import { bestSentence, createHighlighter, splitSegments } from './highlight.ts'
import type { Highlights, Range, Segment } from './highlight.ts'
import { parseQuery } from './parseQuery.ts'
import type { ParsedQuery, QueryContext } from './parseQuery.ts'
import { createPhraseFinder } from './phrases.ts'
import { isWithoutSayings, rank } from './rank.ts'
import type { Ranked } from './rank.ts'
import { buildSearchIndex } from './searchIndex.ts'
import { createSynonymFinder } from './synonyms.ts'
import { stemText, tokenize } from './tokenize.ts'
import type { SearchRecord, SiteRecords, TermRecord } from './types.ts'

export interface Hit {
  readonly record: SearchRecord
  /** Such as `Kent 3.4`, or `Glossary`. */
  readonly source: string
  readonly sentence: readonly Segment[]
  /** Whether the record’s text continues before and after the sentence. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
}

export interface SearchResult {
  readonly hits: readonly Hit[]
  /** How many records match. May be more than the number of hits, which are the best of them. */
  readonly total: number
  /** Whether the first hit answers the query. Otherwise the hits are only the nearest matches. */
  readonly isDirect: boolean
  readonly query: ParsedQuery
  /** The glossary terms that the query names by an abbreviation or another name. */
  readonly meanings: readonly { readonly typed: string; readonly term: TermRecord }[]
  readonly counts: FacetCounts
  readonly highlights: Highlights
}

/** Where neither the filters nor the query name a board, only the records of `near` and the glossary are searched, if it is given. */
export type Search = (query: string, filters?: Filters, near?: string) => SearchResult

const maxHits = 20

/** Leaves out hits whose score is below this share of the best score. */
const minShareOfBest = 0.3

/** The share of the query that a hit must contain (“minimum should match”). Chosen on the golden set, as are those below. */
const minCoverage = 0.25

/** Below this relevance, the query is off topic and has no hits. A clause without sayings has fewer words to be relevant by. */
const minRelevance = { usual: 0.43, withoutSayings: 0.36 } as const

/** Below these values, the hits are the nearest matches but no direct answer. */
const direct = { score: 0.42, coverage: 0.7 } as const

/** Multiplies the required coverage for clauses without sayings, which have only half as many words. */
const coverageWithoutSayings = 0.7

/** An unknown word with at least this specificity makes the query off topic. */
const offTopicSpecificity = 0.75

/** In a query with at most this many words, every word matters. */
const maxShortQuery = 3

/** Whether a query has a word of at least two letters, or one with a digit. */
export function canSearch(query: string): boolean {
  return tokenize(query).some(({ word }) => word.length > 1 || /\d/.test(word))
}

/** Creates a search over `boards`, the records of some boards, and over the glossary. */
export function createSearch(site: SiteRecords, boards: readonly SearchRecord[]): Search {
  const names = site.terms.flatMap(({ names }, term) => names.map((name) => [name, term] as const))
  const findConcepts = createPhraseFinder(names)
  const english = createEnglish(site.english)
  const records = [...boards, ...site.terms.map(termRecord)]
  const boardNames = [...new Set(boards.flatMap(({ board }) => board ?? []))]
  const context: QueryContext = {
    index: buildSearchIndex(records, site.terms, english, findConcepts),
    boards: site.boards,
    english,
    synonyms: createSynonymFinder(site.synonyms),
    findConcepts,
    findOutOfScope: createPhraseFinder(site.outOfScope.map((phrase) => [phrase, phrase] as const)),
  }

  return (text, filters = {}, near) => {
    const query = parseQuery(text, context)
    const all = query.board ? { board: query.board, ...filters } : filters
    const ranked = query.clause
      ? rankByClause(query.clause.number, records)
      : rank(query, context).filter((each) => hasCoverage(each, minCoverage, query, context))
    const findIn = (board: string | undefined) => {
      const inBoard = ranked.filter(({ document: { record } }) => matchesBoard(record, board))
      const [best] = inBoard
      const isFound = best !== undefined && (query.clause !== undefined || isOnTopic(best, ranked, query))
      return isFound ? dropWeak(inBoard) : []
    }
    const found = findIn(all.board ?? near)
    const matching = found.filter(({ document: { record } }) => matchesFilters(record, all))
    const [first] = matching
    // A board’s weak hits are those far below its own best hit, so a board may have more hits when it is chosen.
    const countIn = (board: string) =>
      findIn(board).filter(({ document: { record } }) => matchesFilters(record, { ...all, board })).length
    const highlights = findHighlights(query, context, site.terms)
    const findRanges = createHighlighter(highlights)
    return {
      hits: matching.slice(0, maxHits).map(({ document: { record } }) => createHit(record, findRanges)),
      total: matching.length,
      isDirect: first !== undefined && isDirect(first, query, context),
      query,
      meanings: findMeanings(text, query, context, site.terms),
      counts: {
        ...countFacets(
          found.map(({ document: { record } }) => record),
          all,
        ),
        board: new Map(boardNames.map((board) => [board, countIn(board)] as const).filter(([, count]) => count > 0)),
      },
      highlights,
    }
  }
}

/** Whether a record belongs to a board. Terms belong to every board. */
function matchesBoard({ board }: SearchRecord, wanted: string | undefined): boolean {
  return wanted === undefined || board === undefined || board === wanted
}

/** Whether a document contains at least the share `least` of the query. */
function hasCoverage(
  { document: { record }, coverage }: Ranked,
  least: number,
  { stems, unknown }: ParsedQuery,
  { synonyms, findConcepts }: QueryContext,
): boolean {
  // Ignore sayings for a one-word query: “nursery” is in a saying of a clause that is not about nurseries.
  const [only] = stems
  if (stems.length === 1 && only !== undefined && !synonyms.knows(only) && findConcepts(stems).length === 0)
    return mentionsStem(record, only)
  // “Guitar lessons” is about guitars, even if a clause contains “lessons”.
  const isAboutUnknown = unknown.length > 0 && stems.length <= maxShortQuery
  const share = isAboutUnknown ? direct.coverage : least
  return coverage >= share * (isWithoutSayings(record) ? coverageWithoutSayings : 1)
}

/**
 * Whether the hits are relevant enough to show. Documents contain few of the words of a long query, which lowers their scores;
 * the square root of the number of words compensates for that. One word counts as two, because synonyms have low scores.
 */
function isOnTopic(best: Ranked, ranked: readonly Ranked[], { stems }: ParsedQuery): boolean {
  // The document with the best score is not always the one with the best coverage.
  const coverage = Math.max(...ranked.map((each) => each.coverage))
  const least = isWithoutSayings(best.document.record) ? minRelevance.withoutSayings : minRelevance.usual
  return best.score * coverage * Math.sqrt(Math.max(2, stems.length)) >= least
}

function isDirect(best: Ranked, query: ParsedQuery, context: QueryContext): boolean {
  const { unknown, outOfScope, clause } = query
  if (clause) return true
  // “Director of adult services” is out of scope only until a procedure names one, but “leave a phone number” gives none.
  const isOutOfScope = outOfScope.some(
    (phrase) => things.test(phrase.join(' ')) || !mentionsPhrase(best.document.record, phrase),
  )
  const isElsewhere = unknown.some((word) =>
    stemText(word).some((stem) => context.english.specificity(stem) >= offTopicSpecificity),
  )
  return (
    !isElsewhere && !isOutOfScope && best.score >= direct.score && hasCoverage(best, direct.coverage, query, context)
  )
}

/** Whether the record’s own text has the stem. Only the title of a training case counts, since its text has many topics. */
function mentionsStem({ kind, title, place, text, context = '' }: SearchRecord, stem: string): boolean {
  const own = kind === 'Scenario' ? [title] : [title, place, text, context]
  return stemText(own.join('. ')).some((each) => each.startsWith(stem))
}

/** Things that a clause may speak of and does not contain, as stems. */
const things = /\b(?:number|email|address|hour|form|templat|download|leaflet|poster|train)/

function mentionsPhrase({ kind, title, text }: SearchRecord, stems: readonly string[]): boolean {
  return [title, kind === 'Scenario' ? '' : text].some((own) =>
    ` ${stemText(own).join(' ')} `.includes(` ${stems.join(' ')} `),
  )
}

function dropWeak(ranked: readonly Ranked[]): readonly Ranked[] {
  const least = (ranked[0]?.score ?? 0) * minShareOfBest
  return ranked.filter(({ score }) => score >= least)
}

/**
 * Returns the clause with this number, the clauses inside it or inside the section with this number, and the records that cite
 * any of them.
 */
function rankByClause(number: string, records: readonly SearchRecord[]): readonly Ranked[] {
  const scoreOf = ({ kind, clauses }: SearchRecord): number => {
    if (clauses.includes(number)) return kind === 'Clause' ? 1 : 0.4
    if (!clauses.some((clause) => isWithin(clause, number))) return 0
    return kind === 'Clause' ? 0.5 : 0.35
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

function termRecord({ term, url, meaning }: TermRecord, index: number): SearchRecord {
  return {
    url,
    kind: 'Term',
    clauses: [],
    title: term,
    place: 'What the word means',
    text: meaning,
    forces: [],
    agencies: [],
    terms: [index],
  }
}

function findHighlights(
  { stems }: ParsedQuery,
  { english, findConcepts }: QueryContext,
  terms: readonly TermRecord[],
): Highlights {
  const concepts = findConcepts(stems)
  const inConcept = (at: number): boolean => concepts.some(({ from, to }) => from <= at && at < to)
  return {
    // Do not highlight function words such as “the”.
    stems: stems.filter((stem, at) => !inConcept(at) && english.specificity(stem) > functionWord),
    names: concepts.flatMap(({ value }) => terms[value]?.names ?? []),
  }
}

/** A clause of so many letters has two lines on a desktop. */
const shortClause = 200

function createHit(record: SearchRecord, findRanges: (text: string) => readonly Range[]): Hit {
  const ranges = findRanges(record.text)
  // A short clause, and one found by its number, is shown whole: its other sentence may be the one that must be followed.
  const isWhole = record.kind === 'Clause' && (ranges.length === 0 || record.text.length <= shortClause)
  const sentence = isWhole ? { start: 0, end: record.text.length } : bestSentence(record.text, ranges)
  return {
    record,
    source: formatSource(record),
    sentence: splitSegments(record.text, ranges, sentence),
    cut: { before: sentence.start > 0, after: sentence.end < record.text.length },
  }
}

function formatSource({ kind, board, procedure, clauses }: SearchRecord): string {
  if (kind === 'Term') return 'Glossary'
  return [[board, procedure].filter(Boolean).join(', '), clauses.join(', ')].filter(Boolean).join(' ')
}

/** Leaves out terms whose own words were typed. */
function findMeanings(
  text: string,
  { stems }: ParsedQuery,
  { findConcepts }: QueryContext,
  terms: readonly TermRecord[],
): SearchResult['meanings'] {
  const tokens = tokenize(text)
  if (tokens.length !== stems.length) return []
  return findConcepts(stems).flatMap(({ from, to, value }) => {
    const term = terms[value]
    const typed = text.slice(tokens[from]?.start, tokens[to - 1]?.end)
    const own = stemText(term?.term ?? '')
    const saysSo = stems.slice(from, to).every((stem) => own.some((word) => word.startsWith(stem)))
    return term && !saysSo ? [{ typed, term }] : []
  })
}
