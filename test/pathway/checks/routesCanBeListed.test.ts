import { expect, test } from 'vitest'
import { mostRoutes } from '../../../src/pathway/checks/routesCanBeListed.ts'
import { messagesOf, problemsOf } from '../smallPathway.ts'
import { sketched } from './sketched.ts'
import type { Leads } from './sketched.ts'

/** Questions one after the other, each with two ways on to the next: twice as many routes with each. */
function doubling(questions: number): string {
  const leads: Record<string, Leads[string]> = {}
  for (let index = 0; index < questions; index++) {
    const next = index + 1 < questions ? `q${index + 1}` : 'end'
    leads[`q${index}`] = [`s${index}`, next]
    leads[`s${index}`] = next
  }
  return sketched({ ...leads, end: null })
}

test('as many routes as can be listed are no problem', () => {
  expect(2 ** 10).toBeLessThan(mostRoutes)
  expect(problemsOf(doubling(10))).toEqual([])
})

test('more routes than can be listed are told at the start', () => {
  expect(2 ** 11).toBeGreaterThan(mostRoutes)
  expect(problemsOf(doubling(11))).toEqual(['2 too-many-routes'])
  expect(messagesOf(doubling(11))[0]).toBe('The pathway has more than 2000 routes: nobody could check them all.')
})

test('a pathway with more routes than any machine could count is told as soon', () => {
  expect(problemsOf(doubling(60))).toEqual(['2 too-many-routes'])
})

test('a pathway that cannot be walked is told by what is wrong with it alone', () => {
  expect(problemsOf(sketched({ a: 'b', b: ['a', 'gone'] }))).not.toContain('2 too-many-routes')
})
