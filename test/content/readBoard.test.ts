import { expect, test } from 'vitest'
import { readBoard } from '../../src/content/readBoard.ts'
import { planted } from '../pathway/smallPathway.ts'

const small = `name: Kent
publisher: A board
successor: A partnership
replaced: 2019-09-17
notice: >-
  Check the present
  procedure.
agencies:
  police: Police
  health: Health
`
const read = (text: string) => readBoard('kent', text, 'kent.yaml')
const told = (text: string) => read(text).problems.map(({ line, kind }) => `${line} ${kind}`)

test('a board is read whole', () => {
  expect(read(small)).toEqual({
    board: {
      id: 'kent',
      name: 'Kent',
      publisher: 'A board',
      successor: 'A partnership',
      replaced: '2019-09-17',
      notice: 'Check the present procedure.',
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
  ['health: Health', 'health: police', ['10 duplicate-label']],
  ['2019-09-17', '2020-02-29', []],
  ['2019-09-17', '2019-02-29', ['4 wrong-value']],
  ['2019-09-17', '2019-9-17', ['4 wrong-value']],
  ['2019-09-17', '17 September 2019', ['4 wrong-value']],
  ['successor: A partnership\n', '', ['3 missing-key']],
  ['successor: A partnership\nreplaced: 2019-09-17\n', '', []],
  ['A partnership', '', ['3 wrong-value']],
  ['successor:', 'succesor:', ['3 unknown-key', '4 missing-key']],
  ['  police: Police', '  Police: Police', ['9 bad-id']],
  ['  health:', '  police:', ['10 duplicate-id']],
  ['  police: Police', '  police:', ['9 wrong-value']],
  ['agencies:\n  police: Police\n  health: Health', 'agencies: police', ['8 wrong-value']],
  ['agencies:\n  police: Police\n  health: Health', 'agencies: {}', ['8 wrong-value']],
  ['name: Kent', 'name: Kent: the board', ['1 yaml-syntax']],
  ['name: Kent', `name: ${'Kent '.repeat(41)}`, ['1 too-long']],
  ['A board', 'w'.repeat(41), ['2 too-long']],
  ['A partnership', 'w'.repeat(41), ['3 too-long']],
  ['police: Police', `police: ${'w'.repeat(41)}`, ['9 too-long']],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect([...told(planted(small, from, to))].sort()).toEqual(problems)
})
