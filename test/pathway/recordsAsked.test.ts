import { expect, test } from 'vitest'
import { recordsAsked } from '../../src/pathway/recordsAsked.ts'
import { parsed, smallWith } from './smallPathway.ts'

const told = (pathway: ReturnType<typeof parsed>) =>
  recordsAsked(pathway.nodes.values()).map(({ record, nodes }) => [record.text, nodes.map(({ id }) => id)])

test('a record that two nodes ask for is told once, with both', () => {
  expect(told(parsed())).toEqual([['A note of what was said', ['tell', 'settled']]])
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
  expect(told(pathway)).toEqual([
    ['A note of what was said', ['tell', 'settled']],
    ['A letter', ['settled']],
  ])
})

test('records of one id with another force stay apart', () => {
  const [tell, settled] = [...parsed().nodes.values()].slice(1)
  if (tell?.kind !== 'step' || settled?.kind !== 'outcome') throw new Error('The small pathway has changed.')
  const weaker = { ...settled, records: settled.records.map((record) => ({ ...record, force: 'should' as const })) }
  expect(recordsAsked([tell, weaker]).map(({ record }) => record.force)).toEqual(['must', 'should'])
})
