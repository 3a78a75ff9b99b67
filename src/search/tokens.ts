import { stemOf } from './stem.ts'

/** A word of a text, as search compares words, and where it stands. */
export interface Token {
  readonly word: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

const words = /[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu
/** With what people write before it, as in `s3.6`. */
const clauseNumber = /^(?:s|cl|c|para)?(\d+\.\d+[a-z]?)$/

/**
 * The words of a text in small letters, without accents, points and apostrophes: `s.47` is `s47`, `N.A.I.` is `nai`.
 *
 * A clause number keeps its point: `3.1a`.
 */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(words)].map(({ 0: found, index }) => {
    const plain = found.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
    const word = clauseNumber.exec(plain)?.[1] ?? plain.replace(/[.'’]/g, '')
    return { word, stem: stemOf(word), start: index, end: index + found.length }
  })
}

/** Whether a word has the form of a clause or section number, such as `3`, `3.4` or `3.1a`. */
export function isNumber(word: string): boolean {
  return /^\d{1,2}(\.\d{1,2}[a-z]?)?$/.test(word)
}
