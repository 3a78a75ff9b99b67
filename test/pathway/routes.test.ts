import fc from 'fast-check'
import { expect, test } from 'vitest'
import { everyRoute } from '../../src/pathway/routes.ts'
import { walk } from '../../src/pathway/walk.ts'
import { graphOf, someGraph } from './graphOf.ts'
import type { Sketch } from './graphOf.ts'

const routesOf = (sketch: Sketch) =>
  [...everyRoute(graphOf(sketch))].map(({ answers, trail }) => ({
    answers: Object.fromEntries(answers),
    trail: trail.map(({ id }) => id).join(' '),
  }))

test('routes come in the order of the answers', () => {
  expect(routesOf({ a: { yes: 'b', no: 'end' }, b: { left: 'c', right: 'end' }, c: 'end', end: null })).toEqual([
    { answers: { a: 'yes', b: 'left' }, trail: 'a b c end' },
    { answers: { a: 'yes', b: 'right' }, trail: 'a b end' },
    { answers: { a: 'no' }, trail: 'a end' },
  ])
})

test('a pathway without questions has one route', () => {
  expect(routesOf({ a: 'end', end: null })).toEqual([{ answers: {}, trail: 'a end' }])
})

test('an answer that leads back makes no route of its own', () => {
  expect(routesOf({ a: { again: 'b', done: 'end' }, b: { yes: 'a', no: 'end' }, end: null })).toEqual([
    { answers: { a: 'again', b: 'no' }, trail: 'a b end' },
    { answers: { a: 'done' }, trail: 'a end' },
  ])
})

test('a pathway that cannot be left has no route', () => {
  expect(routesOf({ a: { again: 'a', other: 'b' }, b: { back: 'a', stay: 'b' } })).toEqual([])
})

test('every route ends at an outcome, replays to itself, and is listed once', () => {
  fc.assert(
    fc.property(someGraph, (graph) => {
      const routes = [...everyRoute(graph)]
      for (const route of routes) {
        expect(route.at.kind).toBe('outcome')
        expect(walk(graph, route.answers)).toEqual(route)
        expect(route.stale).toEqual([])
      }
      const trails = routes.map(({ answers }) => JSON.stringify([...answers]))
      expect(new Set(trails).size).toBe(trails.length)
    }),
  )
})

test('every outcome that can be reached is reached by a route', () => {
  fc.assert(
    fc.property(
      someGraph,
      fc.array(fc.constantFrom('yes', 'no', 'constructor'), { maxLength: 8 }),
      (graph, choices) => {
        const answers = new Map<string, string>()
        for (const choice of choices) answers.set(walk(graph, answers).at.id, choice)
        const { at } = walk(graph, answers)
        if (at.kind === 'outcome') expect([...everyRoute(graph)].map((route) => route.at.id)).toContain(at.id)
      },
    ),
  )
})
