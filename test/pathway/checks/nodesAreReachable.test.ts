import { expect, test } from 'vitest'
import { problemsOf } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'

test.each([
  { name: 'one node', sketch: { a: 'end', end: null, b: 'end' }, problems: ['24 orphan'] },
  {
    name: 'of a branch cut off, its first node',
    sketch: { a: 'end', end: null, b: 'c', c: 'end' },
    problems: ['24 orphan'],
  },
  {
    name: 'of a branch cut off, its first node, wherever it stands',
    sketch: { a: 'end', end: null, c: 'end', b: 'c' },
    problems: ['33 orphan'],
  },
  {
    name: 'of two branches, both first nodes',
    sketch: { a: 'end', end: null, b: 'end', c: 'end' },
    problems: ['24 orphan', '33 orphan'],
  },
  {
    name: 'of a circle cut off, every node',
    sketch: { a: 'end', end: null, b: ['c', 'end'], c: ['b', 'b'] },
    problems: ['24 orphan', '33 orphan'],
  },
  {
    name: 'a node that only leads to itself and out',
    sketch: { a: 'end', end: null, b: ['b', 'end'] },
    problems: ['24 orphan'],
  },
  {
    name: 'of a branch whose first node also leads to itself, that node',
    sketch: { a: 'end', end: null, b: ['b', 'c'], c: 'end' },
    problems: ['24 orphan'],
  },
])('$name: $problems', ({ sketch, problems }) => {
  expect(problemsOf(pathwayFromLinks(sketch))).toEqual(problems)
})

test.each([
  { name: 'a way to each', sketch: { a: ['b', 'c'], b: 'end', c: 'end', end: null } },
  { name: 'a way that goes back up the file', sketch: { a: 'c', b: 'end', c: 'b', end: null } },
])('$name is no problem', ({ sketch }) => {
  expect(problemsOf(pathwayFromLinks(sketch))).toEqual([])
})

test('without a start nobody knows what is reached', () => {
  expect(problemsOf(pathwayFromLinks({ a: 'end', end: null }).replace('start: a', 'start: gone'))).toEqual([
    '2 unknown-start',
  ])
})
