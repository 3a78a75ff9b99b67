import type { Deadline, LimitUnit } from '../types.ts'
import { timesNamedIn } from '../namedTimes.ts'
import { numbersIn } from './numbersIn.ts'

/** How a clause says that its days are working days. */
export const workingDays = /\bweekdays?\b|\bexcluding\s+(?:weekends|bank)\b|\(working\s+days\)/i

/** How a clause names each unit. A week counts as days; a working day does not count as a calendar day. */
const unitInText: Readonly<Record<LimitUnit, RegExp>> = {
  // Figures may be written together with it, as in “24hrs”.
  hours: /(?<!\b(?:working|business|office)\s+)(?<![a-z])(?:hours?|hrs?)\b/i,
  'working-days': new RegExp(`\\b(?:working|business)\\s+days?\\b|${workingDays.source}`, 'i'),
  days: /(?<!\b(?:working|business|school)\s+)(?<![a-z])days?\b|\b(?:weeks?|fortnights?)\b/i,
}

/** Whether a text holds the number of a limit and names its unit. */
export function isTimeOfLimit(text: string, { count, unit }: Extract<Deadline, { kind: 'count' }>): boolean {
  return numbersIn(text).has(count) && unitInText[unit].test(text)
}

/**
 * Whether a clause sets the time of a limit. Where it names a time with that number, the unit must be of the same time: “within 24
 * hours, then within 5 days” does not set 5 hours.
 */
export function setsTimeOfLimit(text: string, by: Extract<Deadline, { kind: 'count' }>): boolean {
  const named = timesNamedIn(text).filter(({ written }) => numbersIn(written).has(by.count))
  if (named.length === 0) return isTimeOfLimit(text, by)
  return named.some(({ written }) => isTimeOfLimit(withWorkingDays(written, text), by))
}

/** A time as its clause means it, where another sentence of the clause says that its days are working days. */
export function withWorkingDays(written: string, text: string): string {
  return workingDays.test(text) ? `${written} (working days)` : written
}
