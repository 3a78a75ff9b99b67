import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  ['to: tell', 'to: tel', ['23 unknown-target', '29 orphan']],
  ['next: settled', 'next: setled', ['41 unknown-target']],
  ['next: settled', 'next: { to: setled }', ['41 unknown-target']],
  ['start: ask', 'start: asks', ['2 unknown-start']],
  ['start: ask', 'start: settled', ['14 orphan']],
  ['next: settled', 'next: ask', ['29 step-in-circle']],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
