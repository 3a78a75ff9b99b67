/** Returns the number of the clause that introduces a list, from that of an item: 3.1 for 3.1a. That of any other clause itself. */
export function introductionOf(clause: string): string {
  return clause.replace(/[a-z]$/, '')
}

/** Whether two clauses are one, or an item of a list (`3.1a`) and the words that introduce it (`3.1`). */
export function belongTogether(one: string, other: string): boolean {
  return one === other || one === introductionOf(other) || introductionOf(one) === other
}
