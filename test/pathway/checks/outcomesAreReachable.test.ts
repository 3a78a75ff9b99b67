import { expect, test } from 'vitest'
import { problemsOf } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'

test.each([
  { name: 'a step into a circle', sketch: { a: 'b', b: 'b' }, problems: ['6 no-way-out', '15 closed-cycle'] },
  {
    name: 'of a branch, its first node',
    sketch: { a: ['b', 'end'], end: null, b: 'c', c: 'd', d: 'd' },
    problems: ['24 no-way-out', '42 closed-cycle'],
  },
  {
    name: 'every way into a circle',
    sketch: { a: ['b', 'c'], b: 'b', c: 'c' },
    problems: ['6 no-way-out', '15 closed-cycle', '24 closed-cycle'],
  },
])('$name: $problems', ({ sketch, problems }) => {
  expect(problemsOf(pathwayFromLinks(sketch))).toEqual(problems)
})

test.each([
  { name: 'one way into a circle and one out', sketch: { a: ['b', 'end'], b: ['a', 'end'], end: null }, problems: [] },
  {
    name: 'a broken way, which may have been meant as the way out',
    sketch: { a: 'b', b: 'gone' },
    problems: ['23 unknown-target'],
  },
])('$name is not reported as a dead end: $problems', ({ sketch, problems }) => {
  expect(problemsOf(pathwayFromLinks(sketch))).toEqual(problems)
})
