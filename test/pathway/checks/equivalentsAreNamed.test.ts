import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  ['police: Detective sergeant', 'police: Detective sergeant\n    equivalents: true', ['39 too-few-equivalents']],
  ['    who:\n      police: Detective sergeant\n', '    equivalents: true\n', ['37 too-few-equivalents']],
  ['police: Detective sergeant', 'police: Detective\n      health: Nurse\n    equivalents: true', []],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
