/** Whether two clauses are one, or an item of a list (`3.1a`) and the words that introduce it (`3.1`). */
export function belongTogether(one: string, other: string): boolean {
  return one === other || one === listOf(other) || listOf(one) === other
}

/** The number of the clause that introduces a list, from that of an item. */
function listOf(number: string): string {
  return number.replace(/[a-z]$/, '')
}
