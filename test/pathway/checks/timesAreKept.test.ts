import { expect, test } from 'vitest'
import type { Force } from '../../../src/pathway/types.ts'
import { messagesOf, planted, problemsOf, smallPathway, smallContext } from '../smallPathway.ts'

const clauseTexts = new Map([
  ['1.1', 'They may ask.'],
  ['1.2', 'They must meet immediately, and within five working days:'],
  ['1.2a', 'no later than the next working day'],
  ['1.10', 'The child was seen 2 hours before.'],
])
const context = { ...smallContext, clauseTexts }
const limit = (by: string): string => `limits: [{ ${by}, force: must, clauses: 1.2, text: In time. }]`
const both = planted(
  planted(smallPathway, 'told at once.', 'told.'),
  'title: Tell the manager',
  'title: Tell the manager within five working days, by the next working day',
)

test('a pathway that says each limit of its clauses is sound', () => {
  expect(problemsOf(both, context)).toEqual([])
})

test.each([
  ['the title of a step', ' within five working days, by the next working day', '', ['5 working day', 'next']],
  ['one of two', ', by the next working day', '', ['next']],
])('where %s no longer says it, each limit of a clause is reported', (_, from, to, missing) => {
  const text = planted(both, from, to)
  expect(problemsOf(text, context)).toEqual(missing.map(() => '29 time-left-out'))
})

test.each([limit('working-days: 5, from: ask'), limit('date: within 5 working days')])(
  '%s says the limit',
  (limits) => {
    const text = planted(both, 'within five working days, ', '')
    expect(problemsOf(planted(text, 'urgency: immediately', `urgency: immediately\n    ${limits}`), context)).toEqual(
      [],
    )
  },
)

test('a step whose words and clauses say how urgent it is needs an urgency, unless the words are of a clause in brackets', () => {
  const without = planted(both, '    urgency: immediately\n', '')
  const saying = (words: string) => planted(without, 'must be told.', `${words}.`)
  expect(messagesOf(without, context)).toEqual([
    'Clause 1.2 says “immediately”, but no node, limit or record that cites it does. The text of a step is not enough: most views do not show it.',
  ])
  expect(messagesOf(saying('must be told immediately'), context)).toEqual([
    '“tell” says “immediately”, as its clauses do, but has no “urgency”.',
  ])
  expect(problemsOf(saying('must be told urgently'), context)).not.toContain('29 urgency-left-out')
  expect(messagesOf(saying('must be told at once'), context)).toEqual([
    '“tell” says “at once”, as its clauses do, but has no “urgency”.',
  ])
})

test('the text of a step is no place for a limit, which most views would not show', () => {
  const text = planted(
    planted(both, ' within five working days,', ''),
    'must be told.',
    'must be told in 5 working days.',
  )
  expect(messagesOf(text, context)).toEqual([
    'Clause 1.2 says “five working days”, but no node, limit or record that cites it does. The text of a step is not enough: most views do not show it.',
  ])
})

test('a limit in another unit is not that of the clause', () => {
  const text = planted(
    planted(both, 'within five working days, ', ''),
    'urgency: immediately',
    limit('hours: 5, from: ask'),
  )
  expect(messagesOf(text, context)).toContain(
    'Limit 1 of “tell” is “5 hours”, but clause 1.2, which it cites, says “five working days”.',
  )
})

test('where a limit that cites the clause has another number, this is reported at the limit', () => {
  const text = planted(
    planted(smallPathway, 'told at once.', 'told.'),
    'urgency: immediately',
    `urgency: immediately\n    limits:\n      - { date: within 6 working days, force: must, clauses: ['1.2', '1.10'], text: In time. }`,
  )
  const texts = new Map([
    ['1.2', 'They must meet immediately, within five working days.'],
    ['1.10', 'The table says 6 working days.'],
  ])
  expect(problemsOf(text, { ...context, clauseTexts: texts })).toEqual(['37 time-differs'])
})

test('days without weekends are working days', () => {
  const texts = new Map([['1.2', 'Within five days, excluding weekends, they must act.']])
  const text = planted(smallPathway, 'urgency: immediately', limit('working-days: 5, from: ask'))
  expect(
    problemsOf(planted(text, 'text: In time.', 'text: Within five working days.'), {
      ...context,
      clauseTexts: texts,
    }),
  ).toEqual([])
})

test.each([
  ['They must tell the manager straight away.', ['29 time-left-out']],
  ['They must take urgent action.', ['29 time-left-out']],
  ['They must tell the manager without undue delay.', ['29 time-left-out']],
  ['They must act if the child is in immediate danger or has urgent needs.', []],
  ['They must tell their immediate line manager.', []],
  ['They must write if the matter is not urgent, or cannot be resolved immediately.', []],
  ['They must tell the manager immediately after the meeting.', ['29 time-left-out']],
  ['They must take steps for the immediate protection of the child.', ['29 time-left-out']],
])('where a clause says “%s” and its step has no urgency, the problems are %j', (clause, problems) => {
  const text = planted(planted(smallPathway, '    urgency: immediately\n', ''), 'told at once.', 'told.')
  expect(problemsOf(text, { ...context, clauseTexts: new Map([['1.2', clause]]) })).toEqual(problems)
})

test('“immediately below” is no urgency', () => {
  const texts = new Map([['1.2', 'They must tell the manager immediately below.']])
  const text = planted(
    planted(smallPathway, '    urgency: immediately\n', ''),
    'told at once.',
    'told, immediately below.',
  )
  expect(problemsOf(text, { ...context, clauseTexts: texts })).toEqual([])
})

test.each([
  { cited: "['1.2', '1.11a']", told: true },
  { cited: "['1.2', '1.11']", told: true },
  { cited: "['1.2', '1.11b']", told: false },
])(
  'the time of an item is wanted where the item or its list is cited, $cited, and not another item',
  ({ cited, told }) => {
    const clauses = new Map<string, readonly Force[]>([
      ...(smallContext.clauses ?? []),
      ...['1.11', '1.11a', '1.11b'].map((number) => [number, ['may']] as const),
    ])
    const texts = new Map([...clauseTexts, ['1.11a', 'within 6 days'], ['1.11b', 'by letter']])
    const text = planted(both, '    clauses: 1.2\n    records: note', `    clauses: ${cited}\n    records: note`)
    const found = problemsOf(text, { ...context, clauses, clauseTexts: texts })
    expect(found).toEqual(told ? ['29 time-left-out'] : [])
  },
)
