import { expect, test } from 'vitest'
import { messagesOf, problemsOf } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'

test.each([
  {
    name: 'a step that leads to itself',
    sketch: { a: 'a' },
    message: '“a” leads only to itself, so readers cannot leave it.',
  },
  {
    name: 'a question that leads to itself',
    sketch: { a: ['a', 'a'] },
    message: '“a” leads only to itself, so readers cannot leave it.',
  },
  {
    name: 'two steps',
    sketch: { a: 'b', b: 'a' },
    message: '“a” and “b” lead only to each other, so readers cannot leave them.',
  },
  {
    name: 'questions and steps',
    sketch: { a: ['b', 'c'], b: 'a', c: 'b' },
    message: '“a”, “b” and “c” lead only to each other, so readers cannot leave them.',
  },
])('$name: a circle without a way out is reported at its first node', ({ sketch, message }) => {
  expect(problemsOf(pathwayFromLinks(sketch))).toEqual(['6 closed-cycle'])
  expect(messagesOf(pathwayFromLinks(sketch))).toEqual([message])
})

test.each([
  { name: 'a question that leads to itself and out', sketch: { a: ['a', 'end'], end: null } },
  { name: 'a circle with a way out', sketch: { a: ['b', 'b'], b: ['a', 'end'], end: null } },
  { name: 'two circles that lead into each other and out', sketch: { a: ['b', 'a'], b: ['a', 'end'], end: null } },
])('$name can be left', ({ sketch }) => {
  expect(problemsOf(pathwayFromLinks(sketch))).toEqual([])
})

test('two circles are two problems', () => {
  const text = pathwayFromLinks({ a: ['b', 'c'], b: 'b', c: 'd', d: 'c' })
  expect(problemsOf(text)).toEqual(['6 no-way-out', '15 closed-cycle', '24 closed-cycle'])
})

test('two circles are two problems even where their ids, put together, are the same letters', () => {
  const text = pathwayFromLinks({ s: ['a', 'ab'], a: 'b', b: 'a', ab: 'ab' })
  expect(problemsOf(text)).toEqual(['6 no-way-out', '15 closed-cycle', '33 closed-cycle'])
})

test('a circle with a broken way out is reported by the broken way alone', () => {
  expect(problemsOf(pathwayFromLinks({ a: ['b', 'b'], b: ['a', 'gone'] }))).toEqual(['23 unknown-target'])
})
