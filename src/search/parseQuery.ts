import { findClauseNumber, readNumberWords } from './clauseNumbers.ts'
import type { ClauseNumber } from './clauseNumbers.ts'
import { editDistance } from './editDistance.ts'
import type { English } from './english.ts'
import type { ConceptFinder } from './features.ts'
import type { SearchIndex } from './searchIndex.ts'
import type { SynonymFinder } from './synonyms.ts'
import { functionWord } from './english.ts'
import type { PhraseMatch } from './phrases.ts'
import { hasPair, stemsBeginning } from './searchIndex.ts'
import { tokenize } from './tokenize.ts'
import type { Token, Word } from './tokenize.ts'
import type { SiteRecords } from './types.ts'

export interface ParsedQuery {
  /** The name of the board, if the query names one. */
  readonly board?: string
  readonly clause?: ClauseNumber
  /** The stems of the other words, with misspellings corrected. */
  readonly stems: readonly string[]
  readonly corrections: readonly { readonly typed: string; readonly read: string }[]
  /** Words, as typed, that no record contains. */
  readonly unknown: readonly string[]
  /** Phrases for something that hardly any procedure contains, such as “phone number”, as their stems. */
  readonly outOfScope: readonly (readonly string[])[]
}

export interface QueryContext {
  readonly index: SearchIndex
  readonly boards: SiteRecords['boards']
  readonly english: English
  readonly synonyms: SynonymFinder
  readonly findConcepts: ConceptFinder
  readonly findOutOfScope: (stems: readonly string[]) => readonly PhraseMatch<string>[]
}

/** Longer queries would only make the search slow. */
const maxWords = 40

export function parseQuery(query: string, context: QueryContext): ParsedQuery {
  const text = readNumberWords(query)
  const tokens = tokenize(text).slice(0, maxWords)
  const { board, rest } = takeBoard(tokens, context)
  const clause = findClauseNumber(
    rest.map(({ word }) => word),
    context.index.documents,
  )
  const corrections: { typed: string; read: string }[] = []
  const unknown: string[] = []
  const words = joinCompounds(clause ? rest.filter((_, at) => at < clause.from || at >= clause.to) : rest, context)
  const stems = words
    .filter(({ word }) => word.length < 40)
    .flatMap(({ word, stem, typed, quoted, end }) => {
      if (context.index.stems.has(stem)) return [stem]
      // Expand abbreviations that no text contains, such as “mgr”.
      const [abbreviation] = context.synonyms.expand([stem])
      if (abbreviation) return abbreviation.value
      if (isKnown(stem, context)) return [stem]
      const read = quoted ? undefined : correct(word, typed, context)
      // The last word may not be whole yet: “mana” is no misspelling of “many”.
      const isBegun = end === text.length && isBeginning(word, context.index)
      if (read !== undefined && (!isBegun || read.startsWith(word))) {
        corrections.push({ typed, read })
        return [context.index.vocabulary.get(read) ?? stem]
      }
      if (!isBeginning(stem, context.index) && context.english.specificity(stem) > functionWord) unknown.push(typed)
      return [stem]
    })
  const outOfScope = context.findOutOfScope(stems).map(({ from, to }) => stems.slice(from, to))
  return { ...(board && { board }), ...(clause && { clause }), stems, corrections, unknown, outOfScope }

  /** Joins words that some text writes as one, as in “re-convene”, and splits compounds that no text contains. */
  function joinCompounds(all: readonly Token[], { index }: QueryContext): readonly TypedWord[] {
    const joined: TypedWord[] = []
    for (let at = 0; at < all.length; at += 1) {
      const [token, next] = [all[at], all[at + 1]]
      if (!token) break
      const compound = next && index.vocabulary.get(token.word + next.word)
      const apart = next && hasPair(index, token.stem, next.stem)
      if (next && compound !== undefined && !apart) {
        joined.push(
          createTypedWord({ word: token.word + next.word, stem: compound, start: token.start, end: next.end }),
        )
        at += 1
        continue
      }
      const parts = isKnown(token.stem, context) ? undefined : splitCompound(token.word, index)
      if (parts) joined.push(...parts.map((part) => ({ ...createTypedWord(token), ...part })))
      else joined.push(createTypedWord(token))
    }
    return joined
  }

  function createTypedWord(token: Token): TypedWord {
    return {
      ...token,
      typed: text.slice(token.start, token.end),
      quoted: /["“”]/.test(text[token.start - 1] ?? '') && /["“”]/.test(text[token.end] ?? ''),
    }
  }
}

interface TypedWord extends Token {
  readonly typed: string
  /** Whether it is in quotation marks. Such a word is not corrected. */
  readonly quoted: boolean
}

function isKnown(stem: string, { index, synonyms }: QueryContext): boolean {
  return index.stems.has(stem) || synonyms.knows(stem)
}

function isBeginning(word: string, index: SearchIndex): boolean {
  return word.length > 2 && stemsBeginning(index, word).length > 0
}

/** Splits “coregroup” into “core group” if some text has these two words next to each other. */
function splitCompound(word: string, index: SearchIndex): readonly Word[] | undefined {
  for (let at = 3; at <= word.length - 3; at += 1) {
    const parts = [word.slice(0, at), word.slice(at)].map((part) => ({
      word: part,
      stem: index.vocabulary.get(part) ?? '',
    }))
    const [first, second] = parts.map(({ stem }) => stem)
    if (first && second && hasPair(index, first, second)) return parts
  }
  return undefined
}

/** Finds the board that the query names, by its full name or by its initial before a number, as in “k 3.4”. */
function takeBoard(
  tokens: readonly Token[],
  { boards, findConcepts }: QueryContext,
): { readonly board?: string; readonly rest: readonly Token[] } {
  const concepts = findConcepts(tokens.map(({ stem }) => stem))
  const named = boards.flatMap(({ name }) => {
    const words = tokenize(name).map(({ word }) => word)
    const from = tokens.findIndex((_, at) => words.every((word, offset) => tokens[at + offset]?.word === word))
    // A glossary term such as “Kent Safeguarding Children Board” does not name the board.
    const isTerm = concepts.some((concept) => concept.from <= from && from < concept.to)
    return from === -1 || isTerm ? [] : [{ name, from, to: from + words.length }]
  })
  const rest = tokens.filter((_, at) => !named.some(({ from, to }) => from <= at && at < to))
  // “Leicestershire and Rutland” names one board, though another is called Rutland.
  const [only, ...others] = named.filter(
    (one) => !named.some((other) => other !== one && other.from <= one.from && one.to <= other.to),
  )
  // With several names, as in “Kent and Rutland”, all boards are searched.
  if (only) return { ...(others.length === 0 && { board: only.name }), rest }
  const [initial, number] = tokens
  const initials = boards.filter(({ name }) => name[0]?.toLowerCase() === initial?.word)
  if (initial && initials.length === 1 && /^\d/.test(number?.word ?? ''))
    return { board: initials[0]?.name ?? '', rest: tokens.slice(1) }
  return { rest: tokens }
}

/** Returns the nearest word of the vocabulary, if `word` is likely a misspelling of it. */
function correct(word: string, typed: string, { index, english }: QueryContext): string | undefined {
  const isAbbreviation = typed === typed.toUpperCase() && typed.length < 6
  if (word.length < 4 || /\d/.test(word) || isAbbreviation || english.isCommon(stemOfTyped(word))) return undefined
  // The same limits as Elasticsearch’s fuzziness.
  const limit = word.length < 6 ? 1 : 2
  let best: string | undefined
  let least = limit + 1
  for (const [known] of index.vocabulary) {
    // The first letter of a misspelt word is usually right.
    if (known[0] !== word[0] || known.length < 4) continue
    const distance = editDistance(word, known, least - 1)
    if (distance >= least) continue
    best = known
    least = distance
  }
  return best
}

function stemOfTyped(word: string): string {
  return tokenize(word)[0]?.stem ?? word
}
