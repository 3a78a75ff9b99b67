import { expect, test } from 'vitest'
import { inheritedTime } from '../../src/pathway/inheritedTime.ts'
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
const times = new Map([
  ['now', 'immediately'],
  ['soon', 'within 2 working days'],
])

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
])('a route that begins at $from is told of the time $expected.label', ({ from, expected }) => {
  expect(inheritedTime(graph, from, (node) => times.get(node))).toEqual(expected)
})

test('a time that two steps set alike is told once', () => {
  const alike = inheritedTime(graph, 'manager', (node) => (times.has(node) && 'immediately') || undefined)
  expect(alike?.label).toBe('immediately, as an earlier step has set it')
})
