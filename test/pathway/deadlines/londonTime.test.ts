import { expect, test } from 'vitest'
import { addHours, formatDay, formatMoment, parseMoment } from '../../../src/pathway/deadlines/londonTime.ts'

test.each([
  ['2026-03-02 ', 'Mon 2 March 2026'],
  ['2/3/2026', 'Mon 2 March 2026'],
  ['2026-03-02 00:00', 'Mon 2 March 2026, 00:00'],
  ['2026-03-02 10:00:30', 'Mon 2 March 2026, 10:00'],
  ['2026-03-02 10:05', 'Mon 2 March 2026, 10:05'],
  [' 2/3/2026 9:05 ', 'Mon 2 March 2026, 09:05'],
  ['02/03/2026, 14.30', 'Mon 2 March 2026, 14:30'],
  ['2028-02-29 23:59', 'Tue 29 February 2028, 23:59'],
])('“%s” is read as %s', (text, words) => {
  const moment = parseMoment(text)
  expect(moment && formatMoment(moment)).toBe(words)
})

test.each([
  '',
  'tomorrow',
  '10:00',
  '? 10:00',
  '2026-02-30',
  '2026-02-30 10:00',
  '2026-13-01 10:00',
  '2026-03-02 24:00',
  '2026-03-02 10:60',
  '2026-03-02 10',
  '31/4/2026 10:00',
  '3/31/2026 10:00',
  '0026-03-02',
  '12026-03-02 10:00',
  '99999999999',
])('“%s” is no time', (text) => {
  expect(parseMoment(text)).toBeUndefined()
})

const at = (text: string): number => parseMoment(text)!.time

test.each([
  // No change of the clocks.
  { start: '2026-03-02 10:00', hours: 24, end: '2026-03-03 10:00' },
  { start: '2026-12-31 23:30', hours: 1, end: '2027-01-01 00:30' },
  { start: '2026-07-01 10:00', hours: 72, end: '2026-07-04 10:00' },
  // Clocks go forward on 29 March 2026, and back on 25 October.
  { start: '2026-03-28 10:00', hours: 24, end: '2026-03-29 11:00' },
  { start: '2026-03-29 00:59', hours: 1, end: '2026-03-29 02:59' },
  { start: '2026-10-24 10:00', hours: 24, end: '2026-10-25 09:00' },
  { start: '2026-10-25 00:59', hours: 3, end: '2026-10-25 02:59' },
  { start: '2026-10-25 02:00', hours: 24, end: '2026-10-26 02:00' },
])('$hours hours after $start it is $end', ({ start, hours, end }) => {
  expect(addHours(at(start), hours)).toBe(at(end))
})

test.each(['2026-03-29 01:00', '2026-03-29 01:59', '2026-10-25 01:00', '2026-10-25 01:30'])(
  '%s exists twice or not at all, so nothing is counted from it',
  (start) => {
    expect(addHours(at(start), 24)).toBeUndefined()
  },
)

test.each([
  { start: '2026-10-25 00:30', hours: 1 },
  { start: '2026-10-22 01:30', hours: 72 },
])('$hours hours after $start end at a time that exists twice, so no end is returned', ({ start, hours }) => {
  expect(addHours(at(start), hours)).toBeUndefined()
})

test('a day is formatted without its time', () => {
  expect(formatDay(at('2026-12-25 08:00'))).toBe('Fri 25 December 2026')
})
