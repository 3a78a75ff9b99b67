import { expect, test } from 'vitest'
import { describe as describePathway } from '../../src/pathway/describe.ts'
import { parsePathway } from '../../src/pathway/parse/parsePathway.ts'
import { smallPathway, smallSurroundings } from './smallPathway.ts'

const parsed = parsePathway(smallPathway, 'pathway.yaml', smallSurroundings)
if ('problems' in parsed) throw new Error('The small pathway has problems.')
const [stage] = describePathway(parsed.pathway)

test('the list in words has each stage with its nodes in the order of the file', () => {
  expect(stage).toMatchObject({ id: 'first', title: 'First stage', section: '1' })
  expect(stage?.nodes.map(({ id, kindInWords }) => `${kindInWords} ${id}`)).toEqual([
    'Question ask',
    'Step tell',
    'Outcome settled',
  ])
})

test('a question tells its answers and what each leads to', () => {
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

test('a step tells who acts, how fast, by which posts, on what basis, and what follows', () => {
  expect(stage?.nodes[1]).toMatchObject({
    force: 'must',
    urgency: 'immediately',
    urgent: true,
    throughout: false,
    by: 'The professional',
    who: [['police', 'Detective sergeant']],
    records: [{ id: 'note', keptBy: 'Everyone' }],
    basis: { clauses: ['1.2'] },
    ways: [{ to: 'settled', title: 'Settled' }],
  })
})

test('an outcome leads nowhere', () => {
  expect(stage?.nodes[2]?.ways).toEqual([])
})
