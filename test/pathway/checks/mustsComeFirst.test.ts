import { expect, test } from 'vitest'
import { longerPathway, planted, problemsOf, smallWith } from '../smallPathway.ts'

/** The small pathway with an optional step, which its question offers beside the must or leads to before it. */
const withOption = (force: string, next: string): string =>
  smallWith(
    '  settled:\n    kind: outcome',
    `  ask-for-help:
    kind: step
    stage: first
    title: Ask for help
    text: Help may be asked for.
    force: ${force}
    by: The professional
    clauses: [1.1, 1.2]
    next: ${next}
  settled:
    kind: outcome`,
  )
const offered = (text: string): string =>
  planted(text, 'to: settled\n        clauses: 1.2', 'to: ask-for-help\n        clauses: 1.2')

test('an answer to an option that leads to the must of another answer is reported', () => {
  expect(problemsOf(offered(withOption('may', 'tell')))).toEqual(['27 weaker-first'])
})

test.each([
  { what: 'an option that does not lead to the must', text: offered(withOption('may', 'settled')) },
  { what: 'a should that leads to it', text: offered(withOption('should', 'tell')) },
  {
    what: 'a must for once it is resolved',
    text: planted(
      offered(withOption('may', 'tell')),
      '    urgency: immediately\n',
      '    urgency: immediately\n    topic: resolved\n',
    ),
  },
])('$what is not reported', ({ text }) => {
  expect(problemsOf(text)).toEqual([])
})

test.each([
  { from: 'must', to: 'may', problems: [] },
  { from: 'may', to: 'must', problems: ['41 weaker-first'] },
  { from: 'may', to: 'should', problems: ['41 weaker-first'] },
  { from: 'should', to: 'must', problems: ['41 weaker-first'] },
  { from: 'should', to: 'should', problems: [] },
  { from: 'states', to: 'may', problems: [] },
])('of two steps of the same moment, $from before $to gives $problems', ({ from, to, problems }) => {
  const steps = planted(
    withOption(to, 'settled'),
    '    next: settled\n  ask-for-help',
    '    next: { to: ask-for-help, at-the-same-time: true }\n  ask-for-help',
  )
  const text = planted(
    planted(steps, 'force: must\n    urgency: immediately', `force: ${from}`),
    '    clauses: 1.2\n    records: note\n    next',
    '    clauses: [1.1, 1.2]\n    records: note\n    next',
  )
  expect(problemsOf(text).map((one) => one.replace(/^\d+/, '41'))).toEqual(problems)
})

test('a pathway without an option has no such problem', () => {
  expect(problemsOf(longerPathway)).toEqual([])
})
