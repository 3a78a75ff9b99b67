import { isStopWord, tellingWords } from './stopWords.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'
import type { KnownTerm } from './types.ts'

/** A term's name or one of its aliases. */
export interface Phrase {
  /** Its telling words, without the s of a plural. */
  readonly words: readonly string[]
  /** All its words. */
  readonly full: readonly string[]
  readonly term: KnownTerm
}

/** Every way to say the terms, longest first, so that the first that fits is the most exact. */
export function phrasesOf(terms: readonly KnownTerm[]): readonly Phrase[] {
  return terms
    .flatMap((term) =>
      [term.term, ...term.aliases].map((text) => {
        const tokens = tokensOf(text)
        return {
          words: tellingWords(tokens).map(({ word }) => singular(word)),
          full: tokens.map(({ word }) => word),
          term,
        }
      }),
    )
    .filter(({ words }) => words.length > 0)
    .sort((one, other) => other.words.length - one.words.length)
}

export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  return word.length > 3 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
}

/** Whether the phrase stands in `words` from place `from` on. */
export function standsAt(phrase: Phrase, words: readonly string[], from: number): boolean {
  return phrase.words.every((word, place) => word === words[from + place])
}

/**
 * Where a phrase begins whose first telling word is `first` of the words `all`: at the words before it that belong to the
 * phrase but do not tell, such as the “section” of “section 47”.
 */
export function withWordsBefore({ full }: Pick<Phrase, 'full'>, all: readonly Token[], first: Token): Token {
  const before = all[all.indexOf(first) - 1]
  return before && isStopWord(before.word) && full.includes(before.word)
    ? withWordsBefore({ full }, all, before)
    : first
}
