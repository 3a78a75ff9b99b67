import { expect, test } from 'vitest'
import { readBoard } from '../../src/content/readBoard.ts'
import { planted } from '../pathway/smallPathway.ts'
import { problemLines } from './problemLines.ts'

const small = `name: Kent
publisher: A board
successor: A partnership
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
  ['health: Health', 'health: police', ['15 duplicate-label']],
  ['successor: A partnership', 'successor:', ['3 wrong-value']],
  ['successor:', 'succesor:', ['3 unknown-key']],
  ['  police: Police', '  Police: Police', ['14 bad-id']],
  ['  health:', '  police:', ['15 duplicate-id']],
  ['  police: Police', '  police:', ['14 wrong-value']],
  ['agencies:\n  police: Police\n  health: Health', 'agencies: police', ['13 wrong-value']],
  ['agencies:\n  police: Police\n  health: Health', 'agencies: {}', ['13 wrong-value']],
  ['https://partnership.example/', 'http://partnership.example/', ['9 insecure-link']],
  ['https://partnership.example/', 'partnership.example', ['9 insecure-link']],
  ['https://partnership.example/', '', ['9 wrong-value']],
  ['    address: https://partnership.example/\n', '', ['8 missing-key']],
  ['checked: 2026-11-28', 'checked: last week', ['12 wrong-value']],
  ['2026-11-28', '2024-02-29', []],
  ['2026-11-28', '2026-02-29', ['12 wrong-value']],
  ['2026-11-28', '2026-11-8', ['12 wrong-value']],
  ['2026-11-28', '28 November 2026', ['12 wrong-value']],
  ['successor: A partnership\n', '', []],
  ['  - name: A partnership\n', '  - nmae: A partnership\n', ['8 missing-key', '8 unknown-key']],
  ['name: Kent', 'name: Kent: the board', ['1 yaml-syntax']],
  ['name: Kent', `name: ${'Kent '.repeat(41)}`, ['1 too-long']],
  ['A board', 'w'.repeat(41), ['2 too-long']],
  ['successor: A partnership', `successor: ${'w'.repeat(41)}`, ['3 too-long']],
  ['police: Police', `police: ${'w'.repeat(41)}`, ['14 too-long']],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect([...problemLines(read(planted(small, from, to)).problems, 'kind')].sort()).toEqual(problems)
})
