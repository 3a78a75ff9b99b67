import { describe, expect, test } from 'vitest'
import { addLimits, formatListedLimit, limitsInBrief, limitsInWords, ownTimeOf } from '../../src/pathway/limits.ts'
import { timesAlong } from '../../src/pathway/timesAlong.ts'
import type { Limit } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'
import { messagesOf, parsed, problemsOf, smallWith, withStepBefore } from './smallPathway.ts'

/** The small pathway whose step has these limits beside, or in place of, its urgency. Each is force, clauses and text too. */
const limited = (limits: readonly string[], urgency = ''): string =>
  smallWith(
    '    urgency: immediately\n',
    `${urgency}    limits:\n${limits.map((one) => `      - { force: must, clauses: 1.2, text: In time., ${one} }\n`).join('')}`,
  )
const stepOf = (limits: readonly string[], urgency = '') => {
  const step = parsed(withStepBefore(limited(limits, urgency))).nodes.get('tell')
  if (step?.kind !== 'step') throw new Error('“tell” is a step.')
  return step
}

describe('a limit in words', () => {
  test.each([
    { limit: 'hours: 24, from: the request', words: 'within 24 hours of the request' },
    { limit: 'hours: 1, from: the request', words: 'within 1 hour of the request' },
    { limit: 'working-days: 1, from: ask', words: 'within 1 working day of the answer to “Is it urgent?”' },
    { limit: 'working-days: 5, from: step-before', words: 'within 5 working days of the step before' },
    { limit: 'days: 28, from: the step before', words: 'within 28 days of the step before' },
    { limit: 'date: by the next conference', words: 'by the next conference' },
    {
      limit: 'days: 2, from: the request, reading: It follows.',
      words: 'within 2 days of the request, as we read it',
    },
  ])('$limit reads “$words”', ({ limit, words }) => {
    expect(limitsInWords(stepOf([limit]))).toBe(words)
  })

  test('a force that is not the step’s is added', () => {
    const text = limited(['hours: 24, from: the request']).replace('- { force: must', '- { force: should')
    expect(limitsInWords(parsed(text).nodes.get('tell')!)).toBe('within 24 hours of the request (should)')
  })

  test('alternatives are joined, and other limits are separate', () => {
    const step = stepOf([
      'hours: 24, from: the request',
      'days: 2, from: ask, whichever-is-shorter: true',
      'date: by the next conference',
    ])
    expect(limitsInWords(step)).toBe(
      'within 24 hours of the request or within 2 days of the answer to “Is it urgent?”, whichever is shorter; by the next conference',
    )
    expect(step.limits?.map(formatListedLimit)).toEqual([
      'within 24 hours of the request',
      'or within 2 days of the answer to “Is it urgent?”, whichever is shorter',
      'by the next conference',
    ])
  })

  test.each([
    { limits: ['hours: 24, from: the request'], words: 'within 24 hours' },
    { limits: ['date: by the next conference'], words: 'by the next conference' },
    { limits: ['date: within a time that protects the child from harm'], words: 'a time limit' },
    { limits: ['hours: 24, from: the request', 'date: by the next conference'], words: '2 time limits' },
  ])('in brief $limits read “$words”', ({ limits, words }) => {
    expect(limitsInBrief(stepOf(limits))).toBe(words)
  })

  test('what a limit claims less than its step is said in brief too', () => {
    const step = stepOf(['hours: 24, from: the request'])
    const [limit] = step.limits!
    const brief = (...changes: readonly Partial<Limit>[]) =>
      limitsInBrief({ ...step, limits: changes.map((change) => ({ ...limit!, ...change })) })
    expect(brief({ reading: 'By sense.' })).toBe('within 24 hours, as we read it')
    expect(brief({ force: 'should' })).toBe('within 24 hours (should)')
    expect(brief({ force: 'should' }, {})).toBe('2 time limits (should, must)')
  })

  test('a node without limits has none in words', () => {
    const ask = parsed().nodes.get('ask')!
    expect([limitsInWords(ask), limitsInBrief(ask), ownTimeOf(ask)]).toEqual([undefined, undefined, undefined])
  })
})

test.each([
  { time: undefined, limits: undefined, both: undefined },
  { time: 'urgently', limits: undefined, both: 'urgently' },
  { time: undefined, limits: 'within 1 hour of it', both: 'within 1 hour of it' },
  { time: 'urgently', limits: 'within 1 hour of it', both: 'urgently, and in any case within 1 hour of it' },
])('the time $time with the limits $limits is “$both”', ({ time, limits, both }) => {
  expect(addLimits(time, limits)).toBe(both)
})

test('along a route a limit is listed beside the time that holds throughout, which does not hide it', () => {
  const urgency = '    urgency: immediately\n    throughout: true\n'
  const { trail } = walk(parsed(limited(['hours: 24, from: the request'], urgency)), new Map([['ask', 'yes']]))
  expect([...timesAlong(trail).values()].map(({ label }) => label)).toEqual([
    undefined,
    'immediately, and so throughout this route, and in any case within 24 hours of the request',
    'immediately (throughout this route)',
  ])
})

test('a step rests on the clauses of its limits too', () => {
  const text = limited(['hours: 24, from: the request']).replace('clauses: 1.2, text', 'clauses: [1.1, 1.2], text')
  expect(parsed(text).nodes.get('tell')?.clauses).toEqual(['1.2', '1.1'])
})

describe('a mistake in a limit is reported at its line', () => {
  test.each([
    {
      limit: 'hours: 24, days: 2, from: ask',
      line: '36 limit-unit',
      message: 'Limit 1 of “tell” has “hours” and “days”, but a limit has one of them.',
    },
    { limit: 'from: ask', line: '36 limit-unit', message: 'Limit 1 of “tell” has neither a number nor a date.' },
    {
      limit: 'hours: 24',
      line: '36 limit-without-start',
      message: 'Limit 1 of “tell” does not say what it runs from.',
    },
    {
      limit: 'hours: 24, from: ask, whichever-is-shorter: true',
      line: '36 limit-alone',
      message: 'Limit 1 of “tell” has “whichever-is-shorter”, but no limit is above it.',
    },
    {
      limit: 'date: by Friday, from: ask',
      line: '36 wrong-value',
      message: 'Limit 1 of “tell”: “from” should be left out beside “date”, which needs no start, but is “ask”.',
    },
    {
      limit: 'hours: soon, from: ask',
      line: '36 wrong-value',
      message: 'Limit 1 of “tell”: “hours” should be a whole number, 1 or more, but is “soon”.',
    },
    {
      limit: 'weeks: 2, from: ask',
      line: '36 unknown-key',
      message:
        'Limit 1 of “tell” has an unknown key “weeks”. A week is “days: 7”. The possible keys are “hours”, “working-days”, “days”, “date”, “from”, “whichever-is-shorter”, “force”, “clauses”, “text”, “reading” and “silence”.',
    },
  ])('$limit: $message', ({ limit, line, message }) => {
    expect(problemsOf(limited([limit]))).toContain(line)
    expect(messagesOf(limited([limit]))).toContain(message)
  })

  test.each([
    { node: 'question', from: '    text: Think of the child.\n', in: 'ask', line: 19 },
    { node: 'outcome', from: '    text: It is settled.\n', in: 'settled', line: 47 },
  ])('limits of a $node are misplaced', ({ from, in: id, line }) => {
    const text = smallWith(
      from,
      `${from}    limits: [{ hours: 24, from: tell, force: must, clauses: 1.2, text: Soon. }]\n`,
    )
    expect(problemsOf(text)).toEqual([`${line} limit-misplaced`])
    expect(messagesOf(text)).toEqual([`“${id}” has “limits”, but it is not a step.`])
  })

  test('limits that are no list, or have items that are no limits, are refused without a word on anything else', () => {
    for (const wrong of ['within 24 hours', '[within 24 hours]', '{ hours: 24, from: ask }'])
      expect(problemsOf(smallWith('    urgency: immediately\n', `    limits: ${wrong}\n`))).toEqual(['35 wrong-value'])
  })

  test('every mistake of every limit is reported', () => {
    expect(problemsOf(limited(['hours: 24', 'from: ask', 'days: 0, from: ask']))).toEqual([
      '36 limit-without-start',
      '37 limit-unit',
      '38 wrong-value',
    ])
  })
})
