import { expect, test } from 'vitest'
import { countsOf, fitsNarrowing } from '../../src/search/narrow.ts'
import type { SearchRecord } from '../../src/search/types.ts'

const record = (more: Partial<SearchRecord>): SearchRecord => ({
  url: '',
  kind: 'Clause',
  clauses: [],
  place: '',
  text: '',
  forces: [],
  agencies: [],
  about: [],
  general: false,
  ...more,
})
const records = [
  record({ board: 'Kent', forces: ['should', 'must'] }),
  record({ board: 'Kent', kind: 'Step', forces: ['must'], agencies: ['Police'] }),
  record({ board: 'Rutland', forces: ['may'] }),
  record({ kind: 'Term' }),
]

test('each choice is counted among what the other choices let through', () => {
  const counts = countsOf(records, { board: 'Kent' })
  expect(counts).toEqual({
    // Its own choice does not hide what else there is to choose.
    board: [
      ['Kent', 2],
      ['Rutland', 1],
    ],
    kind: [
      ['Clause', 1],
      ['Step', 1],
    ],
    agency: [['Police', 1]],
    force: [
      ['should', 1],
      ['must', 2],
    ],
  })
})

test('a choice lets through what has it, and a term has no board', () => {
  const through = (narrowing: Parameters<typeof fitsNarrowing>[1]) =>
    records.flatMap((each, place) => (fitsNarrowing(each, narrowing) ? [place] : []))
  expect(through({})).toEqual([0, 1, 2, 3])
  expect(through({ board: 'Kent' })).toEqual([0, 1])
  expect(through({ force: 'must', kind: 'Clause' })).toEqual([0])
  expect(through({ kind: 'Term', board: 'Kent' })).toEqual([])
})
