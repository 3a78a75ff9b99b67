import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import {
  findMovedSections,
  findNumbers,
  findNumbersInGlossary,
  findStale,
  readMoves,
  renumberText,
} from '../../src/authoring/renumberText.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'
import { planted } from '../pathway/smallPathway.ts'
import { readText } from '../readText.ts'

const { root, editFile, readProblems } = useContentCopy({ scenarios: true })
const numbers = ['2.1', '2.2', '2.3', '2.3a', '2.3b', '2.10', '3.1']

function renumber(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('src/authoring/renumber.ts'), 'kent', 'professional-disagreements', ...options],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const contents = () =>
  Object.fromEntries(
    globSync('content/**/*.{yaml,mdx}', { cwd: root }).map((file) => [file, readText(join(root, file))]),
  )

test.each([
  { moves: ['2.3=2.4'], found: { '2.3': '2.4' } },
  { moves: ['2.2+1'], found: { '2.2': '2.3', '2.3': '2.4', '2.10': '2.11' } },
  { moves: ['2.2=2.3', '2.3=2.2'], found: { '2.2': '2.3', '2.3': '2.2' } },
  { moves: ['2.3b=2.3c'], found: { '2.3b': '2.3c' } },
])('$moves moves $found', ({ moves, found }) => {
  expect(Object.fromEntries(readMoves(moves, numbers))).toEqual(found)
})

test.each([
  { moves: ['2.3=2.2'], says: '2.2 and 2.3 would both be clause 2.2. Move both; or, if one is gone, delete it first' },
  { moves: ['2.10-7'], says: '2.3 and 2.10 would both be clause 2.3.' },
  { moves: ['2.4=2.5'], says: 'The procedure has no clause 2.4, so it cannot be moved.' },
  { moves: ['2.3'], says: '“2.3” is not a move. Write 2.7=2.8, or 2.7+1' },
  { moves: ['2.3a+1'], says: '“2.3a+1” is not a move.' },
  { moves: ['2.3=2.03'], says: '“2.3=2.03” is not a move.' },
  { moves: ['2.1-2'], says: '“2.1-2” would make 2.1 “2.-1”, which is not a clause number.' },
  { moves: ['2.3b=2.4'], says: '“2.3b=2.4” would make a clause an item of a list, or the reverse.' },
  { moves: ['2.3=2.4', '2.2+4'], says: '2.3 is moved twice.' },
])('$moves is refused: $says', ({ moves, says }) => {
  expect(() => readMoves(moves, numbers)).toThrow(says)
})

test('an item stays where its list moves, if a move says so', () => {
  const moves = readMoves(
    ['2.3=2.4', '2.3a=2.3a'],
    numbers.filter((number) => number !== '2.3b'),
  )
  expect(renumberText('2.3 2.3a', findNumbers('2.3 2.3a'), moves).text).toBe('2.4 2.3a')
})

test.each([
  ['clauses: [2.3,2.30, 12.3,2.3a]', 'clauses: [2.4,2.30, 12.3,2.4a]'],
  ['clauses: 2.3\nhours: 24', 'clauses: 2.4\nhours: 24'],
  ['As (cl.2.3) and cl. 2.3 say', 'As (cl.2.4) and cl. 2.4 say'],
  ['As 2.2 and (2.3, 3.1) say', 'As 2.2 and (2.4, 3.1) say'],
  ['<Clause number="2.3a"> [2.3](#2.3)', '<Clause number="2.4a"> [2.4](#2.4)'],
  ["'2.3': [words]", "'2.4': [words]"],
])('“%s” becomes “%s”', (before, after) => {
  expect(renumberText(`\n${before}\n`, findNumbers(`\n${before}\n`), new Map([['2.3', '2.4']]))).toEqual({
    text: `\n${after}\n`,
    lines: [2],
    unsure: [],
  })
})

test.each([
  'It takes 2.3 hours',
  'Paragraph 2.3 of the guidance',
  'As section 2.3 says',
  'As s.2.3 says',
  'They ring at 2.3',
])('“%s” stays, and is reported', (text) => {
  expect(renumberText(text, findNumbers(text), new Map([['2.3', '2.4']]))).toEqual({ text, lines: [], unsure: [1] })
})

const glossary = `- term: one
  meaning: It must be so (2.3).
  clauses:
    kent: ['2.3', 3.1]
    rutland: []
- term: two
  meaning: Kent says so (2.3), and Rutland (2.3).
  clauses:
    kent: 2.3
    rutland: ['2.3']
- term: three
  meaning: Rutland says so (2.3).
  clauses:
    rutland: ['2.3']
- term: four
  meaning: Ours.
`

test('in the glossary only what cites the procedure is moved; where others are cited too, the line is reported', () => {
  expect(renumberText(glossary, findNumbersInGlossary(glossary, ['kent']), new Map([['2.3', '2.4']]))).toEqual({
    text: planted(
      planted(
        planted(glossary, 'meaning: It must be so (2.3)', 'meaning: It must be so (2.4)'),
        "kent: ['2.3', 3.1]",
        "kent: ['2.4', 3.1]",
      ),
      'kent: 2.3',
      'kent: 2.4',
    ),
    lines: [2, 4, 9],
    unsure: [7],
  })
})

test('a line that names a gone clause, whose number another would get, is found', () => {
  const moves = new Map([['3.1', '2.3']])
  expect(findStale(glossary, findNumbersInGlossary(glossary, ['kent']), moves, ['2.1', '3.1'])).toEqual([2, 4, 9])
  expect(findStale(glossary, findNumbersInGlossary(glossary, ['kent']), moves, ['2.1', '2.3', '3.1'])).toEqual([])
})

test('the lines that name a section of which clauses move to another are found', () => {
  const text = 'Section 5 applies.\nSections 4 and 5\n[section\n5](#5), [there](#5)\nSection 6, 5.1, (#5.1), 5 days\n'
  expect(findMovedSections(text, new Map([['5.1', '6.1']]))).toEqual([1, 2, 4])
  expect(findMovedSections(text, new Map([['5.1', '5.2']]))).toEqual([])
})

test('every place that names a clause moves with it, and back again; other files stay', () => {
  editFile('content/glossary.yaml', (text) => planted(text, "kent: ['3.6']", "kent: ['2.8', '3.6']"))
  const before = contents()
  const { stdout } = renumber('2.7+1')
  expect(readProblems()).toEqual([])
  const moved = contents()
  const changed = Object.keys(before).filter((file) => moved[file] !== before[file])
  for (const part of ['pathway.yaml', 'procedure.mdx', 'glossary.yaml', 'scenarios'])
    expect(
      changed.some((file) => file.includes(part)),
      part,
    ).toBe(true)
  expect(changed.filter((file) => /rutland|withermere|yarrowby/.test(file))).toEqual([])
  expect(stdout).toMatch(/pathway\.yaml:\d+ clauses: 2\.9\n/)
  expect(stdout).toMatch(/\nLines changed: \d\d\. Read each, then run “npm run check:content”\.\n$/)
  // A clause can be added where one has moved away.
  editFile('content/procedures/kent/professional-disagreements/procedure.mdx', (text) =>
    planted(
      text,
      '<Clause number="2.8"',
      '<Clause number="2.7" force="states">\nIt is so.\n</Clause>\n\n<Clause number="2.8"',
    ),
  )
  expect(readProblems()).toEqual([])
  editFile('content/procedures/kent/professional-disagreements/procedure.mdx', (text) =>
    planted(text, '<Clause number="2.7" force="states">\nIt is so.\n</Clause>\n\n', ''),
  )
  renumber('2.8-1')
  expect(contents()).toEqual(before)
})

test('nothing moves to the number of a gone clause that is still cited, or in a file with both sides of a merge', () => {
  const prose = 'content/procedures/kent/professional-disagreements/procedure.mdx'
  editFile(prose, (text) => text.replace(/<Clause number="2\.8"[^]*?<\/Clause>\n/, ''))
  const before = contents()
  const { status, stderr } = renumber('2.7=2.8')
  expect(status).toBe(1)
  expect(stderr).toMatch(
    /^Nothing is changed\. These still name a clause that is gone, and would name another:\ncontent\//,
  )
  expect(stderr).toMatch(/pathway\.yaml:\d+ clauses: 2\.8\n/)
  editFile(prose, (text) => `${text}<<<<<<< ours\n`)
  expect(renumber('2.7=2.6').stderr).toBe(
    `${prose} has an unresolved merge conflict. Resolve it, then run this again.\n`,
  )
  editFile(prose, (text) => text.replace('<<<<<<< ours\n', ''))
  expect(contents()).toEqual(before)
})

test('a mistake changes nothing and is reported in one line', () => {
  const before = contents()
  const { status, stdout, stderr } = renumber('2.99=3.1')
  expect({ status, stdout, stderr }).toEqual({
    status: 1,
    stdout: '',
    stderr: 'The procedure has no clause 2.99, so it cannot be moved.\n',
  })
  expect(renumber().stderr).toMatch(/^npm run renumber -- <board> <procedure> <move>…/)
  expect(contents()).toEqual(before)
})
