import { expect, test } from 'vitest'
import { applicabilityAt, throughoutTimes } from '../../src/pathway/throughoutTimes.ts'
import { longerPathway, parsed, planted } from './smallPathway.ts'

const throughout = planted(longerPathway, 'urgency: immediately\n', 'urgency: immediately\n    throughout: true\n')
/** A second step that sets the time, behind an answer that the first leads to. */
const pathway = parsed(
  planted(
    planted(throughout, '        to: open\n', '        to: wait\n'),
    '  open:\n',
    `  wait:
    kind: step
    stage: first
    title: Wait for the manager
    text: Wait.
    force: must
    urgency: immediately
    throughout: true
    by: The professional
    clauses: 1.2
    next: open
  open:
`,
  ),
)
const held = throughoutTimes(pathway)

test('a time that two steps set alike is held once, with both', () => {
  expect(held.map(({ time, urgent, nodes }) => [time, urgent, nodes.map(({ id }) => id)])).toEqual([
    ['immediately', true, ['tell', 'wait']],
  ])
})

test.each([
  { ids: ['open'], bound: 'always' },
  { ids: ['tell', 'open'], bound: 'always' },
  { ids: ['ask'], bound: 'never' },
  { ids: ['settled'], bound: 'perhaps' },
  { ids: ['open', 'settled'], bound: 'perhaps' },
  { ids: ['ask', 'open'], bound: 'perhaps' },
  { ids: [], bound: 'never' },
])('at $ids it holds $bound', ({ ids, bound }) => {
  const nodes = ids.map((id) => pathway.nodes.get(id)!)
  expect(applicabilityAt(held, pathway, nodes)).toBe(bound)
})

test('where no step sets a time, none holds', () => {
  const without = parsed(longerPathway)
  expect(throughoutTimes(without)).toEqual([])
  expect(applicabilityAt([], without, [...without.nodes.values()])).toBe('never')
})
