import { expect, test } from 'vitest'
import { loadedShard } from '../../src/search/entries.ts'
import { likelihoodOf } from '../../src/search/likelihood.ts'
import { tokensOf } from '../../src/search/tokens.ts'
import type { SearchRecord } from '../../src/search/types.ts'

const record = (number: string, more: Partial<SearchRecord>): SearchRecord => ({
  url: `/kent/#${number}`,
  kind: 'Clause',
  board: 'Kent',
  clauses: [number],
  place: '1 Plan',
  text: 'It is settled.',
  forces: ['should'],
  agencies: [],
  about: [],
  general: false,
  ...more,
})
const records = [
  record('1.1', { asked: ['the chair overruled us', 'we were overruled', 'overruled at the meeting', 'the vote'] }),
  record('1.2', {
    asked: ['the chair wants more time', 'we were told to wait', 'the meeting was put off', 'overruled'],
  }),
  record('1.2', { url: '/kent/explore/#wait', kind: 'Step', title: 'Wait' }),
  record('1.3', { text: 'Nobody asks for this.' }),
]
const shards = [loadedShard({ id: 'kent', records }, 0)]

function likely(query: string): readonly number[] {
  const likelihood = likelihoodOf(
    shards,
    tokensOf(query).map(({ stem }) => stem),
  )
  return (shards[0]?.entries ?? []).map(likelihood)
}

test('the record is likeliest for which readers say the words most often', () => {
  const [first = 0, second = 0] = likely('overruled by the chair')
  expect(first).toBe(1)
  expect(second).toBeGreaterThan(0)
  expect(second).toBeLessThan(1)
})

test('words count that no single turn of phrase has together', () => {
  const [first = 0, second = 0] = likely('told to wait for more time')
  expect(second).toBe(1)
  expect(first).toBeLessThan(1)
})

test('a step is as likely as its clause, and a clause for which readers say nothing is not likely', () => {
  const [, clause, step, silent] = likely('told to wait')
  expect(step).toBe(clause)
  expect(silent).toBe(0)
})

test('words that nobody says make none likelier than another', () => {
  expect(likely('zebra')).toEqual([1, 1, 1, 0])
})
