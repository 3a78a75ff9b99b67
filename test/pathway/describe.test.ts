import { expect, test } from 'vitest'
import { describeStages as describePathway, describeNode } from '../../src/pathway/describe.ts'
import { parsed, smallWith, twoStagePathway } from './smallPathway.ts'

const pathway = parsed()
const [stage] = describePathway(pathway)
const note = { id: 'note', text: 'A note of what was said', keptBy: 'Everyone', force: 'must', clauses: ['1.2'] }

test('the list in words has each stage with its nodes in the order of the file', () => {
  expect(stage).toMatchObject({ id: 'first', title: 'First stage', section: '1' })
  expect(stage?.nodes.map(({ id, kindLabel }) => `${kindLabel} ${id}`)).toEqual([
    'Question ask',
    'Step tell',
    'Outcome settled',
  ])
})

test('each stage has its own nodes', () => {
  const stages = describePathway(parsed(twoStagePathway))
  expect(stages.map(({ id, nodes }) => [id, nodes.map((node) => node.id)])).toEqual([
    ['first', ['ask', 'settled']],
    ['second', ['tell']],
  ])
})

test('a question is described with its answers and what each leads to', () => {
  expect(stage?.nodes[0]).toMatchObject({
    title: 'Is it urgent?',
    text: 'Think of the child.',
    urgent: false,
    records: [],
    ways: [
      { answer: { id: 'yes', label: 'Yes' }, to: 'tell', title: 'Tell the manager', clauses: ['1.1'] },
      { answer: { id: 'no', label: 'No' }, to: 'settled', title: 'Settled', clauses: ['1.2'] },
    ],
  })
})

test('a step is described with who acts, how fast, by which posts, on what basis, and what follows', () => {
  expect(stage?.nodes[1]).toStrictEqual({
    id: 'tell',
    kind: 'step',
    kindLabel: 'Step',
    title: 'Tell the manager',
    text: 'The manager must be told at once.',
    force: 'must',
    urgency: 'immediately',
    limits: [],
    urgent: true,
    throughout: false,
    by: 'The professional',
    who: [['police', 'Detective sergeant']],
    records: [note],
    basis: { clauses: ['1.2'] },
    ways: [{ to: 'settled', title: 'Settled', clauses: [] }],
  })
})

test('an outcome leads nowhere, and what it does not have is left out', () => {
  expect(stage?.nodes[2]).toStrictEqual({
    id: 'settled',
    kind: 'outcome',
    kindLabel: 'Outcome',
    title: 'Settled',
    text: 'It is settled.',
    limits: [],
    urgent: false,
    throughout: false,
    who: [],
    records: [note],
    basis: { clauses: ['1.2', '1.10'] },
    ways: [],
  })
})

test.each([
  ['title: Tell the manager', 'title: Tell the manager\n    when: It is urgent', { when: 'It is urgent' }],
  ['police: Detective sergeant', 'police: Detective sergeant\n    posts: own', { posts: 'own' }],
  [
    '    records: note',
    '    reading: By sense.\n    silence: It does not say.\n    records: note',
    { basis: { clauses: ['1.2'], reading: 'By sense.', silence: 'It does not say.' } },
  ],
  [
    'urgency: immediately',
    'urgency: immediately\n    throughout: { force: states, clauses: 1.1 }',
    { throughout: true, throughoutBasis: { force: 'states', clauses: ['1.1'] } },
  ],
])('a step with %j edited to %j is described: %j', (from, to, told) => {
  const edited = parsed(smallWith(from, to))
  expect(describeNode(edited, edited.nodes.get('tell')!)).toMatchObject(told)
})

test('a way to a node that does not exist is a programmer’s mistake', () => {
  const nodes = new Map([...pathway.nodes].filter(([id]) => id !== 'settled'))
  expect(() => describeNode({ ...pathway, nodes }, nodes.get('tell')!)).toThrow('no node “settled”')
})
