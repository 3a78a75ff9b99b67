import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'

test.each([
  ["      'no':\n        label: 'No'\n        to: settled\n        clauses: 1.2\n", '', ['14 too-few-answers']],
  ["      'no':", "      maybe:\n        label: Maybe\n        to: tell\n        clauses: 1.1\n      'no':", []],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})

test('a question without answers is no circle, and no dead end besides', () => {
  expect(problemsOf(pathwayFromLinks({ a: ['b', 'end'], b: [], end: null }))).toEqual(['15 too-few-answers'])
})
