import { beforeAll, expect, test } from 'vitest'
import { writeWord } from '../../../../src/features/record/word/writeWord.ts'
import type { Block } from '../../../../src/features/record/word/blocks.ts'
import { readWord } from '../../../readWord.ts'
import type { WordDocument } from '../../../readWord.ts'
import { wordFaults } from './wordFaults.ts'

const plain = (text: string) => [{ text, bold: false }]
const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: 'Sheet' },
  { kind: 'heading', level: 2, text: 'Part' },
  { kind: 'paragraph', runs: [{ text: 'Force: ', bold: false }, { text: 'must', bold: true }, ...plain('. <&> “é”')] },
  { kind: 'list', numbered: true, items: [[plain('First'), plain('more of it')], [plain('Second')]] },
  { kind: 'list', numbered: false, items: [[plain('Unnumbered')]] },
  { kind: 'list', numbered: true, items: [[plain('First of another')]] },
  { kind: 'ruled' },
  { kind: 'ruled' },
  {
    kind: 'table',
    columns: [
      { name: 'Record', width: 60 },
      { name: 'Name', width: 40 },
    ],
    rows: [
      [{ paragraphs: [plain('A note')], span: 2 }],
      [
        { paragraphs: [plain('1. Tell')], span: 1 },
        { paragraphs: [], span: 1 },
      ],
    ],
  },
]

let bytes: Uint8Array
let word: WordDocument
beforeAll(async () => {
  bytes = new Uint8Array(await (await writeWord(blocks, 'A title', 'A site')).arrayBuffer())
  word = readWord(bytes)
})

test('its archive, parts, relationships and fields are whole', () => {
  expect(wordFaults(bytes)).toEqual([])
})

test('the footer says the title and the page of how many', () => {
  const footer = word.files.get('word/footer1.xml') ?? ''
  expect([...footer.matchAll(/w:instr="([^"]*)"|<w:t[^>]*>([^<]*)/g)].map(([, field, text]) => field ?? text)).toEqual([
    'A title – page ',
    'PAGE',
    '1',
    ' of ',
    'NUMPAGES',
    '1',
  ])
})

test('headings are headings, and bold is bold', () => {
  expect(word.paragraphs.slice(0, 3)).toEqual([
    { style: 'Heading1', text: 'Sheet', bold: '' },
    { style: 'Heading2', text: 'Part', bold: '' },
    { style: '', text: 'Force: must. <&> “é”', bold: 'must' },
  ])
})

/** Every paragraph with a bullet or a number, and the id of its list. */
function listItems() {
  return [...word.document.getElementsByTagName('w:numPr')].map((mark) => ({
    text: mark.parentElement?.parentElement?.textContent,
    list: mark.getElementsByTagName('w:numId')[0]?.getAttribute('w:val'),
  }))
}

test('of a list’s item only the first paragraph is numbered', () => {
  expect(listItems().map(({ text }) => text)).toEqual(['First', 'Second', 'Unnumbered', 'First of another'])
})

test('the numbers of each list begin at 1', () => {
  const [first, second, unnumbered, another] = listItems().map(({ list }) => list)
  expect(second).toBe(first)
  expect(new Set([first, unnumbered, another]).size).toBe(3)
})

test('tables have a header row that repeats, and no row breaks across pages', () => {
  expect(word.tables).toEqual([{ header: ['Record', 'Name'], rows: 2 }])
  expect(word.document.getElementsByTagName('w:cantSplit')).toHaveLength(3)
})

test('ruled lines that follow each other stay on one page', () => {
  const lines = [...word.document.getElementsByTagName('w:pBdr')].map(({ parentElement }) => parentElement)
  const isKept = lines.map((line) => line?.getElementsByTagName('w:keepNext')[0]?.getAttribute('w:val') !== 'false')
  expect(isKept).toEqual([true, false])
})

test('the page is A4', () => {
  const size = word.document.getElementsByTagName('w:pgSz')[0]
  expect([size?.getAttribute('w:w'), size?.getAttribute('w:h')]).toEqual(['11906', '16838'])
})

test('it is in British English, has a title, and names nobody', () => {
  expect(word.files.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"/>')
  const core = word.files.get('docProps/core.xml') ?? ''
  expect(core).toContain('<dc:title>A title</dc:title>')
  expect([...core.matchAll(/<(?:dc:creator|cp:lastModifiedBy)>([^<]*)</g)].map(([, name]) => name)).toEqual([
    'A site',
    'A site',
  ])
})
