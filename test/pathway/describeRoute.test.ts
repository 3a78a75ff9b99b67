import { expect, test } from 'vitest'
import { describeRoute } from '../../src/pathway/describeRoute.ts'
import { walk } from '../../src/pathway/walk.ts'
import { parsed, planted, smallPathway } from './smallPathway.ts'

const routeAfter = (answer: string, text?: string) => {
  const pathway = parsed(text)
  return describeRoute(walk(pathway, new Map([['ask', answer]])))
}
const placesOf = ({ nodes: places }: ReturnType<typeof routeAfter>) =>
  places.map(({ number, node, answer, facts, urgent }) => [number, node.id, answer, facts, urgent])

test('a route lists its places in order, with answers, force and urgency', () => {
  expect(placesOf(routeAfter('yes'))).toEqual([
    [1, 'ask', 'Yes', '', false],
    [2, 'tell', undefined, 'must, immediately', true],
    [3, 'settled', undefined, '', false],
  ])
})

test('a record is listed once, with every place that asks for it', () => {
  expect(routeAfter('yes').records.map(({ record, nodeNumbers: places }) => [record.id, places])).toEqual([
    ['note', [2, 3]],
  ])
  expect(routeAfter('no').records.map(({ record, nodeNumbers: places }) => [record.id, places])).toEqual([
    ['note', [2]],
  ])
})

test('clauses are those of nodes, of answers given and of records, and no others', () => {
  expect(routeAfter('yes').clauses).toEqual(['1.1', '1.2', '1.10'])
  // Only the record cites 1.10 here.
  const text = planted(
    planted(smallPathway, 'clauses: [1.2, 1.10]', 'clauses: 1.2'),
    'force: must\n    clauses: 1.2\nnodes',
    'force: may\n    clauses: 1.10\nnodes',
  )
  expect(routeAfter('no', text).clauses).toEqual(['1.1', '1.2', '1.10'])
})

test('a record is listed at the places that ask for it, and no others', () => {
  const text = planted(
    planted(smallPathway, '    records: note\n', '    records: [note, letter]\n'),
    '\nnodes:\n',
    '\n  letter: { text: A letter, kept-by: Everyone, force: must, clauses: 1.2 }\nnodes:\n',
  )
  expect(routeAfter('yes', text).records.map(({ record, nodeNumbers: places }) => [record.id, places])).toEqual([
    ['note', [2, 3]],
    ['letter', [2]],
  ])
})

/** The small pathway with one step after another, from `tell` on, each with such a time. */
function timesInTurn(first: string, ...later: readonly string[]): string {
  const steps = later.map(
    (time, place) => `  then-${place}:
    kind: step
    stage: first
    title: Step ${place}
    text: Do it.
    force: must${time && `\n    ${time}`}
    by: The professional
    clauses: 1.2
    next: ${place + 1 < later.length ? `then-${place + 1}` : 'settled'}
`,
  )
  const text = planted(smallPathway, 'urgency: immediately', first)
  return planted(planted(text, 'next: settled', 'next: then-0'), '  settled:\n', `${steps.join('')}  settled:\n`)
}

test('where it is immediate throughout, no later step reads as if it could wait', () => {
  const text = timesInTurn(
    'urgency: without delay',
    'urgency: immediately\n    throughout: true',
    'urgency: without delay',
    'limits: [{ hours: 2, from: tell, force: should, clauses: 1.2, text: Within two hours. }]',
    '',
  )
  const hurried =
    'must, immediately (throughout this route), and in any case within 2 hours of “Tell the manager” (should)'
  expect(placesOf(routeAfter('yes', text)).slice(1)).toEqual([
    [2, 'tell', undefined, 'must, without delay', false],
    [3, 'then-0', undefined, 'must, immediately, and so throughout this route', true],
    [4, 'then-1', undefined, 'must, immediately (throughout this route)', true],
    [5, 'then-2', undefined, hurried, true],
    [6, 'then-3', undefined, 'must, immediately (throughout this route)', true],
    [7, 'settled', undefined, 'immediately (throughout this route)', true],
  ])
})

test('once the disagreement is resolved, a time keeps its own words', () => {
  const text = timesInTurn('urgency: immediately\n    throughout: true', 'urgency: without delay\n    topic: resolved')
  expect(placesOf(routeAfter('yes', text))[2]).toEqual([3, 'then-0', undefined, 'must, without delay', false])
})

test('a slower time for all later steps is shown only at the step that sets it', () => {
  const first = 'urgency: urgently\n    throughout: true'
  expect(placesOf(routeAfter('yes', timesInTurn(first, 'urgency: without delay'))).slice(1, 3)).toEqual([
    [2, 'tell', undefined, 'must, urgently, and so throughout this route', false],
    [3, 'then-0', undefined, 'must, without delay', false],
  ])
})

test('a route passes through the stages of its nodes', () => {
  expect(routeAfter('yes').stages).toEqual(['first'])
})
