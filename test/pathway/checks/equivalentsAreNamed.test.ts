import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  ['police: Detective sergeant', 'police: Detective sergeant\n    posts: equivalents', ['39 too-few-equivalents']],
  ['    who:\n      police: Detective sergeant\n', '    posts: equivalents\n', ['37 too-few-equivalents']],
  ['police: Detective sergeant', 'police: Detective\n      health: Nurse\n    posts: equivalents', []],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
