import { numberWords, parseNumber } from '../pathway/numberWords.ts'
import type { Document } from './searchIndex.ts'

/** A clause or section that a query names by its number. `from` and `to` are the indices of the words that name it. */
export interface ClauseNumber {
  readonly number: string
  readonly from: number
  readonly to: number
}

const number = `(?:${numberWords}|\\d{1,2})`
const spoken = new RegExp(
  `\\b(?:(${number})\\s+(?:point|dot)\\s+(${number})|(section|sec|clause|paragraph|para|part|chapter)\\s+(${number}))\\b`,
  'gi',
)

/** Replaces spoken clause and section numbers by figures: “three point four” by “3.4”, and “k3.4” by “k 3.4”, “s.3.4” by “s 3.4”. */
export function readNumberWords(text: string): string {
  return text
    .replace(spoken, (_all, whole?: string, part?: string, kind?: string, alone?: string) =>
      whole !== undefined && part !== undefined
        ? `${parseNumber(whole)}.${parseNumber(part)}`
        : `${kind ?? ''} ${parseNumber(alone ?? '')}`,
    )
    .replace(/\b([a-z]+)\.?(?=\d{1,2}\.\d)/gi, '$1 ')
}

/** Words that people write before a clause number. */
const around = /^(?:section|sec|clause|cl|paragraph|para|part|chapter|ch|s|p|number|no)$/

/** Words after a figure that is an age or another measure, as in “a 3.5 week old”. */
const units =
  /^(?:hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|old|stone|kilos?|kgs?|pounds?|lbs?|cms?|mms?|miles?|degrees?|percent)$/

/**
 * Finds the clause or section that the words name: `3.4`, `3.1.a`, `3 4`, `3.6 (b)`, `part 5 para 3` or `section 4`.
 *
 * Separate figures name a clause only if the query has no other words: “2 days, 3 agencies” names none.
 */
export function findClauseNumber(words: readonly string[], documents: readonly Document[]): ClauseNumber | undefined {
  const known = new Set(documents.flatMap(({ record }) => (record.kind === 'Clause' ? record.clauses : [])))
  const withLetter = (name: string, from: number, to: number): ClauseNumber | undefined => {
    const letter = words[to] ?? ''
    if (/^[a-z]$/.test(letter) && known.has(name + letter)) return { number: name + letter, from, to: to + 1 }
    return known.has(name) ? { number: name, from, to } : undefined
  }
  for (const [at, word] of words.entries()) {
    const [, name, letter = ''] = /^(\d{1,2}\.\d{1,2})\.?([a-z]?)$/.exec(word) ?? []
    const isNamed = around.test(words[at - 1] ?? '')
    const isMeasure = !isNamed && units.test(words[at + 1] ?? '')
    const found = name === undefined || isMeasure ? undefined : withLetter(name + letter, at, at + 1)
    if (found) return { ...found, from: isNamed ? at - 1 : at }
  }
  const rest = words.filter((word) => !around.test(word))
  const [section = '', clause = '', letter = '', more] = rest.flatMap((word) => word.match(/\d+|[a-z]+/g) ?? [])
  if (more !== undefined || !/^\d+$/.test(section) || letter.length > 1) return undefined
  const whole = `${section}.${clause}${letter}`
  if (/^\d+$/.test(clause) && known.has(whole)) return { number: whole, from: 0, to: words.length }
  const isSection = clause === '' && [...known].some((each) => each.startsWith(`${section}.`))
  return isSection ? { number: section, from: 0, to: words.length } : undefined
}
