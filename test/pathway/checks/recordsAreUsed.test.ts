import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  [
    'records:\n  note',
    'records:\n  letter:\n    text: A letter\n    kept-by: Everyone\n    force: may\n    clauses: 1.1\n  note',
    ['8 unused-record'],
  ],
  ['    records: note\n', '', []],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
