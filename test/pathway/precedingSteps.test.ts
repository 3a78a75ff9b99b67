import fc from 'fast-check'
import { expect, test } from 'vitest'
import { precedingSteps } from '../../src/pathway/precedingSteps.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import { graphOf, someGraph } from './graphOf.ts'

const graph = graphOf({
  tell: 'ask',
  ask: { yes: 'talk', no: 'write' },
  talk: 'manager',
  write: 'manager',
  manager: 'end',
  cut: 'end',
  end: null,
})

test.each([
  { id: 'tell', always: [], sometimes: [] },
  { id: 'ask', always: ['tell'], sometimes: [] },
  { id: 'manager', always: ['tell'], sometimes: ['talk', 'write'] },
  { id: 'end', always: ['tell', 'manager'], sometimes: ['talk', 'write'] },
  { id: 'gone', always: [], sometimes: [] },
])('before $id come always $always and sometimes $sometimes', ({ id, always, sometimes }) => {
  expect(precedingSteps(graph, id)).toEqual({ always, sometimes })
})

test('on every route, what is always expected was met, and nothing was met that is not expected', () => {
  fc.assert(
    fc.property(someGraph, (some) => {
      for (const { trail } of everyRoute(some))
        for (const [place, { id }] of trail.entries()) {
          const met = trail.slice(0, place).filter(({ kind }) => kind === 'step')
          const { always, sometimes } = precedingSteps(some, id)
          expect(met.map((node) => node.id)).toEqual(expect.arrayContaining([...always]))
          expect([...always, ...sometimes]).toEqual(expect.arrayContaining(met.map((node) => node.id)))
        }
    }),
  )
})
