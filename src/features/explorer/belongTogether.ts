import { introductionOf } from '../../pathway/introductionOf.ts'

/** Whether two clauses are one, or an item of a list (`3.1a`) and the words that introduce it (`3.1`). */
export function belongTogether(one: string, other: string): boolean {
  return one === other || one === introductionOf(other) || introductionOf(one) === other
}
