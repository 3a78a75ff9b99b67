import { expect, test } from 'vitest'
import { checklist } from '../../src/pathway/records.ts'
import { walk } from '../../src/pathway/walk.ts'
import { parsed } from './smallPathway.ts'

const pathway = parsed()
const listed = (answers: Record<string, string>) =>
  checklist(walk(pathway, new Map(Object.entries(answers))).trail).map(({ node, record }) => `${node.id}/${record.id}`)

test.each([
  { answers: {}, records: [] },
  { answers: { ask: 'no' }, records: ['settled/note'] },
  { answers: { ask: 'yes' }, records: ['tell/note', 'settled/note'] },
])('after $answers the records are $records', ({ answers, records }) => {
  expect(listed(answers)).toEqual(records)
})

test('a record says what, by whom, how strongly and why', () => {
  expect(checklist([pathway.nodes.get('tell')!])[0]!.record).toEqual({
    id: 'note',
    text: 'A note of what was said',
    keptBy: 'Everyone',
    force: 'must',
    clauses: ['1.2'],
  })
})
