import { expect, test } from 'vitest'
import { addHours, formatClockTime, formatDay, parseClockTime } from '../../../src/pathway/deadlines/londonTime.ts'

test.each([
  ['2026-03-02T10:00', 'Mon 2 March 2026, 10:00'],
  ['2026-03-02T10:00:30', 'Mon 2 March 2026, 10:00'],
  ['2026-03-02 10:05', 'Mon 2 March 2026, 10:05'],
  [' 2/3/2026 9:05 ', 'Mon 2 March 2026, 09:05'],
  ['02/03/2026, 14.30', 'Mon 2 March 2026, 14:30'],
  ['2028-02-29T23:59', 'Tue 29 February 2028, 23:59'],
])('“%s” is read as %s', (text, words) => {
  const time = parseClockTime(text)
  expect(time === undefined ? undefined : formatClockTime(time)).toBe(words)
})

test.each([
  '',
  'tomorrow',
  '2026-03-02',
  '10:00',
  '2026-02-30T10:00',
  '2026-13-01T10:00',
  '2026-03-02T24:00',
  '2026-03-02T10:60',
  '31/4/2026 10:00',
  '3/31/2026 10:00',
  '12026-03-02T10:00',
  '99999999999',
])('“%s” is no time', (text) => {
  expect(parseClockTime(text)).toBeUndefined()
})

const at = (text: string): number => parseClockTime(text)!

test.each([
  // No change of the clocks.
  { start: '2026-03-02T10:00', hours: 24, end: '2026-03-03T10:00' },
  { start: '2026-12-31T23:30', hours: 1, end: '2027-01-01T00:30' },
  { start: '2026-07-01T10:00', hours: 72, end: '2026-07-04T10:00' },
  // Clocks go forward on 29 March 2026, and back on 25 October.
  { start: '2026-03-28T10:00', hours: 24, end: '2026-03-29T11:00' },
  { start: '2026-03-29T00:59', hours: 1, end: '2026-03-29T02:59' },
  { start: '2026-10-24T10:00', hours: 24, end: '2026-10-25T09:00' },
  { start: '2026-10-25T00:59', hours: 2, end: '2026-10-25T01:59' },
  { start: '2026-10-25T02:00', hours: 24, end: '2026-10-26T02:00' },
])('$hours hours after $start it is $end', ({ start, hours, end }) => {
  expect(addHours(at(start), hours)).toBe(at(end))
})

test.each(['2026-03-29T01:00', '2026-03-29T01:59', '2026-10-25T01:00', '2026-10-25T01:30'])(
  '%s exists twice or not at all, so nothing is counted from it',
  (start) => {
    expect(addHours(at(start), 24)).toBeUndefined()
  },
)

test('a day is formatted without its time', () => {
  expect(formatDay(at('2026-12-25T08:00'))).toBe('Fri 25 December 2026')
})
