import { expect, test } from 'vitest'
import { routeInWords } from '../../src/pathway/routeInWords.ts'
import { walk } from '../../src/pathway/walk.ts'
import { parsed, planted, smallPathway } from './smallPathway.ts'

const told = (answer: string, text?: string) => {
  const pathway = parsed(text)
  return routeInWords(pathway, walk(pathway, new Map([['ask', answer]])))
}
const placesOf = ({ places }: ReturnType<typeof told>) =>
  places.map(({ number, node, answer, facts, urgent }) => [number, node.id, answer, facts, urgent])

test('a route tells its places in order, with answers, force and urgency', () => {
  expect(placesOf(told('yes'))).toEqual([
    [1, 'ask', 'Yes', '', false],
    [2, 'tell', undefined, 'must, immediately', true],
    [3, 'settled', undefined, '', false],
  ])
})

test('a record stands once, with every place that asks for it', () => {
  expect(told('yes').records.map(({ record, places }) => [record.id, places])).toEqual([['note', [2, 3]]])
  expect(told('no').records.map(({ record, places }) => [record.id, places])).toEqual([['note', [2]]])
})

test('clauses are those of nodes, of answers given and of records, and no others', () => {
  expect(told('yes').clauses).toEqual(['1.1', '1.2', '1.10'])
  // Only the record cites 1.10 here.
  const text = planted(
    planted(smallPathway, 'clauses: [1.2, 1.10]', 'clauses: 1.2'),
    'force: must\n    clauses: 1.2\nnodes',
    'force: may\n    clauses: 1.10\nnodes',
  )
  expect(told('no', text).clauses).toEqual(['1.1', '1.2', '1.10'])
})

test('where it is immediate throughout, no step reads as if it could wait', () => {
  const text = planted(
    planted(
      planted(smallPathway, 'urgency: immediately\n', 'urgency: immediately\n    throughout: true\n'),
      'next: settled',
      'next: write',
    ),
    '  settled:\n    kind: outcome',
    `  write:
    kind: step
    stage: first
    title: Write to the manager
    text: Write to the manager.
    force: must
    urgency: without delay
    by: The professional
    clauses: 1.2
    records: note
    next: settled
  settled:
    kind: outcome`,
  )
  expect(placesOf(told('yes', text)).slice(1, 3)).toEqual([
    [2, 'tell', undefined, 'must, immediately (from here on)', true],
    [3, 'write', undefined, 'must, immediately (throughout)', true],
  ])
})

test('a route passes through the stages of its nodes', () => {
  expect(told('yes').stages).toEqual(['first'])
})
