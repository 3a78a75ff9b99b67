import { expect, test } from 'vitest'
import { limitsNamedIn, timesNamedIn } from '../../src/pathway/namedTimes.ts'

test.each([
  ['within 24 hours', ['24 hour']],
  ['within five working days', ['5 working day']],
  ['within 5 working-days', ['5 working day']],
  ['within twenty-four hours', ['24 hour']],
  ['within forty minutes', ['0.667 hour']],
  ['within the hour, or the day after', ['1 hour']],
  ['within the next hour, or on a weekday', ['1 hour']],
  ['within 5 weekdays', ['5 working day']],
  ['within 5 (working) days', ['5 working day']],
  ['within 2 normal working days, or three whole days', ['2 working day', '3 day']],
  ['within one hundred and twenty days', ['120 day']],
  ['within a fortnight', ['14 day']],
  ['within one working week', ['5 working day']],
  ['within ten business days', ['10 working day']],
  ['within ten calendar days', ['10 day']],
  ['an hour, a day or one week', ['1 hour', '1 day', '7 day']],
  ['half an hour', ['0.5 hour']],
  ['One month or two years', ['1 month', '2 year']],
  ['within some hours, days later, on the day', []],
  ['a Monday, a dayroom', []],
  ['within 48hrs, 2 wks or 30mins', ['48 hour', '14 day', '0.5 hour']],
  ['the same day, or the next working day', ['same day', 'next working day']],
  ['the following business day', ['next working day']],
  ['within two (2) working days', ['2 working day']],
  ['within 5 (five) working days', ['5 working day']],
  ['within 1.5 hours', ['1.5 hour']],
  ['within two more working days', ['2 working day']],
  ['clause 3.1h', []],
])('“%s” names %j', (text, times) => {
  expect(timesNamedIn(text).map(({ time }) => time)).toEqual(times)
})

test('a time is returned as written', () => {
  expect(timesNamedIn('within Five  Working days.')).toEqual([
    { written: 'Five  Working days', time: '5 working day', at: 7 },
  ])
})

test.each([
  ['within the next 24 hours', ['24 hour']],
  ['within a maximum of five working days', ['5 working day']],
  ['no later than two days after it', ['2 day']],
  ['by the end of the next working day', ['next working day']],
  ['within 5-7 days', ['7 day']],
  ['within 24–48 hours', ['48 hour']],
  ['within 24 to 48 hours', ['48 hour']],
  ['within 5 (five) working days', ['5 working day']],
  ['ask, or wait two hours at most', ['2 hour']],
  ['they have 48 hours to do so, not exceeding 3 days', ['48 hour', '3 day']],
  ['before two days have passed, two days from then', ['2 day', '2 day']],
  ['helped by the 24-hour duty team, who have 24 hour cover', []],
  ['by close of business on the next working day', ['next working day']],
  ['before the end of the following day', ['next day']],
  ['inside a week, or up to ten days', ['7 day', '10 day']],
  ['within the last six months, and within two years', []],
  ['he waited two days, and the same day she rang', []],
  ['if it is not resolved, they must meet on the same day', ['same day']],
  ['where they meet on the same day', []],
  ['reply in 10 working days; timescale: 48 hours; the deadline is 24 hours', ['10 working day', '48 hour', '24 hour']],
  ['a 10 working day deadline, and twice in six months', ['10 working day']],
  ['in 24-hour care, three times in 24 hours, or in 12 hour shifts', []],
  ['the 15 working day timescale for the conference', []],
  ['if, by the next working day, no reply has come', []],
  ['a child who was seen by two officers in 24 hours, five clear days later', []],
  ['in half an hour', ['0.5 hour']],
  ['within five clear working days, or 10 full days at most', ['5 working day', '10 day']],
])('“%s” sets the limits %j', (text, times) => {
  expect(limitsNamedIn(text).map(({ time }) => time)).toEqual(times)
})
