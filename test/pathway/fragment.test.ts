import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readFragment, writeFragment } from '../../src/pathway/fragment.ts'
import type { PathwayNode } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'
import { fixtureContent, procedureOf } from '../builtContent.ts'
import { answersOf, graphOf, someAnswers, someGraph } from './graphOf.ts'

const graph = graphOf({
  start: { referral: 'agreed', plan: 'managers' },
  managers: { yes: 'end', no: 'agreed' },
  agreed: { yes: 'end', no: 'heads' },
  heads: 'end',
  end: null,
})

const read = (fragment: string) => {
  const { walk: walked, from, warnings } = readFragment(graph, fragment)
  return { at: walked.at.id, from, warnings }
}

test.each([
  { state: { version: 1, answers: answersOf({}) }, fragment: '#v=1' },
  {
    state: { version: 2, answers: answersOf({ start: 'referral', agreed: 'no' }) },
    fragment: '#v=2&start=referral&agreed=no',
  },
  {
    state: { version: 1, from: 'managers', answers: answersOf({ managers: 'no' }) },
    fragment: '#v=1&from=managers&managers=no',
  },
  {
    state: { version: 1, agency: 'police', with: 'social-care', answers: answersOf({ start: 'plan' }) },
    fragment: '#v=1&agency=police&with=social-care&start=plan',
  },
])('$fragment is what is written', ({ state, fragment }) => {
  expect(writeFragment(state)).toBe(fragment)
})

test.each([
  { fragment: '#v=1&start=referral', at: 'agreed', from: undefined },
  { fragment: 'v=1&start=referral&agreed=no', at: 'end', from: undefined },
  { fragment: '#v=1&from=managers', at: 'managers', from: 'managers' },
  { fragment: '#v=1&&start=referral&', at: 'agreed', from: undefined },
])('$fragment holds: the walk is at $at', ({ fragment, at, from }) => {
  expect(read(fragment)).toEqual({ at, from, warnings: [] })
})

describe('a damaged or old fragment gives as much of the walk as applies, and says what does not', () => {
  test.each([
    { fragment: '#start=referral', at: 'agreed', warnings: [{ kind: 'other-version' }] },
    { fragment: '#v=0&start=referral', at: 'agreed', warnings: [{ kind: 'other-version' }] },
    { fragment: '#v=1&start=referral&agreed=%E0%A', at: 'agreed', warnings: [{ kind: 'unreadable' }] },
    { fragment: '#v=1&start=referral&agr', at: 'agreed', warnings: [{ kind: 'unreadable' }] },
    { fragment: '#v=1&start=referral&<script>alert(1)</script>=1', at: 'agreed', warnings: [{ kind: 'unreadable' }] },
    { fragment: '#v=1&agreed=yes&agreed=no&start=referral', at: 'end', warnings: [{ kind: 'unreadable' }] },
    { fragment: '#v=1&start=referral&start=referral', at: 'agreed', warnings: [] },
    { fragment: 'v=1&start=refer#ral', at: 'start', warnings: [{ kind: 'unreadable' }] },
    { fragment: '#v=1&%start=referral', at: 'start', warnings: [{ kind: 'unreadable' }] },
    { fragment: '#v=1&start=referral&__proto__=yes', at: 'agreed', warnings: [{ kind: 'unreadable' }] },
    { fragment: '#v=1&from=gone&start=referral', at: 'agreed', warnings: [{ kind: 'unknown-from' }] },
    { fragment: '#v=1&from=constructor&start=referral', at: 'agreed', warnings: [{ kind: 'unknown-from' }] },
    {
      fragment: '#v=1&start=referral&managers=no',
      at: 'agreed',
      warnings: [{ kind: 'stale', question: 'managers', answer: 'no', why: 'off-route' }],
    },
    {
      fragment: '#v=1&start=renamed&agreed=no',
      at: 'start',
      warnings: [{ kind: 'stale', question: 'start', answer: 'renamed', why: 'unknown' }],
    },
  ])('$fragment', ({ fragment, at, warnings }) => {
    expect(read(fragment)).toEqual({ at, from: undefined, warnings })
  })

  test.each([
    { length: 20_000, warnings: [] },
    { length: 20_001, warnings: [{ kind: 'too-long' }] },
  ])('of $length characters it says $warnings', ({ length, warnings }) => {
    expect(read('#v=1&start=referral'.padEnd(length, '&'))).toEqual({ at: 'agreed', from: undefined, warnings })
  })

  test('of 100 kB only the beginning is read', () => {
    const { at, warnings } = read(`#v=1&start=referral&${'x'.repeat(100_000)}&agreed=no`)
    expect({ at, warnings }).toEqual({ at: 'agreed', warnings: [{ kind: 'too-long' }, { kind: 'unreadable' }] })
  })
})

const pieces = fc.constantFrom(
  '#',
  '&',
  '=',
  'v=1',
  'v=',
  'from=',
  'start=referral',
  'agreed',
  '%',
  '%E0%',
  '<script>',
  '\0',
  '\ud800',
  '__proto__=yes',
  'constructor=prototype',
)
const anyFragment = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.oneof(pieces, fc.string())).map((parts) => parts.join('')),
  fc
    .tuple(pieces, fc.integer({ min: 0, max: 100_000 }))
    .map(([piece, length]) => piece.repeat(length).slice(0, length)),
)

test('no string at all makes it throw, and the walk it gives is one that its answers give', () => {
  fc.assert(
    fc.property(anyFragment, (fragment) => {
      const { walk: walked, from } = readFragment(graph, fragment)
      expect(walk(graph, walked.answers, from).trail).toEqual(walked.trail)
    }),
  )
})

test('what is written is read as the same walk, without a warning', () => {
  fc.assert(
    fc.property(someGraph, someAnswers, (graph, answers) => {
      const walked = walk(graph, answers)
      const fragment = writeFragment({ version: graph.version, answers: walked.answers })
      expect(readFragment(graph, fragment)).toEqual({
        walk: { ...walked, waiting: new Map(), stale: [] },
        givenBefore: new Map(),
        parties: {},
        warnings: [],
      })
    }),
  )
})

test('answers that precede the last one, but come after it on the trail, were given before it', () => {
  const kent = procedureOf('kent', fixtureContent()).pathway
  const given = (answers: string): readonly string[] => [
    ...readFragment(kent, `#v=${kent.version}&${answers}`).givenBefore.keys(),
  ]
  expect(given('infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no')).toEqual([])
  expect(given('referral-practitioners-agree=no&infant-injury=no&arose-at=a-referral')).toEqual([
    'referral-practitioners-agree',
  ])
  // The last place of a question that is answered twice counts.
  expect(
    given('arose-at=a-referral&infant-injury=no&referral-practitioners-agree=no&arose-at=a-referral').slice(0, 1),
  ).toEqual(['referral-practitioners-agree'])
  // It waits for a question that is still open.
  expect(given('infant-injury=no&referral-practitioners-agree=no')).toEqual([])
})

describe('the parties', () => {
  const partiesOf = (fragment: string) => {
    const { parties, warnings } = readFragment(graph, fragment, ['police', 'health'])
    return { parties, warnings }
  }

  test.each([
    { fragment: '#v=1&agency=police&with=health', parties: { agency: 'police', with: 'health' }, warnings: [] },
    { fragment: '#v=1&with=health', parties: { with: 'health' }, warnings: [] },
    { fragment: '#v=1&agency=polise', parties: {}, warnings: [{ kind: 'unknown-agency' }] },
    { fragment: '#v=1&agency=a&with=b', parties: {}, warnings: [{ kind: 'unknown-agency' }] },
    { fragment: '#v=1&agency=toString', parties: {}, warnings: [{ kind: 'unreadable' }] },
    { fragment: '#v=1&agency=constructor', parties: {}, warnings: [{ kind: 'unknown-agency' }] },
  ])('$fragment', ({ fragment, parties, warnings }) => {
    expect(partiesOf(fragment)).toEqual({ parties, warnings })
  })
})

describe('the situation of a fragment', () => {
  const read = (fragment: string) => {
    const { situation, walk, warnings } = readFragment(
      graph,
      fragment,
      [],
      [{ id: 'refused', answers: { managers: 'no' } }],
    )
    return { situation, answers: walk.answers.size, warnings }
  }

  test('is known while nothing is answered', () => {
    expect(read('#v=1&situation=refused')).toEqual({ situation: 'refused', answers: 0, warnings: [] })
  })

  test('stays while the answers are those that it implies, but for the first', () => {
    expect(read('#v=1&situation=refused&start=plan&managers=no').situation).toBe('refused')
    expect(read('#v=1&situation=refused&start=referral').situation).toBe('refused')
    expect(read('#v=1&situation=refused&start=plan&managers=yes').situation).toBeUndefined()
    expect(read('#v=1&situation=refused&start=referral&agreed=yes').situation).toBeUndefined()
    expect(read('#v=1&situation=refused&from=managers').situation).toBeUndefined()
  })

  test('is reported where the pathway does not list it', () => {
    expect(read('#v=1&situation=other').warnings).toEqual([{ kind: 'unknown-situation' }])
  })

  test('is written before the answers', () => {
    expect(writeFragment({ version: 1, situation: 'refused', answers: new Map() })).toBe('#v=1&situation=refused')
  })
})

test('a walk begins with all the steps that are done at the same time', () => {
  const { pathway } = procedureOf('kent', fixtureContent())
  const fragment = (from: string) => writeFragment({ version: pathway.version, from, answers: new Map() })
  const { from, walk: walked } = readFragment(pathway, fragment('conference-sub-group'))
  expect([from, walked.trail.slice(0, 2).map(({ id }) => id)]).toEqual([
    'conference-heads',
    ['conference-heads', 'conference-sub-group'],
  ])
  expect(readFragment(pathway, fragment('conference-heads')).from).toBe('conference-heads')
})

test('a node that is reached in several ways begins a walk by itself', () => {
  const forked = graphOf({ which: { one: 'one', other: 'other' }, one: 'both', other: 'both', both: 'end', end: null })
  for (const simultaneous of [['one', 'other'], ['one']]) {
    const nodes = [...forked.nodes].map(([id, node]): readonly [string, PathwayNode] =>
      node.kind === 'step' && simultaneous.includes(id)
        ? [id, { ...node, next: { ...node.next, simultaneous: true as const } }]
        : [id, node],
    )
    expect(readFragment({ ...forked, nodes: new Map(nodes) }, '#v=1&from=both').from).toBe('both')
  }
})
