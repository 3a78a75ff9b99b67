import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { isClauseAt } from '../pathway/clauseNumbers.ts'
import { introductionOf } from '../pathway/introductionOf.ts'
import { sectionsNamedIn } from '../pathway/sectionNumbers.ts'
import { UsageError } from './commandLine.ts'

/** The new number of each clause that moves. The items of its list move with it, but for those that have a move of their own. */
export type Moves = ReadonlyMap<string, string>

const number = String.raw`(?:0|[1-9]\d?)\.(?:0|[1-9]\d?)[a-z]?`
const move = new RegExp(`^(${number})(?:=(${number})|([+-]\\d+))$`)
/** Every number that may be a clause, also in a list without spaces. */
const anyNumber = new RegExp(String.raw`(?<!\d\.|[\d£$€])${number}(?!\w|\.\d)`, 'g')

/**
 * Reads moves such as `2.7=2.8`, or `2.7+1` and `2.7-1` for 2.7 and all after it in its section. `clauses` are the numbers of the
 * procedure. Throws a `UsageError` if a clause is unknown, or if a move cannot be made or undone.
 */
export function readMoves(moves: readonly string[], clauses: readonly string[]): Moves {
  const found = new Map<string, string>()
  for (const one of moves) {
    const [, from = '', to, by] = move.exec(one) ?? []
    if (!from || (by && from !== introductionOf(from)))
      throw new UsageError(`“${one}” is not a move. Write 2.7=2.8, or 2.7+1 for 2.7 and all after it in its section.`)
    if (!clauses.includes(from)) throw new UsageError(`The procedure has no clause ${from}, so it cannot be moved.`)
    if (to && isItem(from) !== isItem(to))
      throw new UsageError(`“${one}” would make a clause an item of a list, or the reverse. Do that by hand.`)
    for (const [clause, moved] of to ? [[from, to] as const] : shift(from, Number(by), clauses)) {
      if (found.has(clause)) throw new UsageError(`${clause} is moved twice. Write one move for each clause.`)
      if (!new RegExp(`^${number}$`).test(moved))
        throw new UsageError(`“${one}” would make ${clause} “${moved}”, which is not a clause number.`)
      found.set(clause, moved)
    }
  }
  const byNumber = new Map<string, string>()
  for (const clause of clauses) {
    const moved = movedTo(clause, found)
    const other = byNumber.get(moved)
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${clause} would both be clause ${moved}. Move both; or, if one is gone, delete it first and correct what “npm run check:content” then lists.`,
      )
    byNumber.set(moved, clause)
  }
  return found
}

function isItem(clause: string): boolean {
  return clause !== introductionOf(clause)
}

/** Moves a clause and all after it in its section by so many. */
function shift(from: string, by: number, clauses: readonly string[]): readonly (readonly [string, string])[] {
  const partsOf = (clause: string) => clause.split('.').map(Number)
  const [section, first = 0] = partsOf(from)
  return clauses
    .filter((clause) => !isItem(clause))
    .flatMap((clause) => {
      const [own, point = 0] = partsOf(clause)
      return own === section && point >= first ? [[clause, `${section}.${point + by}`] as const] : []
    })
}

function movedTo(clause: string, moves: Moves): string {
  const list = introductionOf(clause)
  const movedList = moves.get(list)
  return moves.get(clause) ?? (movedList === undefined ? clause : movedList + clause.slice(list.length))
}

/** A text in which clause numbers were moved. All lines are counted from 1. */
interface Renumbered {
  readonly text: string
  /** The lines that changed. */
  readonly lines: readonly number[]
  /** The lines that were left, since a number there may be no clause of the procedure. */
  readonly unsure: readonly number[]
}

/** A number in a text that may be a clause. */
export interface FoundNumber {
  readonly number: string
  /** The index of its first digit. */
  readonly at: number
  /** Whether it is a clause of the procedure; else it may be of something else, or of another procedure. */
  readonly isClause: boolean
}

/** Returns each number that may be a clause, in a file that speaks of one procedure only. */
export function findNumbers(text: string, start = 0, end = text.length): readonly FoundNumber[] {
  return [...text.slice(start, end).matchAll(anyNumber)].map(({ 0: found, index }) => ({
    number: found,
    at: start + index,
    isClause: isClauseAt(text, found, start + index),
  }))
}

/** Moves the clause numbers that were found in a text. */
export function renumberText(text: string, found: readonly FoundNumber[], moves: Moves): Renumbered {
  const moving = found.filter((one) => movedTo(one.number, moves) !== one.number)
  const linesOf = (isClause: boolean): readonly number[] => [
    ...new Set(moving.filter((one) => one.isClause === isClause).map(({ at }) => lineAt(text, at))),
  ]
  const after = moving
    .filter(({ isClause }) => isClause)
    .reduceRight(
      (done, { number: old, at }) => done.slice(0, at) + movedTo(old, moves) + done.slice(at + old.length),
      text,
    )
  return { text: after, lines: linesOf(true), unsure: linesOf(false) }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/**
 * Returns the lines of a file that still name a number which no clause has now, but which a clause would get: they would cite that
 * clause instead. `clauses` are the numbers of the procedure.
 */
export function findStale(
  text: string,
  found: readonly FoundNumber[],
  moves: Moves,
  clauses: readonly string[],
): readonly number[] {
  const targets = new Set(clauses.map((clause) => movedTo(clause, moves)).filter((moved) => !clauses.includes(moved)))
  const stale = found.filter((one) => one.isClause && targets.has(one.number))
  return [...new Set(stale.map(({ at }) => lineAt(text, at)))]
}

/** Returns the lines of a file that name a section from which clauses move to another, also by a link to it. */
export function findMovedSections(text: string, moves: Moves): readonly number[] {
  const sectionOf = (clause: string): string => clause.split('.')[0] ?? ''
  const moved = [...moves].filter(([from, to]) => sectionOf(from) !== sectionOf(to)).map(([from]) => sectionOf(from))
  const links = [...text.matchAll(/\(#(\d+)\)/g)].map(({ 1: number = '', index: at }) => ({ number, at }))
  const found = [...sectionsNamedIn(text), ...links].filter(({ number }) => moved.includes(number))
  return [...new Set(found.map(({ at }) => lineAt(text, at)))].sort((one, other) => one - other)
}

/**
 * Returns each number in the terms of the glossary that cite a procedure. `keys` are the keys that name it under `clauses`. A number
 * in a meaning is a clause of it if its term cites no other procedure.
 */
export function findNumbersInGlossary(text: string, keys: readonly string[]): readonly FoundNumber[] {
  const { contents } = parseDocument(text)
  const terms = isSeq(contents) ? contents.items : []
  return terms.flatMap((term) => {
    const cited = isMap(term) ? term.get('clauses') : undefined
    if (!isMap(term) || !isMap(cited)) return []
    const [own, others] = [true, false].map((isOwn) =>
      cited.items
        .filter(({ key }) => keys.includes(String(key)) === isOwn)
        .flatMap(({ value }) => (isSeq(value) ? value.items : [value])),
    )
    if (!own?.length) return []
    const isAlone = others?.length === 0
    const inMeaning = findIn(term.get('meaning', true)).map((one) => ({ ...one, isClause: isAlone && one.isClause }))
    return [...inMeaning, ...own.flatMap(findIn)].toSorted((one, other) => one.at - other.at)
  })

  function findIn(node: unknown): readonly FoundNumber[] {
    return isScalar(node) && node.range ? findNumbers(text, node.range[0], node.range[1]) : []
  }
}
