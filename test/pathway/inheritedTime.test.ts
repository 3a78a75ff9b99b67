import { expect, test } from 'vitest'
import { inheritedTime } from '../../src/pathway/inheritedTime.ts'
import type { Pathway, PathwayNode, Urgency } from '../../src/pathway/types.ts'
import { graphOf } from './graphOf.ts'

const graph = graphOf({
  ask: { yes: 'now', no: 'soon', other: 'talk' },
  now: 'manager',
  soon: 'manager',
  talk: 'join',
  manager: 'join',
  join: 'end',
  end: null,
})
const immediately: Urgency = { kind: 'immediately' }
const timed = withTimes({ now: immediately, soon: { kind: 'agreed', words: 'within 2 working days' } })

/** The pathway with steps that set a time for all later steps. */
function withTimes(times: Readonly<Record<string, Urgency>>): Pathway {
  const nodes = [...graph.nodes].map(([id, node]): readonly [string, PathwayNode] => {
    const urgency = times[id]
    return [id, node.kind === 'step' && urgency ? { ...node, urgency, throughout: true as const } : node]
  })
  return { ...graph, nodes: new Map(nodes) }
}

test.each([
  { from: 'ask', expected: undefined },
  { from: 'talk', expected: undefined },
  { from: 'now', expected: undefined },
  {
    from: 'manager',
    expected: {
      steps: ['now', 'soon'],
      isCertain: true,
      label: 'immediately, or within 2 working days, as an earlier step has set it',
    },
  },
  {
    from: 'join',
    expected: {
      steps: ['now', 'soon'],
      isCertain: false,
      label: 'perhaps immediately, or within 2 working days, as an earlier step may have set it',
    },
  },
])('a route that begins at $from inherits the time $expected.label', ({ from, expected }) => {
  expect(inheritedTime(timed, from)).toEqual(expected)
})

test('a time that two steps set alike is returned once', () => {
  const alike = inheritedTime(withTimes({ now: immediately, soon: immediately }), 'manager')
  expect(alike?.label).toBe('immediately, as an earlier step has set it')
})
