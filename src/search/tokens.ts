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
  return [...text.matchAll(words)].map(({ 0: found, index }) => ({
    ...comparable(found),
    start: index,
    end: index + found.length,
  }))
}

/** Texts say the same words again and again, and a phone is slow. */
const known = new Map<string, Pick<Token, 'word' | 'stem'>>()
/** What is typed comes here too, and has no end. */
const mostKnown = 20_000

function comparable(found: string): Pick<Token, 'word' | 'stem'> {
  const before = known.get(found)
  if (before) return before
  const plain = found.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const word = clauseNumber.exec(plain)?.[1] ?? plain.replace(/[.'’]/g, '')
  const made = { word, stem: stemOf(word) }
  if (known.size < mostKnown && found.length < 30) known.set(found, made)
  return made
}

/** Whether a word has the form of a clause or section number, such as `3`, `3.4` or `3.1a`. */
export function isNumber(word: string): boolean {
  return /^\d{1,2}(\.\d{1,2}[a-z]?)?$/.test(word)
}
