import { groupBy } from '../pathway/groupBy.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Prose } from './types.ts'

interface Numbered {
  readonly number: string
  readonly line: number
}

/** Reports each section, clause and item of a clause's list whose number is out of order among its neighbours. */
export function checkNumberOrder({ sections, clauses }: Pick<Prose, 'sections' | 'clauses'>, file: string): Problem[] {
  const lists = groupBy(clauses, ({ number }) => parentOf(number)).values()
  return [
    ...checkOrder('Section', sections, file),
    ...[...lists].flatMap((siblings) => checkOrder('Clause', siblings, file)),
  ]
}

/**
 * Reports, for each clause in `cited` that the prose does not have, the place where its number is missing: between two others
 * of its list. A number that is out of order or of another section has been reported, and is the likely reason.
 */
export function checkGaps(
  cited: Iterable<string>,
  { clauses }: Pick<Prose, 'clauses'>,
  isReported: (section: string) => boolean,
  file: string,
): Problem[] {
  return [...new Set(cited)]
    .filter((number) => /^\d+\.\d+[a-z]?$/.test(number))
    .flatMap((number) => {
      const siblings = clauses
        .filter((clause) => parentOf(clause.number) === parentOf(number))
        .sort((one, other) => sortKeyOf(one.number) - sortKeyOf(other.number))
      const before = siblings.findLast((clause) => sortKeyOf(clause.number) < sortKeyOf(number))
      const after = siblings.find((clause) => sortKeyOf(clause.number) > sortKeyOf(number))
      if (!before || !after || isReported(number.split('.')[0] ?? '')) return []
      return [problem('clause-gap', { number, before: before.number, after: after.number }, file, after.line)]
    })
}

function checkOrder(what: string, items: readonly Numbered[], file: string): Problem[] {
  // A number that occurs twice has been reported.
  const numbered = items.filter(
    ({ number }, index) => number !== '' && items.findIndex((other) => other.number === number) === index,
  )
  const inOrder = longestAscending(numbered)
  return numbered.flatMap((item, index) => {
    if (inOrder.has(item)) return []
    const { number, line } = item
    const isSmaller = (other: Numbered): boolean => sortKeyOf(other.number) < sortKeyOf(number)
    const next = numbered.slice(index + 1).find((other) => inOrder.has(other) && isSmaller(other))
    const last = numbered.slice(0, index).findLast((other) => inOrder.has(other) && !isSmaller(other))
    const other = (next ?? last)?.number ?? ''
    return [problem('number-order', { what, number, where: next ? 'before' : 'after', other }, file, line)]
  })
}

/** Returns the items of a longest ascending subsequence; of several, the one with the smallest numbers. */
function longestAscending(items: readonly Numbered[]): ReadonlySet<Numbered> {
  const chains: (readonly Numbered[])[] = []
  for (const item of items) {
    // `chains[n]` is the chain of n + 1 items that ends with the smallest number.
    const index = chains.findIndex((chain) => sortKeyOf(chain.at(-1)?.number ?? '') >= sortKeyOf(item.number))
    const length = index < 0 ? chains.length : index
    chains[length] = [...(chains[length - 1] ?? []), item]
  }
  return new Set(chains.at(-1))
}

/** Returns the number of the clause whose list has a clause, or of the section that has it. */
function parentOf(number: string): string {
  return /[a-z]$/.test(number) ? number.slice(0, -1) : (number.split('.')[0] ?? '')
}

/** Returns a number by which sections, clauses of a section or items of a list can be compared. */
function sortKeyOf(number: string): number {
  const letter = /[a-z]$/.exec(number)?.[0]
  return letter ? letter.charCodeAt(0) : Number(number.split('.').at(-1))
}
