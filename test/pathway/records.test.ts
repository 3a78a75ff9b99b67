import { expect, test } from 'vitest'
import { checklist, collectRecords, recordGroups } from '../../src/pathway/records.ts'
import { walk } from '../../src/pathway/walk.ts'
import { parsed, smallWith } from './smallPathway.ts'

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

const recordsAsked = (pathway: ReturnType<typeof parsed>) =>
  collectRecords(pathway.nodes.values()).map(({ record, nodes }) => [record.text, nodes.map(({ id }) => id)])

test('a record that two nodes ask for is returned once, with both', () => {
  expect(recordsAsked(parsed())).toEqual([['A note of what was said', ['tell', 'settled']]])
})

test('records are in the order in which they are first asked for', () => {
  const second = `records:
  letter:
    text: A letter
    kept-by: The manager
    force: may
    clauses: 1.1
  note:`
  const pathway = parsed(smallWith('records:\n  note:', second).replace('records: [note]', 'records: [letter, note]'))
  expect(recordsAsked(pathway)).toEqual([
    ['A note of what was said', ['tell', 'settled']],
    ['A letter', ['settled']],
  ])
})

test('records of the same nodes form a group, a record of fewer nodes another', () => {
  const [first] = collectRecords(parsed().nodes.values())
  const { record, nodes } = first!
  const letter = { ...record, id: 'letter' }
  const photo = { ...record, id: 'photo' }
  const groups = recordGroups([
    { record, nodes },
    { record: photo, nodes: nodes.slice(1) },
    { record: letter, nodes },
  ])
  expect(groups.map(({ records, nodes }) => [records.map(({ id }) => id), nodes.map(({ id }) => id)])).toEqual([
    [
      ['note', 'letter'],
      ['tell', 'settled'],
    ],
    [['photo'], ['settled']],
  ])
})
