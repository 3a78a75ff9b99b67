import { expect, test } from 'vitest'
import { readBoard } from '../../src/content/readBoard.ts'
import { planted } from '../pathway/smallPathway.ts'
import { problemLines } from './problemLines.ts'

const small = `name: Kent
publisher: A board
successor: A partnership
replaced: 2019-09-17
notice: >-
  Check the present
  procedure.
currentProcedure:
  - name: A partnership
    address: https://partnership.example/
  - name: A manual
    address: https://manual.example/a
    checked: 2026-11-28
agencies:
  police: Police
  health: Health
`
const read = (text: string) => readBoard('kent', text, 'kent.yaml')

test('a board is read whole', () => {
  expect(read(small)).toEqual({
    board: {
      id: 'kent',
      name: 'Kent',
      publisher: 'A board',
      successor: 'A partnership',
      replaced: '2019-09-17',
      notice: 'Check the present procedure.',
      currentProcedure: [
        { name: 'A partnership', address: 'https://partnership.example/' },
        { name: 'A manual', address: 'https://manual.example/a', checked: '2026-11-28' },
      ],
      agencies: new Map([
        ['police', 'Police'],
        ['health', 'Health'],
      ]),
    },
    problems: [],
  })
})

test.each([
  ['replaced: 2019-09-17\n', '', []],
  ['health: Health', 'health: police', ['16 duplicate-label']],
  ['2019-09-17', '2020-02-29', []],
  ['2019-09-17', '2019-02-29', ['4 wrong-value']],
  ['2019-09-17', '2019-9-17', ['4 wrong-value']],
  ['2019-09-17', '17 September 2019', ['4 wrong-value']],
  ['successor: A partnership\n', '', ['3 missing-key']],
  ['successor: A partnership\nreplaced: 2019-09-17\n', '', []],
  ['successor: A partnership', 'successor:', ['3 wrong-value']],
  ['successor:', 'succesor:', ['3 unknown-key', '4 missing-key']],
  ['  police: Police', '  Police: Police', ['15 bad-id']],
  ['  health:', '  police:', ['16 duplicate-id']],
  ['  police: Police', '  police:', ['15 wrong-value']],
  ['agencies:\n  police: Police\n  health: Health', 'agencies: police', ['14 wrong-value']],
  ['agencies:\n  police: Police\n  health: Health', 'agencies: {}', ['14 wrong-value']],
  ['https://partnership.example/', 'http://partnership.example/', ['10 insecure-link']],
  ['https://partnership.example/', 'partnership.example', ['10 insecure-link']],
  ['https://partnership.example/', '', ['10 wrong-value']],
  ['    address: https://partnership.example/\n', '', ['9 missing-key']],
  ['checked: 2026-11-28', 'checked: last week', ['13 wrong-value']],
  ['  - name: A partnership\n', '  - nmae: A partnership\n', ['9 missing-key', '9 unknown-key']],
  ['name: Kent', 'name: Kent: the board', ['1 yaml-syntax']],
  ['name: Kent', `name: ${'Kent '.repeat(41)}`, ['1 too-long']],
  ['A board', 'w'.repeat(41), ['2 too-long']],
  ['successor: A partnership', `successor: ${'w'.repeat(41)}`, ['3 too-long']],
  ['police: Police', `police: ${'w'.repeat(41)}`, ['15 too-long']],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect([...problemLines(read(planted(small, from, to)).problems, 'kind')].sort()).toEqual(problems)
})
