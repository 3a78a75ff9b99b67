import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  [
    'to: tell\n        clauses: 1.1\n',
    'to: tell\n        clauses: 1.1\n        silence: It does not say.\n',
    ['25 silence-without-reading'],
  ],
  [
    'to: tell\n        clauses: 1.1\n',
    'to: tell\n        clauses: 1.1\n        silence: It does not say.\n        reading: By sense.\n',
    [],
  ],
  ['next: settled', 'next: { to: settled, silence: It does not say. }', ['41 silence-without-reading']],
  ['next: settled', 'next: { to: settled, silence: It does not say., reading: By sense. }', []],
  ['    clauses: 1.2\n    records', '    clauses: 1.2\n    silence: It does not say.\n    records', []],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
