import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  ['    records: [note]\n', '', ['42 no-records']],
  ['    records: [note]\n', '    records: []\n', ['42 no-records']],
  ['    records: [note]\n', '    records: note\n', []],
  ['    records: note\n', '', []],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
