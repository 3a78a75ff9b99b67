import { expect, test } from 'vitest'
import { maxRoutes } from '../../../src/pathway/checks/routeCountIsLimited.ts'
import { messagesOf, problemsOf } from '../smallPathway.ts'
import { pathwayFromLinks } from './pathwayFromLinks.ts'
import type { Leads } from './pathwayFromLinks.ts'

/** Questions one after the other, each with so many ways on to the next: as many routes as the product of them all. */
function questionsWith(ways: readonly number[]): string {
  const leads: Record<string, Leads[string]> = {}
  for (const [index, count] of ways.entries()) {
    const next = index + 1 < ways.length ? `q${index + 1}` : 'end'
    const steps = Array.from({ length: count }, (_, way) => `s${index}-${way}`)
    leads[`q${index}`] = steps
    for (const step of steps) leads[step] = next
  }
  return pathwayFromLinks({ ...leads, end: null })
}

const twice = (times: number) => Array.from({ length: times }, () => 2)

test('as many routes as can be listed are no problem', () => {
  expect(5 * 5 * 5 * 2 ** 4).toBe(maxRoutes)
  expect(problemsOf(questionsWith([5, 5, 5, ...twice(4)]))).toEqual([])
})

test('one more route than can be listed is reported at the start', () => {
  const text = questionsWith([3, 23, 29])
  expect(3 * 23 * 29).toBe(maxRoutes + 1)
  expect(problemsOf(text)).toEqual(['2 too-many-routes'])
  expect(messagesOf(text)).toEqual(['The pathway has more than 2000 routes. Nobody could check them all.'])
})

test('a pathway with more routes than any machine could count is reported as soon', () => {
  expect(problemsOf(questionsWith(twice(60)))).toEqual(['2 too-many-routes'])
})

test('a pathway that cannot be walked is reported by what is wrong with it alone', () => {
  expect(problemsOf(pathwayFromLinks({ a: 'b', b: ['a', 'gone'] }))).not.toContain('2 too-many-routes')
})
