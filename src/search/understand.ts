import { phrasesOf, singular, standsAt, withWordsBefore } from './phrases.ts'
import { sameWord } from './sameWord.ts'
import { tellingWords } from './stopWords.ts'
import { isNumber, tokensOf } from './tokens.ts'
import type { KnownTerm, SearchWords } from './types.ts'

/** One thing that a query asks for. */
export type Concept =
  | { readonly kind: 'term'; readonly typed: string; readonly terms: readonly KnownTerm[] }
  | { readonly kind: 'word'; readonly typed: string }
  | { readonly kind: 'number'; readonly typed: string }

export interface Understanding {
  readonly concepts: readonly Concept[]
  /** The name of the board that the query keeps to. */
  readonly board?: string
  /** Words that stand nowhere in the content. */
  readonly unknown: readonly string[]
}

/** Longer than any question; what follows is not read. */
const longest = 200

/** Reads a query: shorthand and names of terms first, then boards, clause numbers and words. */
export function understand(query: string, { terms, boards, vocabulary }: SearchWords): Understanding {
  const all = tokensOf(query.slice(0, longest))
  const telling = tellingWords(all)
  const words = telling.map(({ word }) => singular(word))
  const phrases = phrasesOf(terms)
  const concepts: Concept[] = []
  const unknown: string[] = []
  let board: string | undefined

  for (let place = 0; place < telling.length;) {
    const [first] = telling.slice(place)
    if (!first) break
    const fitting = phrases.filter((phrase) => standsAt(phrase, words, place))
    const length = fitting[0]?.words.length ?? 1
    if (fitting[0]) {
      const meant = fitting.filter((phrase) => phrase.words.length === length).map(({ term }) => term)
      const { start } = withWordsBefore(fitting[0], all, first)
      const typed = query.slice(start, telling[place + length - 1]?.end)
      concepts.push({ kind: 'term', typed, terms: [...new Set(meant)] })
    } else read(first.word)
    place += length
  }
  return { concepts, ...(board && { board }), unknown }

  function read(word: string): void {
    const named = boards.find(({ id, name }) => word === id || word === name.toLowerCase())
    if (named && telling.length > 1 && !board) board = named.name
    else if (isNumber(word)) concepts.push({ kind: 'number', typed: word })
    // A single letter is the beginning of a word that is still being typed.
    else if (word.length === 1) return
    else if (vocabulary.some((known) => sameWord(word, known))) concepts.push({ kind: 'word', typed: word })
    else unknown.push(word)
  }
}
