import { expect, test } from 'vitest'
import { isKnownYear, knownYears, restDay } from '../../../src/pathway/deadlines/bankHolidays.ts'

const dayMs = 86_400_000
const iso = (day: number): string => new Date(day).toISOString().slice(0, 10)
const weekday = (day: number): number => new Date(day).getUTCDay()

/** Easter Sunday, by the method of Meeus, Jones and Butcher. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Date.UTC(year, Math.floor(n / 31) - 1, (n % 31) + 1)
}

/** The bank holidays of a year by the rules of the Banking and Financial Dealings Act 1971 and its substitute days. */
function byRule(year: number): readonly string[] {
  const mondayFrom = (day: number): number => day + ((8 - weekday(day)) % 7) * dayMs
  const mondayUpTo = (day: number): number => day - ((weekday(day) + 6) % 7) * dayMs
  const days = [
    easter(year) - 2 * dayMs,
    easter(year) + dayMs,
    mondayFrom(Date.UTC(year, 4, 1)),
    mondayUpTo(Date.UTC(year, 4, 31)),
    mondayUpTo(Date.UTC(year, 7, 31)),
  ]
  for (const fixed of [Date.UTC(year, 0, 1), Date.UTC(year, 11, 25), Date.UTC(year, 11, 26)]) {
    let day = fixed
    while (weekday(day) === 0 || weekday(day) === 6 || days.includes(day)) day += dayMs
    days.push(day)
  }
  return days.sort((one, other) => one - other).map(iso)
}

test('Easter is where the almanac has it', () => {
  expect([2026, 2027, 2028].map((year) => iso(easter(year)))).toEqual(['2026-04-05', '2027-03-28', '2028-04-16'])
})

const years = Array.from({ length: knownYears.last - knownYears.first + 1 }, (_, place) => knownYears.first + place)

test.each(years)('the list of %i is what the rules give', (year) => {
  const days = Array.from({ length: 366 }, (_, place) => Date.UTC(year, 0, 1 + place)).filter((day) =>
    iso(day).startsWith(`${year}`),
  )
  expect(days.filter((day) => restDay(day) === 'bank holiday').map(iso)).toEqual(byRule(year))
})

test('weekends are no working days, and other days are', () => {
  expect([7, 8, 9, 10].map((date) => restDay(Date.UTC(2026, 2, date)))).toEqual([
    'Saturday',
    'Sunday',
    undefined,
    undefined,
  ])
})

test('years outside the list are not known', () => {
  expect(isKnownYear(Date.UTC(knownYears.first, 0) - 1)).toBe(false)
  expect(isKnownYear(Date.UTC(knownYears.first, 0))).toBe(true)
  expect(isKnownYear(Date.UTC(knownYears.last, 11, 31))).toBe(true)
  expect(isKnownYear(Date.UTC(knownYears.last + 1, 0))).toBe(false)
})
