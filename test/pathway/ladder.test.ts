import { expect, test } from 'vitest'
import { ladder, stepsByLevel } from '../../src/pathway/ladder.ts'
import type { PathwayNode, Step } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'
import { fixtureContent, procedureOf } from '../builtContent.ts'

const { pathway } = procedureOf('kent', fixtureContent())
const isStep = (node: PathwayNode): node is Step => node.kind === 'step'
const statesOf = (from: string, answers: Readonly<Record<string, string>> = {}) => {
  const route = walk(pathway, new Map(Object.entries(answers)), from)
  return ladder(pathway, route, route.trail.filter(isStep)).map(({ level, state }) => `${level}: ${state}`)
}

test('each level has its steps, the most senior level first', () => {
  const found = stepsByLevel(pathway.nodes.values())
  expect([...found.keys()]).toEqual(['last', 'senior', 'managers', 'practitioners'])
  expect([...found.values()].flat()).toHaveLength(
    [...pathway.nodes.values()].filter((one) => isStep(one) && one.level).length,
  )
})

test('a level that the route can no longer reach is off the route', () => {
  expect(statesOf('referral-up-the-line')).toEqual([
    'last: ahead',
    'senior: now',
    'managers: off-route',
    'practitioners: off-route',
  ])
})

test('an earlier level has been met, and a later one is ahead with the steps that may follow', () => {
  const route = walk(pathway, new Map(), 'referral-discussion')
  const rungs = ladder(pathway, route, [])
  expect(rungs.find(({ level }) => level === 'practitioners')?.state).toBe('met')
  const last = rungs.find(({ level }) => level === 'last')
  expect(last?.state).toBe('ahead')
  expect(last?.steps.map(({ id }) => id)).toContain('heads-of-service')
})

test('a pathway without levels has no rungs', () => {
  const nodes = new Map(
    [...pathway.nodes].map(([id, node]) => [id, { ...node, level: undefined } as unknown as PathwayNode]),
  )
  expect(ladder({ nodes }, walk({ ...pathway, nodes }, new Map()), [])).toEqual([])
})
