import { expect, test } from 'vitest'
import { packShard, unpackShard } from '../../src/search/packed.ts'
import type { SearchRecord } from '../../src/search/types.ts'

const record: SearchRecord = {
  url: '/kent/p/#1.1',
  kind: 'Clause',
  board: 'Kent',
  clauses: ['1.1'],
  place: '1 Principles',
  text: 'One.',
  forces: [],
  agencies: [],
  about: [],
  general: false,
}
const asked = (...turns: readonly string[]): SearchRecord => ({ ...record, asked: turns })
const roundTrip = (...records: readonly SearchRecord[]) =>
  unpackShard(packShard({ id: 'kent', records })).records.map((each) => each.asked)

test('what readers say for a record comes back, in alphabetical order', () => {
  expect(roundTrip(record, asked('two', 'one more'), record, asked('three'), record)).toEqual([
    undefined,
    ['one more', 'two'],
    undefined,
    ['three'],
    undefined,
  ])
})

test('bars and commas within what is said part no words', () => {
  expect(roundTrip(asked('so, what | now'))).toEqual([['so  what   now']])
})
