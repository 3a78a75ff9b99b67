import { expect, test } from 'vitest'
import { planted, problemsOf, smallWith } from '../smallPathway.ts'

/** The small pathway with a step behind the urgent one, and the way to it. */
const behind = (way: string, urgency = '', more = ''): string =>
  planted(
    smallWith('    next: settled\n', `    next: ${way}\n`),
    '  settled:\n    kind: outcome',
    `  report:
    kind: step
    stage: first
    title: Report it
    text: It should be reported.
    force: should
${urgency}    by: The professional
    clauses: 1.2
${more}    next: settled
  settled:
    kind: outcome`,
  )
const read = '{ to: report, reading: By sense. }'
const reading = '    reading: It is as pressing.\n'

test.each([
  { what: 'a way by our reading to a step without a time', text: behind(read), problems: ['urgency-dropped'] },
  { what: 'to a less urgent one', text: behind(read, '    urgency: urgently\n'), problems: ['urgency-dropped'] },
  {
    what: 'to one with a time limit',
    text: behind(
      read,
      '    limits: [{ hours: 24, from: tell, force: should, clauses: 1.2, text: Within 24 hours. }]\n',
    ),
    problems: ['urgency-dropped'],
  },
  { what: 'to one as urgent', text: behind(read, '    urgency: immediately\n'), problems: [] },
  {
    what: 'to one that we read as urgent',
    text: behind(read, '    urgency: immediately\n    urgency-is-reading: true\n', reading),
    problems: [],
  },
  { what: 'a way that the procedure states', text: behind('{ to: report, clauses: 1.2 }'), problems: [] },
  { what: 'the same moment', text: behind('{ to: report, at-the-same-time: true, reading: By sense. }'), problems: [] },
  { what: 'what follows once it is resolved', text: behind(read, '    topic: resolved\n'), problems: [] },
  {
    what: 'a time for the whole route',
    text: planted(behind(read), '    urgency: immediately\n', '    urgency: immediately\n    throughout: true\n'),
    problems: [],
  },
])('$what gives $problems', ({ text, problems }) => {
  expect(problemsOf(text).map((one) => one.split(' ')[1])).toEqual(problems)
})

test('questions between the two steps do not count, and the problem is reported at the answer that is our reading', () => {
  const asked = (basis: string): string =>
    planted(
      behind('asked'),
      '  report:\n',
      `  asked:
    kind: question
    stage: first
    title: Is it done?
    text: Ask them.
    clauses: 1.2
    answers:
      'yes':
        label: 'Yes'
        to: settled
        clauses: 1.2
      'no':
        label: 'No'
        to: report
        ${basis}
  report:
`,
    )
  expect(problemsOf(asked('clauses: 1.2'))).toEqual([])
  expect(problemsOf(asked('reading: By sense.'))).toEqual(['55 urgency-dropped'])
})

test.each([
  { key: 'urgency', from: '    urgency: immediately\n', to: '    urgency-is-reading: true\n    reading: By sense.\n' },
  {
    key: 'reading',
    from: '    urgency: immediately\n',
    to: '    urgency: immediately\n    urgency-is-reading: true\n',
  },
])('“urgency-is-reading” needs “$key”', ({ from, to }) => {
  expect(problemsOf(smallWith(from, to)).map((one) => one.split(' ')[1])).toEqual(['missing-key'])
})
