import { expect, test } from 'vitest'
import { followUntilRejoin } from '../../src/pathway/followUntilRejoin.ts'
import { longerPathway, parsed } from './smallPathway.ts'

const pathway = parsed(longerPathway)

test.each([
  { what: 'over a step, back to a decision of the route', to: 'tell', route: ['told'], steps: ['tell'], at: 'told' },
  {
    what: 'over a step, to a question that the route does not meet',
    to: 'tell',
    route: [],
    steps: ['tell'],
    at: 'told',
  },
  { what: 'to an outcome at once', to: 'settled', route: ['tell', 'told', 'open'], steps: [], at: 'settled' },
  { what: 'to a step of the route, which is not its own', to: 'tell', route: ['tell', 'told'], steps: [], at: 'tell' },
])('leads $what', ({ to, route, steps, at }) => {
  const led = followUntilRejoin(pathway, { to }, new Set(route))
  expect({ steps: led.steps.map(({ id }) => id), at: led.at.id }).toEqual({ steps, at })
})
