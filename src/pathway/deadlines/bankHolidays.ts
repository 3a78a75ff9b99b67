/**
 * The bank holidays of England, with substitute days where one is at a weekend, as gov.uk/bank-holidays lists them: New Year,
 * Good Friday, Easter Monday, Early May, Spring, Summer, Christmas and Boxing Day. A day that is proclaimed later, such as for
 * a coronation, must be added by hand. Builds in the last year warn that the list runs out.
 */
const holidays: Readonly<Record<number, readonly string[]>> = {
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-27', '12-28'],
  2028: ['01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
}

const years = Object.keys(holidays).map(Number)

/** The first and the last year whose bank holidays are known. */
export const knownYears = { first: Math.min(...years), last: Math.max(...years) } as const

/** Whether the bank holidays of a day's year are known. `day` is in milliseconds of UTC. */
export function isKnownYear(day: number): boolean {
  return day >= Date.UTC(knownYears.first, 0) && day < Date.UTC(knownYears.last + 1, 0)
}

/** Why a day is not a working day; `undefined` if it is one. `day` is its midnight in milliseconds of UTC, in a known year. */
export function restDay(day: number): 'Saturday' | 'Sunday' | 'bank holiday' | undefined {
  const date = new Date(day)
  if (date.getUTCDay() === 6) return 'Saturday'
  if (date.getUTCDay() === 0) return 'Sunday'
  return holidays[date.getUTCFullYear()]?.includes(date.toISOString().slice(5, 10)) ? 'bank holiday' : undefined
}
