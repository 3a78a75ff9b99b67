import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  ['kind: step\n    stage: first', 'kind: step\n    stage: frist', ['31 unknown-stage']],
  ['    section: 1\n', '    section: 2\n', ['6 unknown-section']],
  ['    section: 1\n', '    section: 1\n  second:\n    title: Second\n    section: 1\n', ['7 empty-stage']],
  ['kind: step\n    stage: first', 'kind: step\n    stage: first', []],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
