import { expect, test } from 'vitest'
import { longerPathway, messagesOf, planted, problemsOf, smallContext, withStepBefore } from '../smallPathway.ts'

const context = {
  ...smallContext,
  clauseTexts: new Map([
    ['1.1', 'They should speak two working days after the request.'],
    ['1.2', 'They must meet 24 hours after the request, or at the next meeting.'],
    ['1.10', 'They may ask.'],
    ['1.10a', 'in 6 days'],
    ['1.3', 'They must ring within 30 minutes, meet within 24 hours, and write within 5 days, which are weekdays.'],
  ]),
}
/** The longer pathway, whose step has one limit. `more` are its other keys. */
const limited = (by: string, more = 'force: must, clauses: 1.2'): string =>
  planted(longerPathway, '    urgency: immediately\n', `    limits:\n      - { ${by}, ${more}, text: In time. }\n`)

test.each(['hours: 24, from: the request', 'hours: 24, from: ask', 'date: by the next meeting'])(
  '%s is sound',
  (by) => {
    expect(problemsOf(limited(by), context)).toEqual([])
  },
)

test('days are working days where their clause says so elsewhere', () => {
  const text = limited('working-days: 5, from: the request', 'force: must, clauses: 1.3')
  expect(problemsOf(text, context).filter((one) => one.includes('limit-number'))).toEqual([])
})

test.each([
  ['hours: 24', 'within 24–48 hours', false],
  ['working-days: 1', 'by the next working day', true],
  ['days: 14', 'within a fortnight', true],
  ['days: 1', 'within a fortnight', false],
  ['days: 5', 'within five clear days', true],
])('a limit of “%s” where its clause says “%s” is sound: %s', (by, words, isSound) => {
  const texts = new Map([['1.2', `They must meet ${words}.`]])
  const found = messagesOf(limited(`${by}, from: the request`), { ...context, clauseTexts: texts })
  expect(found.filter((message) => message.endsWith('does not say that.'))).toHaveLength(isSound ? 0 : 1)
})

test('a unit may be written together with its figures', () => {
  const texts = new Map([['1.2', 'They must meet within 24hrs.']])
  expect(problemsOf(limited('hours: 24, from: the request'), { ...context, clauseTexts: texts })).toEqual([])
})

test('the number of a clause may be in its list', () => {
  expect(problemsOf(limited('days: 6, from: the request', "force: may, clauses: '1.10'"), context)).toEqual([])
})

test('a number in words, and a step before on one route, are sound', () => {
  const text = limited('working-days: 2, from: step-before', 'force: should, clauses: 1.1')
  expect(problemsOf(withStepBefore(text), context)).toEqual([])
})

test.each([
  {
    what: 'a number that no cited clause holds',
    by: 'hours: 2, from: the request',
    message: 'Limit 1 of “tell” is “2 hours”, but clause 1.2 does not say that.',
    kind: 'limit-number',
  },
  {
    what: 'a number that none of several clauses holds',
    by: 'hours: 3, from: the request',
    more: 'force: must, clauses: [1.1, 1.2]',
    message: 'Limit 1 of “tell” is “3 hours”, but none of the clauses 1.1 and 1.2 says that.',
    kind: 'limit-number',
  },
  {
    what: 'the number of a clause with another unit',
    by: 'days: 24, from: the request',
    message: 'Limit 1 of “tell” is “24 days”, but clause 1.2 does not say that.',
    kind: 'limit-number',
  },
  {
    what: 'days where the clause has working days',
    by: 'days: 2, from: the request',
    more: 'force: should, clauses: 1.1',
    message: 'Limit 1 of “tell” is “2 days”, but clause 1.1 does not say that.',
    kind: 'limit-number',
  },
  {
    what: 'hours where the clause has minutes',
    by: 'hours: 30, from: the request',
    more: 'force: must, clauses: 1.3',
    message: 'Limit 1 of “tell” is “30 hours”, but clause 1.3 does not say that.',
    kind: 'limit-number',
  },
  {
    what: 'the number of one time with the unit of another',
    by: 'hours: 5, from: the request',
    more: 'force: must, clauses: 1.3',
    message: 'Limit 1 of “tell” is “5 hours”, but clause 1.3 does not say that.',
    kind: 'limit-number',
  },
  {
    what: 'a start that is misspelt',
    by: 'hours: 24, from: aks',
    message: 'Limit 1 of “tell” runs from “aks”, but no node has that id.',
    kind: 'limit-unknown-start',
  },
  {
    what: 'a start behind the step',
    by: 'hours: 24, from: told',
    message: 'Limit 1 of “tell” runs from “told”, but no route passes “told” before “tell”.',
    kind: 'limit-start-unmet',
  },
  {
    what: 'the step itself as its start',
    by: 'hours: 24, from: tell',
    message: 'Limit 1 of “tell” runs from “tell”, but no route passes “tell” before “tell”.',
    kind: 'limit-start-unmet',
  },
  {
    what: 'the step before where there is none',
    by: 'hours: 24, from: step-before',
    message: 'Limit 1 of “tell” runs from the step before, but no route has a step before “tell”.',
    kind: 'limit-start-unmet',
  },
  {
    what: 'a force that its clauses do not have',
    by: 'hours: 24, from: the request',
    more: 'force: may, clauses: 1.2',
    message: 'Limit 1 of “tell” has force “may”, but its clauses have “should” and “must”.',
    kind: 'force-not-cited',
  },
  {
    what: 'an unknown clause, without a word on its number',
    by: 'hours: 2, from: the request',
    more: 'force: must, clauses: 1.9',
    message: 'Limit 1 of “tell” cites clause 1.9, but the prose has no such clause.',
    kind: 'unknown-clause',
  },
  {
    what: 'no clause, without a word on its number',
    by: 'hours: 2, from: the request',
    more: 'force: must, clauses: []',
    message: 'Limit 1 of “tell” has neither clauses nor a reading.',
    kind: 'uncited',
  },
])('$what is reported at the limit: $message', ({ by, more, message, kind }) => {
  const found = problemsOf(limited(by, more), context).filter((one) => one.endsWith(kind))
  expect(found).toEqual([`36 ${kind}`])
  expect(messagesOf(limited(by, more), context)).toContain(message)
})

test.each(['whichever is later', 'whichever comes last', 'whichever is the longer'])(
  'a limit that is one of two, “%s”, is not the shorter of them',
  (words) => {
    const texts = new Map([['1.2', `They must meet within 24 hours or within five working days, ${words}.`]])
    const both = limited('hours: 24, from: the request').replace(
      'In time. }\n',
      'In time. }\n      - { working-days: 5, from: ask, whichever-is-shorter: true, force: must, clauses: 1.2, text: In time. }\n',
    )
    expect(messagesOf(both, { ...context, clauseTexts: texts })).toEqual([
      `Limit 2 of “tell” has “whichever-is-shorter”, but clause 1.2 says “${words}”.`,
    ])
  },
)

test('a limit that its clause sets “or sooner” is written in words', () => {
  const texts = new Map([['1.2', 'They must meet within 24 hours of the request, or sooner if the child is at risk.']])
  const sooner = { ...context, clauseTexts: texts }
  expect(messagesOf(limited('hours: 24, from: the request'), sooner)).toEqual([
    'Limit 1 of “tell” leaves out what clause 1.2 adds: “24 hours of the request, or sooner if the child is at risk”.',
  ])
  expect(problemsOf(limited('date: "within 24 hours, or sooner if the child is at risk"'), sooner)).toEqual([])
})

test.each([
  ['within 24 hours at the latest, but sooner if the child is at risk', true],
  ['within 24 hours or by the next meeting, whichever is sooner', true],
  ['within 24 hours or by the next meeting, whichever is sooner', false],
])('a limit whose clause says “%s” is reported if it has no alternative (%s)', (words, alone) => {
  const texts = new Map([['1.2', `They must meet ${words}.`]])
  const limit = limited('hours: 24, from: the request')
  const other =
    '      - { date: by the next meeting, whichever-is-shorter: true, force: must, clauses: 1.2, text: In time. }\n'
  const text = alone ? limit : limit.replace('text: In time. }\n', `text: In time. }\n${other}`)
  const found = messagesOf(text, { ...context, clauseTexts: texts }).filter((one) => one.includes('leaves out'))
  expect(found).toHaveLength(alone ? 1 : 0)
})

test('an alternative in words is the shorter one, and its clause may not say “later”', () => {
  const texts = new Map([
    ['1.2', 'They must meet. That is within 24 hours or by the next meeting, whichever is later.'],
  ])
  const other =
    '      - { date: by the next meeting, whichever-is-shorter: true, force: must, clauses: 1.2, text: In time. }\n'
  const text = limited('hours: 24, from: the request').replace('text: In time. }\n', `text: In time. }\n${other}`)
  expect(messagesOf(text, { ...context, clauseTexts: texts })).toContain(
    'Limit 2 of “tell” has “whichever-is-shorter”, but clause 1.2 says “whichever is later”.',
  )
})

test.each([
  'They must reply within 24 hours. The next stage must not begin before 24 hours have passed.',
  'They must reply within 24 hours. If there is no reply after 24 hours, it goes to the head of service.',
  'They must reply within 24 hours of a meeting held on or before the review.',
  'They must reply within 24 hours. Notes are kept for 6 years or until she is 25, whichever is later.',
  'Agencies have until 24 hours after the request to reply.',
  'They must reply within 24 hours to whichever agency asked.',
  'They must reply within 24 hours, and the heads meet within 5 days or before the review, whichever is sooner.',
  'They must reply within 24 hours, earlier talks having failed.',
  'They must reply within 24 hours and keep notes for six years or until she is 25, whichever is later.',
])('a limit of 24 hours is sound where its clause says: %s', (clause) => {
  const texts = new Map([['1.2', clause]])
  const found = messagesOf(limited('hours: 24, from: the request'), { ...context, clauseTexts: texts })
  expect(found.filter((message) => message.startsWith('Limit'))).toEqual([])
})

test('a graph that is broken is reported first: whether starts are met depends on it', () => {
  const text = planted(limited('hours: 24, from: told'), '    next: told\n', '    next: gone\n')
  expect(problemsOf(text, context).map((one) => one.split(' ')[1])).not.toContain('limit-start-unmet')
})

test('without the texts of the clauses their numbers are not checked', () => {
  expect(problemsOf(limited('hours: 3, from: the request'))).toEqual([])
})

test.each([
  ['After five days.', ['Limit 1 of “tell” is “24 hours”, but its text says “five days”.']],
  ['Within twenty-four hours.', []],
  ['In 24 hours, or a day.', []],
])('of a limit of 24 hours, the text “%s” has the problems %j', (text, problems) => {
  const limit = planted(limited('hours: 24, from: the request'), 'text: In time.', `text: ${text}`)
  expect(messagesOf(limit, context).filter((message) => message.includes('its text'))).toEqual(problems)
})

test.each([
  ['They must meet at least 24 hours before it.', 'at least 24 hours before'],
  ['They must meet no sooner than 24 hours after it.', 'no sooner than 24 hours'],
  ['They must not meet before 24 hours have passed.', 'not meet before 24 hours'],
  ['They must meet between 6 and 24 hours later.', 'between 6 and 24 hours'],
  ['They must wait until 24 hours have passed.', 'wait until 24 hours'],
  ['They must meet 24 hours in advance.', '24 hours in advance'],
  ['They must write 24 hours ahead of it.', '24 hours ahead of'],
  ['They must talk between them and 24 hours later meet.', undefined],
  ['They must meet within 24 hours.', undefined],
])('of “%s” a limit to be kept within 24 hours is “%s”', (clause, time) => {
  const texts = new Map([...context.clauseTexts, ['1.2', clause] as const])
  const found = messagesOf(limited('hours: 24, from: the request'), { ...context, clauseTexts: texts })
  expect(found.filter((message) => message.includes('to be done within'))).toEqual(
    time ? [`Limit 1 of “tell” is a time to be done within, but clause 1.2 says “${time}”.`] : [],
  )
})

test.each(['after the request', 'of it'])('a limit from “%s” would read wrong', (start) => {
  expect(messagesOf(limited(`hours: 24, from: ${start}`), context)).toEqual([
    `Limit 1 of “tell” would read “of ${start}”.`,
  ])
})
