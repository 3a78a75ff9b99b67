import { stemmer } from 'stemmer'

export interface Word {
  /** In lower case, without accents, full stops and apostrophes: `N.A.I.` becomes `nai`, `child’s` becomes `child`. */
  readonly word: string
  readonly stem: string
}

/** A word and its position in a text. */
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

export function splitWords(text: string): readonly Word[] {
  return (text.match(words) ?? []).map(normalize)
}

export function stemText(text: string): readonly string[] {
  return splitWords(text).map(({ stem }) => stem)
}

/** Texts repeat the same few thousand words, and a slow phone stems only 20,000 words a second. */
const cache = new Map<string, Word>()

function normalize(found: string): Word {
  const cached = cache.get(found)
  if (cached) return cached
  const word = found
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$/, '')
    // The full stop of a clause number stays.
    .replace(/(\D)[.'’]/g, '$1')
  const result = { word, stem: stemWord(word) }
  // Limits the cache, since readers may type any text.
  if (cache.size < 20_000 && found.length < 30) cache.set(found, result)
  return result
}

/** Returns the Porter stem. Abbreviations and numbers stay as they are. */
function stemWord(word: string): string {
  return /^[a-z]{3,40}$/.test(word) ? stemmer(word) : word
}

/** Splits a text into sentences, also at colons and semicolons. */
export function splitSentences(text: string): readonly string[] {
  return text.split(/[.?!:;]\s+/).filter((sentence) => sentence.trim() !== '')
}
