/** Not what follows a figure: “1.2.3” and “1,2.3” are no clauses, but “cl.2.3” may be one. */
const clauseNumber = /(?<!\d[.,]|[£$€])\b\d{1,2}\.\d{1,2}[a-z]?\b(?!\.\d|,\d)/g
const list = String.raw`(?:\d{1,2}\.\d{1,2}[a-z]?(?:,\s*|\s+(?:and|or|to)\s+))*`
/** “(3.4”, “(2.6, 3.4”, “clauses 2.6 and 3.4” or “cl.3.4”: the number can only be a clause. */
const namesClause = new RegExp(String.raw`(?:\((?:see\s+)?|\b(?:clauses?\s+|cls?\b\.?\s*))${list}$`, 'i')
/** Not the key of a file below it, as in “hours: 24”. */
const unit =
  /^\s*(?:%|°|per cent|(?:hour|day|week|month|year|minute|mile|metre|degree)s?\b(?!:)|(?:am|pm|cm|km|kg|m|million|billion)\b)/i
/** The number is of something else, as in “paragraph 1.23 of Working Together”, or a time of day. */
const otherThing =
  /\b(?:paragraph|para|version|form|figure|table|chapter|part|regulation|rule|article|schedule|page|annex|appendix|section)s?\.?\s+$|\b(?:para|sec|fig|reg|art|ver|v|p|s)s?\.\s*$|\bat\s+$/i

/** The clauses that a procedure has, or their sections. */
type KnownClauses = ReadonlySet<string> | ReadonlyMap<string, unknown>

/** How much of a text around a number tells what it is the number of. */
const nearby = 80

/** Whether the number at an index of a text is that of a clause: in brackets, after “clause”, or where it is of nothing else. */
export function isClauseAt(text: string, number: string, at: number, { isSectionKnown = true } = {}): boolean {
  const before = text.slice(Math.max(0, at - nearby), at)
  const after = text.slice(at + number.length, at + number.length + nearby)
  return !unit.test(after) && (namesClause.test(before) || (isSectionKnown && !otherThing.test(before)))
}

/**
 * Returns each clause that a text names but the prose does not have, once. A number such as 7.1 in running text is a clause if
 * `known` has its section; in brackets, or after “clause”, it always is.
 */
export function unknownClausesIn(text: string, known: KnownClauses): readonly string[] {
  const sections = new Set([...known.keys()].map((number) => number.split('.')[0]))
  const named = [...text.matchAll(clauseNumber)].filter(({ 0: number, index }) =>
    isClauseAt(text, number, index, { isSectionKnown: sections.has(number.split('.')[0]) }),
  )
  return [...new Set(named.map(([number]) => number))].filter((number) => !known.has(number))
}
