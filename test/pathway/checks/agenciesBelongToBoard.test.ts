import { expect, test } from 'vitest'
import { problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  ['police: Detective', 'polcie: Detective', ['38 unknown-agency']],
  ['police: Detective', 'health: Nurse\n      educaton: Teacher\n      police: Detective', ['39 unknown-agency']],
  ['police: Detective', 'health: Detective', []],
  ['    who:\n      police: Detective sergeant\n', '', []],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})
