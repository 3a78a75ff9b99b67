import { formatDuration, limitsOf } from '../limits.ts'
import { timesNamedIn } from '../namedTimes.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { LimitStart, LimitUnit, Pathway } from '../types.ts'
import { numbersIn } from './numbersIn.ts'
import { textsCited } from './texts.ts'
import { limitStatementsOf } from './statements.ts'

/** Reports each limit that runs from a node that does not exist. */
export function limitStartsExist(pathway: Pathway): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by }, path }) =>
    by.kind === 'count' && by.from.kind === 'node' && !pathway.nodes.has(by.from.id)
      ? [finding('limit-unknown-start', { limit: name, start: by.from.id }, [...path, 'from'])]
      : [],
  )
}

/** Reports each limit whose start comes before its step on no route. Requires that all links lead to nodes. */
export function limitStartsAreMet(pathway: Pathway): Finding[] {
  const isStep = (id: string): boolean => pathway.nodes.get(id)?.kind === 'step'
  return [...pathway.nodes.values()].flatMap((step) => {
    if (limitsOf(step).length === 0) return []
    const before = [...reachableFrom(pathway, pathway.start)].filter(
      (id) => id !== step.id && reachableFrom(pathway, id).has(step.id),
    )
    const isMet = (from: LimitStart): boolean => {
      switch (from.kind) {
        case 'node':
          return before.includes(from.id) || !pathway.nodes.has(from.id)
        case 'step-before':
          return before.some(isStep)
        case 'words':
          return true
      }
    }
    return limitStatementsOf(pathway)
      .filter(({ node, basis: { by } }) => node === step && by.kind === 'count' && !isMet(by.from))
      .map(({ name, basis: { by }, path }) => {
        const start = by.kind === 'count' && by.from.kind === 'node' ? by.from.id : undefined
        return finding('limit-start-unmet', { limit: name, step: step.id, ...(start && { start }) }, [...path, 'from'])
      })
  })
}

/** Reports each limit whose own text names another time, and not its own. */
export function limitTextsAgree(pathway: Pathway): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by, text }, path }) => {
    if (by.kind !== 'count') return []
    const named = timesNamedIn(text)
    const isOwn = named.some(({ written }) => numbersIn(written).has(by.count) && unitInText[by.unit].test(written))
    const [first] = named
    return !first || isOwn
      ? []
      : [finding('limit-text', { limit: name, time: formatDuration(by), written: first.written }, [...path, 'text'])]
  })
}

/** How a clause names each unit. A week counts as days; a working day is no day of the calendar. */
const unitInText: Readonly<Record<LimitUnit, RegExp>> = {
  hours: /\bhours?\b/i,
  'working-days': /\b(?:working|business)\s+days?\b/i,
  days: /(?<!\b(?:working|business)\s+)\bdays?\b|\b(?:weeks?|fortnights?)\b/i,
}

/** Reports each limit whose number and unit no clause that it cites says. `texts` are the texts of the clauses, by number. */
export function limitNumbersAreCited(pathway: Pathway, texts: ReadonlyMap<string, string>): Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by, clauses }, path }) => {
    // `clausesExist` reports unknown clauses, and the parser a limit without clauses.
    if (by.kind !== 'count' || clauses.length === 0 || !clauses.every((clause) => texts.has(clause))) return []
    const { count, unit } = by
    return textsCited(texts, clauses).some((text) => numbersIn(text).has(count) && unitInText[unit].test(text))
      ? []
      : [finding('limit-number', { limit: name, time: formatDuration(by), clauses }, [...path, unit])]
  })
}
