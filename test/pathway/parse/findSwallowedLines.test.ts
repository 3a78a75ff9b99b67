import { expect, test } from 'vitest'
import { readYaml, yamlFormat } from '../../../src/pathway/parse/readYaml.ts'
import { fields, text } from '../../../src/pathway/parse/schemaTypes.ts'

const inner = fields({ inner: text('') }).or(text(''))
const format = yamlFormat(fields({ a: inner.optional(), b: text('').optional(), 'c-d': text('').optional() }), {})

function swallowed(text: string, firstLine?: number): readonly string[] {
  return readYaml(text, 'a.yaml', format, firstLine)
    .problems.filter(({ kind }) => kind === 'swallowed-line')
    .map(({ line, message }) => `${line} ${/^“(.*)” is read/.exec(message)?.[1]}`)
}

test.each([
  { text: 'a: >-\n  words\n  b: 1\n', told: ['3 b: 1'] },
  { text: 'a: >-\n  words\n   b: >-\n    more\nb: 2', told: ['3 b: >-'] },
  { text: 'a: |\n  words\n  c-d:\n', told: ['3 c-d:'] },
  { text: 'a: >-\n  words\n  "b": 1\n  - b: 1\n', told: ['3 "b": 1', '4 - b: 1'] },
  { text: 'a: >-\n  words\n  # a note to self\n  #TODO\n', told: ['3 # a note to self', '4 #TODO'] },
  { text: 'a: "words\n  b: 1"\n', told: ['2 b: 1"'] },
  { text: 'a: >-\r\n  words\r\n  b: 1\r\n', told: ['3 b: 1'] },
  { text: 'b: >-\n  inner: 1\na:\n  inner: 2\n', told: ['2 inner: 1'] },
  { text: 'b: 1\na:\n  inner: >-\n    words\n    b: 1\n', told: ['5 b: 1'] },
])('lines of $text that a text has swallowed are reported: $told', ({ text, told }) => {
  expect(swallowed(text)).toEqual(told)
})

test.each([
  'a: >-\n  words of the\n  following: one, b and c\nb: 1\n',
  'a: >-\n  words\n  b:1 is no key, nor is word b: 1\n',
  'a: >-\n  see sheet\n  #2\n',
  'a: >-\n  see\n  the sheet #TODO\n',
  'a: b\nb: 1\n# a comment\n',
  'a: >-\n  b: 1\n'.replace('b: 1', 'words'),
])('%j has none', (text) => {
  expect(swallowed(text)).toEqual([])
})

test('lines are counted from where the YAML begins in its file', () => {
  expect(swallowed('a: >-\n  words\n  b: 1\n', 5)).toEqual(['7 b: 1'])
})
