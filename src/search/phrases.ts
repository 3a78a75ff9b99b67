import { isStopWord, tellingWords } from './stopWords.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'
import type { KnownTerm } from './types.ts'

/** A term's name or one of its aliases. */
export interface Phrase {
  /** The stems of its telling words. */
  readonly stems: readonly string[]
  /** All its words. */
  readonly full: readonly string[]
  /** The place of its term in the list of terms. */
  readonly term: number
  /** 0 for the term’s own name, then its aliases in order. */
  readonly place: number
  /** Whether it is only typed for the term, and no name of it. */
  readonly loose: boolean
}

/** Every way to say the terms, longest first, so that the first that fits is the most exact. */
export function phrasesOf(terms: readonly KnownTerm[]): readonly Phrase[] {
  return terms
    .flatMap(({ term: name, aliases, typed }, term) =>
      [name, ...aliases, ...typed].map((text, place) => {
        const tokens = tokensOf(text)
        return {
          stems: tellingWords(tokens).map(({ stem }) => stem),
          full: tokens.map(({ word }) => word),
          term,
          place,
          loose: place > aliases.length,
        }
      }),
    )
    .filter(({ stems }) => stems.length > 0)
    .sort((one, other) => other.stems.length - one.stems.length || other.full.length - one.full.length)
}

/**
 * Whether the phrase stands in `stems` from place `from` on, its words in any order: “chair of the conference” is
 * “conference chair”. Where one word of several tells, as in “section 47”, the others must be among `words`.
 */
export function standsAt(
  { stems: wanted, full }: Phrase,
  stems: readonly string[],
  from: number,
  words: ReadonlySet<string>,
): boolean {
  const found = stems.slice(from, from + wanted.length)
  if (found.length < wanted.length) return false
  const open = [...wanted]
  for (const stem of found) {
    const at = open.indexOf(stem)
    if (at === -1) return false
    open.splice(at, 1)
  }
  return wanted.length > 1 || full.length < 2 || full.every((word) => words.has(word))
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
