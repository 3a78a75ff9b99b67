import { expect, test } from 'vitest'
import { messagesOf, problemsOf } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'

test('a step in a circle that can be left is reported, and what would be lost', () => {
  const text = pathwayFromLinks({ a: ['b', 'end'], b: 'a', end: null })
  expect(problemsOf(text)).toEqual(['23 step-in-circle'])
  expect(messagesOf(text)).toEqual([
    '“next” of “b” leads back to “a”, so that “b” would come a second time. The route would then lose what was done and recorded at the first.',
  ])
})

test('the answer that leads back is named, with each step of the circle', () => {
  expect(messagesOf(pathwayFromLinks({ a: 'b', b: ['c', 'end'], c: 'd', d: ['a', 'end'], end: null }))).toEqual([
    expect.stringMatching(/^Answer “.*” of “d” leads back to “a”, so that “a” and “c” would come a second time\./),
  ])
})

test('a way back of questions alone is not reported beside the answer that leads back past a step', () => {
  const text = pathwayFromLinks({ a: ['b', 'end'], b: ['a', 's'], s: 'c', c: ['b', 'end'], end: null })
  expect(messagesOf(text)).toEqual([expect.stringMatching(/^Answer “.*” of “c” leads back to “b”, so that “s” would/)])
})

test.each([
  { name: 'questions alone', sketch: { a: ['b', 'end'], b: ['a', 'end'], end: null } },
  { name: 'a step before the circle', sketch: { s: 'a', a: ['b', 'end'], b: ['a', 'end'], end: null } },
  { name: 'a step after it', sketch: { a: ['a', 's'], s: 'end', end: null } },
])('$name: nothing would be lost', ({ sketch }) => {
  expect(problemsOf(pathwayFromLinks(sketch))).toEqual([])
})

test('a circle that cannot be left is reported as such alone', () => {
  expect(problemsOf(pathwayFromLinks({ a: 'b', b: ['c', 'a'], c: 'a' }))).toEqual(['6 closed-cycle'])
})
