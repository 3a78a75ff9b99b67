import { unitNames } from '../limits.ts'
import { timesNamedIn } from '../namedTimes.ts'
import type { Deadline } from '../types.ts'

type Count = Extract<Deadline, { kind: 'count' }>

/** How a clause says that its days are working days. */
export const workingDays = /\bweekdays?\b|\bexcluding\s+(?:weekends|bank)\b|\(working\s+days\)/i

/**
 * Whether a time, as in `NamedTime`, is that of a limit. A day counts as a working day too, if `text`, which names the time, says so.
 */
export function isTimeOfLimit(time: string, { count, unit }: Count, text: string): boolean {
  const days = unit === 'working-days' && workingDays.test(text) ? [`${count} day`] : []
  return [`${count} ${unitNames[unit]}`, ...days].includes(time.replace(/^next/, '1').replace(' clear ', ' '))
}

export function namesTimeOfLimit(text: string, by: Count): boolean {
  return timesNamedIn(text).some(({ time }) => isTimeOfLimit(time, by, text))
}
