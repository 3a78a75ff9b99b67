import { expect, test } from 'vitest'
import { messagesOf, problemsOf } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'

test('a step in a circle that can be left is told, and what would be lost', () => {
  const text = pathwayFromLinks({ a: ['b', 'end'], b: 'a', end: null })
  expect(problemsOf(text)).toEqual(['15 step-in-circle'])
  expect(messagesOf(text)).toEqual([
    '“b” leads back to itself through a question. At the second pass, the route would lose what was done and recorded at the first.',
  ])
})

test('each step of a circle is told', () => {
  expect(problemsOf(pathwayFromLinks({ a: 'b', b: ['c', 'end'], c: 'a', end: null }))).toEqual([
    '6 step-in-circle',
    '24 step-in-circle',
  ])
})

test.each([
  { name: 'questions alone', sketch: { a: ['b', 'end'], b: ['a', 'end'], end: null } },
  { name: 'a step before the circle', sketch: { s: 'a', a: ['b', 'end'], b: ['a', 'end'], end: null } },
  { name: 'a step after it', sketch: { a: ['a', 's'], s: 'end', end: null } },
])('$name: nothing would be lost', ({ sketch }) => {
  expect(problemsOf(pathwayFromLinks(sketch))).toEqual([])
})

test('a circle that cannot be left is told as such alone', () => {
  expect(problemsOf(pathwayFromLinks({ a: 'b', b: ['c', 'a'], c: 'a' }))).toEqual(['6 closed-cycle'])
})
