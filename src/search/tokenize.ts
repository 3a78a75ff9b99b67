import { stemmer } from 'stemmer'

export interface Word {
  /** In small letters, without accents, points and apostrophes: `N.A.I.` is `nai`, `child’s` is `child`. */
  readonly word: string
  readonly stem: string
}

/** A word of a text, and where it is. */
export interface Token extends Word {
  readonly start: number
  readonly end: number
}

const words = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu

export function tokenize(text: string): readonly Token[] {
  return [...text.matchAll(words)].map(({ 0: found, index }) => ({
    ...normalize(found),
    start: index,
    end: index + found.length,
  }))
}

export function wordsOf(text: string): readonly Word[] {
  return (text.match(words) ?? []).map(normalize)
}

export function stemsOf(text: string): readonly string[] {
  return wordsOf(text).map(({ stem }) => stem)
}

/** An index has the same few thousand words again and again, and a slow phone stems 20,000 of them in a second. */
const cache = new Map<string, Word>()

function normalize(found: string): Word {
  const cached = cache.get(found)
  if (cached) return cached
  const word = found
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    // A clause number keeps its point.
    .replace(/(\D)[.'’]/g, '$1')
  const result = { word, stem: stemOf(word) }
  // A reader can type any number of words, and any length of them.
  if (cache.size < 20_000 && found.length < 30) cache.set(found, result)
  return result
}

/** The Porter stem. Abbreviations and numbers have none. */
function stemOf(word: string): string {
  return /^[a-z]{3,40}$/.test(word) ? stemmer(word) : word
}

/** The text in sentences, and clauses of sentences. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/[.?!:;]\s+/).filter((sentence) => sentence.trim() !== '')
}
