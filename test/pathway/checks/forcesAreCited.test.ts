import { expect, test } from 'vitest'
import { messagesOf, problemsOf, smallPathway, smallContext, smallWith } from '../smallPathway.ts'

// `tell` has force must and rests on 1.2; so does the record.
test.each([
  { forces: ['must'], problems: [] },
  { forces: ['should', 'must'], problems: [] },
  { forces: ['should'], problems: ['11 force-not-cited', '34 force-not-cited'] },
  { forces: ['states', 'may', 'right'], problems: ['11 force-not-cited', '34 force-not-cited'] },
] as const)('a must that rests on a clause with $forces: $problems', ({ forces, problems }) => {
  const clauses = new Map([...smallContext.clauses!, ['1.2', forces] as const])
  expect(problemsOf(smallPathway, { ...smallContext, clauses })).toEqual(problems)
})

test('“states” claims nothing, so it may rest on any clause', () => {
  const clauses = new Map([...smallContext.clauses!, ['1.2', ['should']] as const])
  const text = smallPathway.replaceAll('force: must', 'force: states')
  expect(problemsOf(text, { ...smallContext, clauses })).toEqual([])
})

test.each([
  { force: 'states', messages: [] },
  { force: 'must', messages: ['“throughout” of “tell” has force “must”, but its clauses have “may”.'] },
])('a time for the whole route and rests on a may, as $force: $messages', ({ force, messages }) => {
  const text = smallWith(
    'urgency: immediately',
    `urgency: immediately\n    throughout: { force: ${force}, clauses: '1.10' }`,
  )
  expect(messagesOf(text)).toEqual(messages)
})

test('the message names both forces', () => {
  const clauses = new Map([...smallContext.clauses!, ['1.2', ['should']] as const])
  expect(messagesOf(smallPathway, { ...smallContext, clauses })).toEqual([
    'Record “note” has force “must”, but its clauses have “should”.',
    '“tell” has force “must”, but its clauses have “should”.',
  ])
})

test.each([
  {
    what: 'a reading',
    from: '    clauses: 1.2\n    records',
    to: '    reading: By sense.\n    records',
    line: 34,
    message: '“tell” has force “must”, but cites no clause with that force.',
  },
  {
    what: 'nothing',
    from: 'urgency: immediately',
    to: 'urgency: immediately\n    throughout: { force: must, clauses: [] }',
    line: 36,
    message: '“throughout” of “tell” has force “must”, but cites no clause with that force.',
  },
])('a must that rests on $what alone is reported', ({ from, to, line, message }) => {
  expect(problemsOf(smallWith(from, to))).toEqual([`${line} force-uncited`])
  expect(messagesOf(smallWith(from, to))).toEqual([message])
  expect(messagesOf(smallWith(from, to).replaceAll('force: must', 'force: states'))).toEqual([])
})
