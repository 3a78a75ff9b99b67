import { stemOf } from './stem.ts'

/** A word of a text, as search compares words, and where it stands. */
export interface Token {
  readonly word: string
  readonly stem: string
  readonly start: number
  readonly end: number
}

/** Letters before a clause number are a word by themselves: `s3.6`, `k3.4`. */
const words = /\p{L}+(?=\.?\d+\.\d)|[\p{L}\p{N}]+(?:[.'’][\p{L}\p{N}]+)*/gu
const clauseNumber = /^(\d+\.\d+)\.?([a-z]?)$/

/**
 * The words of a text in small letters, without accents, points and apostrophes: `s.47` is `s47`, `N.A.I.` is `nai`.
 *
 * A clause number keeps its point: `3.1a`, also where it was typed `3.1.a`.
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
  // “SWs” and “SW’s” are more than one “SW”.
  const single = found.replace(/^(\p{Lu}{2,})['’]?s$/u, '$1')
  const plain = single.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  const [, clause = '', letter = ''] = clauseNumber.exec(plain) ?? []
  const word = clause + letter || plain.replace(/[.'’]/g, '')
  const made = { word, stem: stemOf(word) }
  if (known.size < mostKnown && found.length < 30) known.set(found, made)
  return made
}

/** Whether a word has the form of a clause or section number, such as `3`, `3.4` or `3.1a`. */
export function isNumber(word: string): boolean {
  return /^\d{1,2}(\.\d{1,2}[a-z]?)?$/.test(word)
}
