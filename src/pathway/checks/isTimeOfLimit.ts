import type { Deadline, LimitUnit } from '../types.ts'
import { numbersIn } from './numbersIn.ts'

/** How a clause says that its days are working days. */
export const excludesWeekends = /\bweekdays?\b|\bexcluding\s+(?:weekends|bank)\b|\(working\s+days\)/i

/** How a clause names each unit. A week counts as days; a working day is no day of the calendar. */
const unitInText: Readonly<Record<LimitUnit, RegExp>> = {
  hours: /(?<!\b(?:working|business|office)\s+)\b(?:hours?|hrs?|minutes?)\b/i,
  'working-days': new RegExp(`\\b(?:working|business)\\s+days?\\b|${excludesWeekends.source}`, 'i'),
  days: /(?<!\b(?:working|business|school)\s+)\bdays?\b|\b(?:weeks?|fortnights?)\b/i,
}

/** Whether a text holds the number of a limit and names its unit. */
export function isTimeOfLimit(text: string, { count, unit }: Extract<Deadline, { kind: 'count' }>): boolean {
  return numbersIn(text).has(count) && unitInText[unit].test(text)
}
