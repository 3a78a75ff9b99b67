/** Returns the number of the clause that introduces a list, from that of an item: 3.1 for 3.1a. That of any other clause itself. */
export function introductionOf(clause: string): string {
  return clause.replace(/[a-z]$/, '')
}
