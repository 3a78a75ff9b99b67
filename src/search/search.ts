import { bestSentence } from './bestSentence.ts'
import type { LoadedShard } from './entries.ts'
import { vocabularyOf } from './entries.ts'
import { partsOf, rangesIn } from './mark.ts'
import type { Marks, Part } from './mark.ts'
import { countsOf, fitsNarrowing } from './narrow.ts'
import type { Counts, Narrowing } from './narrow.ts'
import { rank } from './rank.ts'
import { scenariosFor } from './scenariosFor.ts'
import { tokensOf } from './tokens.ts'
import type { KnownTerm, SearchRecord, SearchWords } from './types.ts'
import { understand } from './understand.ts'
import type { Understanding, Vocabulary } from './understand.ts'

export interface Hit {
  readonly record: SearchRecord
  /** Such as `Kent 3.4`, `Kent 3.4: Refer it up the line` or `Glossary: threshold`. */
  readonly name: string
  readonly sentence: readonly Part[]
  /** Whether the sentence is part of a longer text: what comes before it, and what after. */
  readonly cut: { readonly before: boolean; readonly after: boolean }
  /** The term that the glossary gives the clause for, where no word of the sentence is marked. */
  readonly under?: string
}

export interface Answer {
  readonly understanding: Understanding
  /** What shorthand and other names mean; or, `loose`, under which term everyday words are looked up: a way in, and no finding. */
  readonly understood: readonly { readonly typed: string; readonly term: KnownTerm; readonly loose: boolean }[]
  /** Best first, as many as are shown. */
  readonly hits: readonly Hit[]
  /** How many fit. */
  readonly total: number
  readonly counts: Counts
  readonly marks: Marks
}

const mostShown = 20

/** What is searched beside what the procedures say, once it is loaded. */
export interface Beside {
  /** What the terms mean, in their order. */
  readonly meanings?: readonly string[]
  readonly scenarios?: readonly LoadedShard[]
}

/**
 * The search of the shards that are loaded. A board that the query names narrows it.
 *
 * Scenarios follow what the procedures say, whatever they hold: a case is no rule. One whose title was typed stands second.
 */
export function createSearch(
  shards: readonly LoadedShard[],
  words: SearchWords,
): (query: string, narrowing?: Narrowing, beside?: Beside) => Answer {
  const vocabulary = vocabularyOf(shards, words)
  return (query, narrowing = {}, { meanings = [], scenarios = [] } = {}) => {
    const understanding = understand(query, words, vocabulary)
    const board = words.boards.find(({ id }) => id === understanding.board)?.name
    const narrowed = board ? { ...narrowing, board } : narrowing
    const found = rank(shards, understanding, vocabulary).map(({ entry }) => entry.record)
    const wanted = found.length > 0 || narrowing.kind === 'Scenario'
    const { titled, others } = scenariosFor(query, { shards, scenarios, words, wanted })
    const [best, ...rest] = fitting(found)
    const first = [...(best ? [best] : []), ...fitting(titled), ...rest].slice(0, mostShown)
    const records = [...found, ...titled, ...others]
    const marks = marksOf(understanding, vocabulary)
    return {
      understanding,
      understood: understoodBy(understanding, words),
      hits: [...first, ...fitting(others)].map((record) => hitOf(record, marks, words, meanings)),
      total: fitting(records).length,
      counts: countsOf(records, narrowed),
      marks,
    }

    function fitting(all: readonly SearchRecord[]): readonly SearchRecord[] {
      return all.filter((record) => fitsNarrowing(record, narrowed))
    }
  }
}

/** Whether there is anything to look for: one letter is not enough, one figure is. */
export function canSearch(query: string): boolean {
  return tokensOf(query).some(({ word }) => word.length > 1 || /\p{N}/u.test(word))
}

/** Nothing where the term’s own name was typed. */
function understoodBy({ concepts }: Understanding, { terms }: SearchWords): Answer['understood'] {
  return concepts.flatMap((concept) =>
    concept.kind === 'term'
      ? concept.terms.flatMap((place) => {
          const term = terms[place]
          return term && !sayTheSame(concept.typed, term.term)
            ? [{ typed: concept.typed, term, loose: concept.loose }]
            : []
        })
      : [],
  )
}

function sayTheSame(one: string, other: string): boolean {
  const stems = (text: string): string =>
    tokensOf(text)
      .map(({ stem }) => stem)
      .join(' ')
  return stems(one) === stems(other)
}

function marksOf({ concepts }: Understanding, { phrases }: Vocabulary): Marks {
  const terms = new Set(concepts.flatMap((concept) => (concept.kind === 'term' ? concept.terms : [])))
  return {
    stems: new Set(concepts.flatMap((concept) => (concept.kind === 'word' ? [...concept.stems.keys()] : []))),
    phrases: phrases.filter(({ term }) => terms.has(term)),
  }
}

function hitOf(record: SearchRecord, marks: Marks, { terms }: SearchWords, meanings: readonly string[]): Hit {
  const text = record.kind === 'Term' ? (meanings[record.about[0] ?? -1] ?? '') : record.text
  const ranges = rangesIn(text, marks)
  const sentence = bestSentence(text, ranges)
  const under = ranges.length === 0 ? marks.phrases.find(({ term }) => record.about.includes(term)) : undefined
  const named = under && terms[under.term]?.term
  return {
    record,
    name: nameOf(record),
    sentence: partsOf(text, ranges, sentence),
    cut: { before: sentence.start > 0, after: sentence.end < text.length },
    ...(named && record.kind !== 'Term' && { under: named }),
  }
}

function nameOf({ board, kind, clauses, title }: SearchRecord): string {
  if (kind === 'Term') return `Glossary: ${title ?? ''}`
  const cited = [board, clauses.join(', ')].filter(Boolean).join(' ')
  return title ? `${cited}: ${title}` : cited
}
