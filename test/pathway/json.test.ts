import { expect, test } from 'vitest'
import { pathwayJson, routesJson } from '../../src/pathway/json.ts'
import { parsed, smallWith } from './smallPathway.ts'

const name = { board: 'kent', procedure: 'disagreements' }

test('pathway.json says all that the pathway says', () => {
  expect(pathwayJson(name, parsed())).toEqual({
    board: 'kent',
    procedure: 'disagreements',
    version: 1,
    start: 'ask',
    stages: [{ id: 'first', title: 'First stage', section: '1' }],
    nodes: [
      {
        id: 'ask',
        kind: 'question',
        stage: 'first',
        title: 'Is it urgent?',
        text: 'Think of the child.',
        clauses: ['1.1'],
        answers: [
          { id: 'yes', label: 'Yes', to: 'tell', clauses: ['1.1'] },
          { id: 'no', label: 'No', to: 'settled', clauses: ['1.2'] },
        ],
      },
      {
        id: 'tell',
        kind: 'step',
        stage: 'first',
        title: 'Tell the manager',
        text: 'The manager must be told at once.',
        force: 'must',
        urgency: { kind: 'immediately' },
        by: 'The professional',
        who: { police: 'Detective sergeant' },
        clauses: ['1.2'],
        records: [{ id: 'note', text: 'A note of what was said', keptBy: 'Everyone', force: 'must', clauses: ['1.2'] }],
        next: 'settled',
      },
      {
        id: 'settled',
        kind: 'outcome',
        stage: 'first',
        title: 'Settled',
        text: 'It is settled.',
        clauses: ['1.2', '1.10'],
        records: [{ id: 'note', text: 'A note of what was said', keptBy: 'Everyone', force: 'must', clauses: ['1.2'] }],
      },
    ],
  })
})

test('a way on with a basis of its own keeps it', () => {
  const pathway = parsed(smallWith('next: settled', 'next: { to: settled, clauses: 1.1, reading: It follows. }'))
  expect(pathwayJson(name, pathway).nodes[1]).toMatchObject({
    next: 'settled',
    nextBasis: { clauses: ['1.1'], reading: 'It follows.' },
  })
})

test.each([
  { way: '{ to: settled, clauses: 1.1 }', basis: { clauses: ['1.1'] } },
  { way: '{ to: settled, reading: It follows. }', basis: { clauses: [], reading: 'It follows.' } },
  {
    way: '{ to: settled, reading: It follows., silence: It does not say. }',
    basis: { clauses: [], reading: 'It follows.', silence: 'It does not say.' },
  },
])('the way on $way has the basis $basis', ({ way, basis }) => {
  const pathway = parsed(smallWith('next: settled', `next: ${way}`))
  expect(pathwayJson(name, pathway).nodes[1]).toMatchObject({ next: 'settled', nextBasis: basis })
})

test('a step keeps whose its posts are, and an outcome its time', () => {
  const step = parsed(smallWith('police: Detective sergeant', 'police: Detective sergeant\n    posts: own'))
  expect(pathwayJson(name, step).nodes[1]).toMatchObject({ posts: 'own' })
  const outcome = parsed(smallWith('    title: Settled\n', '    title: Settled\n    urgency: urgently\n'))
  expect(pathwayJson(name, outcome).nodes[2]).toMatchObject({ urgency: { kind: 'urgently' } })
})

test('a node keeps its topic and its level', () => {
  const pathway = parsed(
    smallWith('    force: must\n    urgency', '    topic: plan\n    level: senior\n    force: must\n    urgency'),
  )
  expect(pathwayJson(name, pathway).nodes[1]).toMatchObject({ topic: 'plan', level: 'senior' })
})

test('a node keeps its condition, and a step the basis of the time that holds throughout', () => {
  const pathway = parsed(
    smallWith(
      '    force: must\n    urgency: immediately',
      '    when: It is urgent\n    force: must\n    urgency: immediately\n    throughout: { force: states, clauses: 1.1 }',
    ),
  )
  expect(pathwayJson(name, pathway).nodes[1]).toMatchObject({
    when: 'It is urgent',
    throughout: true,
    throughoutBasis: { force: 'states', clauses: ['1.1'] },
  })
})

test('routes.json has every route with its answers, trail and outcome', () => {
  expect(routesJson(parsed())).toEqual([
    { answers: { ask: 'yes' }, trail: ['ask', 'tell', 'settled'], outcome: 'settled' },
    { answers: { ask: 'no' }, trail: ['ask', 'settled'], outcome: 'settled' },
  ])
})
