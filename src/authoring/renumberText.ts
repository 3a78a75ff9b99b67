import { isMap, isScalar, isSeq, parseDocument } from 'yaml'
import { clausesNamedIn } from '../pathway/clausesNamedIn.ts'
import { introductionOf } from '../pathway/introductionOf.ts'
import { UsageError } from './commandLine.ts'

/** The new number of each clause that moves. The items of its list move with it. */
export type Moves = ReadonlyMap<string, string>

/** A clause that a text names, and where. */
interface NamedClause {
  readonly number: string
  /** The index of its first digit. */
  readonly at: number
}

/**
 * Reads moves such as `2.7=2.8`, or `2.7+1` and `2.7-1` for 2.7 and all after it in its section. `clauses` are the numbers of the
 * procedure. Throws a `UsageError` if a clause is unknown or if two would have one number.
 */
export function readMoves(moves: readonly string[], clauses: readonly string[]): Moves {
  const found = new Map(
    moves.flatMap((move): readonly (readonly [string, string])[] => {
      const [, from = '', to, by] = /^(\d+\.\d+[a-z]?)(?:=(\d+\.\d+[a-z]?)|([+-]\d+))$/.exec(move) ?? []
      if (!from)
        throw new UsageError(`“${move}” is no move. Write 2.7=2.8, or 2.7+1 for 2.7 and all after it in its section.`)
      if (!clauses.includes(from)) throw new UsageError(`The procedure has no clause ${from}, so it cannot be moved.`)
      if (to) return [[from, to]]
      const [section, point] = partsOf(from)
      return clauses
        .filter((number) => number === introductionOf(number))
        .filter((number) => partsOf(number)[0] === section && partsOf(number)[1] >= point)
        .map((number) => [number, `${section}.${partsOf(number)[1] + Number(by)}`])
    }),
  )
  const byNumber = new Map<string, string>()
  for (const clause of clauses) {
    const number = movedTo(clause, found)
    const other = byNumber.get(number)
    if (other !== undefined)
      throw new UsageError(
        `${other} and ${clause} would both be clause ${number}. Move both; or, if one is gone, delete it first and mend what “npm run check:content” then lists.`,
      )
    byNumber.set(number, clause)
  }
  return found
}

function partsOf(number: string): readonly [section: number, point: number] {
  const [section = 0, point = 0] = introductionOf(number).split('.').map(Number)
  return [section, point]
}

function movedTo(number: string, moves: Moves): string {
  const list = introductionOf(number)
  const movedList = moves.get(list)
  return moves.get(number) ?? (movedList === undefined ? number : movedList + number.slice(list.length))
}

/** A text in which clause numbers were moved, with the lines that changed, counted from 1. */
interface Renumbered {
  readonly text: string
  readonly lines: readonly number[]
}

/** Moves every clause number in a file that speaks of one procedure only. */
export function renumberText(text: string, moves: Moves, clauses: ReadonlySet<string>): Renumbered {
  return renumberAt(text, clausesNamedIn(text, clauses), moves)
}

function renumberAt(text: string, named: readonly NamedClause[], moves: Moves): Renumbered {
  const moved = named.filter(({ number }) => movedTo(number, moves) !== number)
  const after = moved.reduceRight(
    (done, { number, at }) => done.slice(0, at) + movedTo(number, moves) + done.slice(at + number.length),
    text,
  )
  return { text: after, lines: [...new Set(moved.map(({ at }) => lineAt(text, at)))] }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/**
 * Moves the clause numbers of one procedure in the glossary. `keys` are the keys that name it under `clauses`. In a meaning, numbers
 * are moved if its term cites no other procedure; else `unsure` has their lines.
 */
export function renumberGlossary(
  text: string,
  moves: Moves,
  clauses: ReadonlySet<string>,
  keys: readonly string[],
): Renumbered & { readonly unsure: readonly number[] } {
  const { contents } = parseDocument(text)
  const named: NamedClause[] = []
  const unsure: NamedClause[] = []
  for (const term of isSeq(contents) ? contents.items : []) {
    const cited = isMap(term) ? term.get('clauses') : undefined
    if (!isMap(term) || !isMap(cited)) continue
    const [own, others] = [true, false].map((isOwn) =>
      cited.items
        .filter(({ key }) => keys.includes(String(key)) === isOwn)
        .flatMap(({ value }) => (isSeq(value) ? value.items : [value])),
    )
    named.push(...(own ?? []).flatMap((node) => namedIn(node)))
    const inMeaning = namedIn(term.get('meaning', true))
    if (own?.length) (others?.length ? unsure : named).push(...inMeaning)
  }
  const inOrder = named.toSorted((one, other) => one.at - other.at)
  return { ...renumberAt(text, inOrder, moves), unsure: renumberAt(text, unsure, moves).lines }

  function namedIn(node: unknown): readonly NamedClause[] {
    if (!isScalar(node) || !node.range) return []
    const [start, end] = node.range
    return clausesNamedIn(text.slice(start, end), clauses).map(({ number, at }) => ({ number, at: start + at }))
  }
}
