import { expect, test } from 'vitest'
import { timesNamedIn } from '../../src/pathway/namedTimes.ts'

test.each([
  ['within 24 hours', ['24 hour']],
  ['within five working days', ['5 working day']],
  ['within 5 working-days', ['5 working day']],
  ['within twenty-four hours', ['24 hour']],
  ['within forty minutes', ['40 minute']],
  ['within ten business days', ['10 working day']],
  ['within ten calendar days', ['10 calendar day']],
  ['an hour, a day or one week', ['1 hour', '1 day', '1 week']],
  ['half an hour', ['0.5 hour']],
  ['One month or two years', ['1 month', '2 year']],
  ['within some hours, days later, on the day', []],
  ['a Monday, a dayroom', []],
  ['within 48hrs, 2 wks or 30mins', ['48 hour', '2 week', '30 minute']],
  ['the same day, or the next working day', ['same day', 'next working day']],
  ['the following business day', ['next working day']],
  ['within two (2) working days', ['2 working day']],
  ['clause 3.1h', []],
])('“%s” names %j', (text, times) => {
  expect(timesNamedIn(text).map(({ time }) => time)).toEqual(times)
})

test('a time is told as written', () => {
  expect(timesNamedIn('within Five  Working days.')).toEqual([
    { written: 'Five  Working days', time: '5 working day', at: 7 },
  ])
})
