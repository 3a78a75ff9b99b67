import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  ['    clauses: 1.1\n    answers', '    answers', ['14 uncited']],
  ['    clauses: 1.1\n    answers', '    clauses: []\n    answers', ['14 uncited']],
  ['    clauses: 1.1\n    answers', '    silence: It does not say.\n    answers', ['14 uncited']],
  ['    clauses: 1.1\n    answers', '    reading: By sense.\n    answers', []],
  ['to: tell\n        clauses: 1.1\n', 'to: tell\n', ['21 uncited']],
  ['to: tell\n        clauses: 1.1\n', 'to: tell\n        reading: By sense.\n', []],
  ['    clauses: [1.2, 1.10]\n', '', ['42 uncited']],
  ['    clauses: 1.2\n    records', '    records', ['29 uncited']],
  ['next: settled', 'next: { to: settled }', []],
  ['    force: must\n    clauses: 1.2', '    force: must\n    clauses: []', ['12 uncited']],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
