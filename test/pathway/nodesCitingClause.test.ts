import { expect, test } from 'vitest'
import { nodesCitingClause } from '../../src/pathway/nodesCitingClause.ts'
import { parsed, planted, smallPathway } from './smallPathway.ts'

const citing = (clause: string, text?: string) => nodesCitingClause(parsed(text), clause).map(({ id }) => id)

test.each([
  { clause: '1.1', nodes: ['ask'] },
  // An answer of the question, the step, and the record of the outcome.
  { clause: '1.2', nodes: ['tell', 'settled', 'ask'] },
  { clause: '1.10', nodes: ['settled'] },
  // The number of one clause begins that of another.
  { clause: '1', nodes: [] },
  { clause: '9.9', nodes: [] },
])('clause $clause is cited at $nodes', ({ clause, nodes }) => {
  expect(citing(clause)).toEqual(nodes)
})

test('a clause that only the way on from a step cites belongs to that step', () => {
  const text = planted(
    planted(smallPathway, 'clauses: [1.2, 1.10]', 'clauses: 1.2'),
    'next: settled',
    'next:\n      to: settled\n      clauses: 1.10',
  )
  expect(citing('1.10', text)).toEqual(['tell'])
})

test('a clause that only a record cites belongs to the nodes that ask for the record', () => {
  const text = planted(
    planted(smallPathway, 'clauses: [1.2, 1.10]', 'clauses: 1.2'),
    'force: must\n    clauses: 1.2\nnodes',
    'force: may\n    clauses: 1.10\nnodes',
  )
  expect(citing('1.10', text)).toEqual(['tell', 'settled'])
})
