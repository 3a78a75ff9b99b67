import { describe, expect, test } from 'vitest'
import { entriesOf, readYaml, valuesOf, yamlFormat } from '../../../src/pathway/parse/readYaml.ts'
import { byKey, canBeId, count, fields, listOf, text } from '../../../src/pathway/parse/schemaTypes.ts'
import { problemLines } from '../../content/problemLines.ts'

const names = { '': 'The file' }
const withText = yamlFormat(fields({ a: text('').optional(), x: text('').optional() }), names)
const withOneKey = yamlFormat(fields({ a: text('').optional() }), names)
const withList = yamlFormat(fields({ a: listOf(text(''), '') }), names)
const withCount = yamlFormat(fields({ a: count('') }), names)
const withAny = yamlFormat(byKey(text(''), ''), names, { '': 'node' })
const read = (text: string) => readYaml(text, 'file.yaml', withText)
const messagesOf = ({ problems }: Pick<ReturnType<typeof read>, 'problems'>) => problemLines(problems, 'message')

describe('text is what the author wrote', () => {
  test.each([
    ['3.10', '3.10'],
    ['2.0', '2.0'],
    ['yes', 'yes'],
    ['No', 'No'],
    ['true', 'true'],
    ['2019-09-17', '2019-09-17'],
    ['0x1F', '0x1F'],
    ['1_000', '1_000'],
    ['1e3', '1e3'],
    ["'null'", 'null'],
    ["'it''s'", "it's"],
    ['"a \\"b\\""', 'a "b"'],
    ['>-\n  two\n  lines', 'two lines'],
    ['|\n  two\n  lines', 'two lines'],
    ['two\n  lines', 'two lines'],
    ['   wide   space', 'wide space'],
    ["'word' # a comment", 'word'],
    ["'word #1'", 'word #1'],
    ['word#1', 'word#1'],
    ['>-\n  word #1\n  #2', 'word #1 #2'],
    ['constructor', 'constructor'],
  ])('%s is “%s”', (written, text) => {
    const yaml = read(`a: ${written}\n`)
    expect(yaml.draft?.a).toBe(text)
    expect(yaml.problems).toEqual([])
  })

  test.each([
    ['', 'empty'],
    ["''", 'empty'],
    ['null', '“null”'],
    ['~', '“~”'],
    ['[b]', 'a list'],
    ['{ b: c }', 'several keys with values'],
  ])('“%s” is none, and the message says that it is %s', (written, found) => {
    const yaml = read(`x: word\na: ${written}\n`)
    expect(yaml.draft?.a).toBeUndefined()
    expect(messagesOf(yaml)).toEqual([`2 The file: “a” should be text, but is ${found}.`])
  })
})

test.each([
  ['"a\\u200Bb"', '1 The file: “a” should be visible text, but is written with U+200B.'],
  ['"a\\0b"', '1 The file: “a” should be visible text, but is written with U+0000.'],
  ['"\\u202Ea"', '1 The file: “a” should be visible text, but is written with U+202E.'],
  ['"\\u00AD"', '1 The file: “a” should be visible text, but is written with U+00AD.'],
])('text in %s has a character that does not show', (written, message) => {
  expect(messagesOf(read(`a: ${written}\n`))).toEqual([message])
})

describe('text that a “#” would cut is reported', () => {
  test.each([
    ['a: word #1 now', ['1 #1 now']],
    ['a: word # a comment', ['1 # a comment']],
    ['b: &name word #1', ['1 #1']],
    ['a: two\n  lines #1', ['2 #1']],
    ['- word #1\n- word #2', ['1 #1', '2 #2']],
    ['a: [b #1,\n  c]', ['1 #1,']],
    ['a: [b, #1\n  c]', ['1 #1']],
    ['a: [ # the first\n  c]', ['1 # the first']],
    ['a: word #1\n  and more', ['1 #1']],
    ['a: [word #1', ['1 #1']],
    ['# comment\na: # comment\n  # comment\n  b: word\n# comment', []],
    ['a: "word" # comment\nb: [c] # comment\nc: >- # comment\n  word\n# comment\n', []],
  ])('%j: %j', (text, told) => {
    expect(
      read(text)
        .problems.filter(({ kind }) => kind === 'cut-by-comment')
        .map(({ line, message }) => `${line} ${/^“(.*)” is not read/.exec(message)?.[1]}`),
    ).toEqual(told)
  })

  test('a syntax error that it did not cause is reported as well', () => {
    expect(messagesOf(read('a: word #1\nb: c\nd: [e\n'))).toEqual([
      '1 “#1” is not read, because “#” after a space begins a comment.',
      '3 The YAML cannot be read: A “]” is missing.',
    ])
  })

  test('text that is nothing else is reported as empty, and why', () => {
    expect(messagesOf(read('a: #1 now\n'))).toEqual([
      '1 The file: “a” should be text, but is empty, since “#” begins a comment.',
    ])
  })
})

describe('a list', () => {
  test.each([
    ['[b, c]', ['b', 'c'], []],
    ['b', ['b'], []],
    ['"b, c"', ['b, c'], []],
    ['b, c', ['b', 'c'], ['1 The file: “a” has several values, “b, c”, without brackets.']],
    ['b, , c', ['b', 'c'], ['1 The file: “a” has several values, “b, , c”, without brackets.']],
    ['3.4, 3.10,', ['3.4', '3.10'], ['1 The file: “a” has several values, “3.4, 3.10,”, without brackets.']],
  ])('%s', (written, values, messages) => {
    const yaml = readYaml(`a: ${written}\n`, 'file.yaml', withList)
    expect(valuesOf(yaml.draft?.a)).toEqual(values)
    expect(messagesOf(yaml)).toEqual(messages)
  })
})

test('an item of a list is reported at its own line', () => {
  expect(messagesOf(readYaml('a:\n  - b\n  - [c]\n', 'file.yaml', withList))).toEqual([
    '3 The file: “a” should be text, but is a list.',
  ])
})

test('a file that is no map at its top is reported as such', () => {
  expect(messagesOf(read('[b]'))).toEqual([
    '1 The file should be keys with values, such as “title: Referral”, on the lines below it, but is a list.',
  ])
})

test.each([60, 61])('of a value of %i characters that is not as wanted, 60 are reported', (length) => {
  const yaml = readYaml(`a: ${'x'.repeat(length)}\n`, 'file.yaml', withCount)
  expect(messagesOf(yaml)).toEqual([`1 The file: “a” should be a whole number, 1 or more, but is “${'x'.repeat(60)}”.`])
})

test.each([
  ['1', 1],
  ["'12'", 12],
  ['0', undefined],
  ['-1', undefined],
  ['1.5', undefined],
  ['1e3', undefined],
  ['99999999999999999999', undefined],
  ["'one'", undefined],
  ['', undefined],
])('%j counts as %j', (written, count) => {
  const { draft, problems } = readYaml(`a: ${written}\n`, 'file.yaml', withCount)
  expect(draft?.a && Number(draft.a)).toBe(count)
  expect(problems.length).toBe(count === undefined ? 1 : 0)
})

describe('keys', () => {
  test.each([
    ['__proto__: 1', '1 The file has an unknown key “__proto__”. The possible keys are “a”.'],
    ['constructor: 1', '1 The file has an unknown key “constructor”. The possible keys are “a”.'],
    ['<<: { a: 1 }', '1 The file has an unknown key “<<”. The possible keys are “a”.'],
    ['? [x]\n: 1', '1 The file has a key without a name. The possible keys are “a”.'],
    ['a: 1\na: 2', '2 The key “a” occurs a second time; the first is on line 1.'],
  ])('%s', (text, message) => {
    expect(messagesOf(readYaml(text, 'file.yaml', withOneKey))).toEqual([message])
  })

  test.each([
    ['[x]: 1', '1 A key without a name cannot be an id.'],
    ['a: 1\n? { b: c }\n: 2', '2 A key without a name cannot be an id.'],
  ])('one that is no text is reported and left out where authors choose the keys: %j', (text, message) => {
    const yaml = readYaml(text, 'file.yaml', withAny)
    expect(entriesOf(yaml, yaml.draft, []).map(([key]) => key)).not.toContain('')
    expect(messagesOf(yaml)).toEqual([message])
  })

  test('a missing key is reported at the map that lacks it', () => {
    const nested = yamlFormat(fields({ a: fields({ b: text(''), c: text('') }) }), { ...names, a: '“a”' })
    expect(messagesOf(readYaml('# comment\n\na:\n  b: 1\n', 'file.yaml', nested))).toEqual(['3 “a” has no “c”.'])
  })

  test('of repeated keys the first counts', () => {
    expect(read('a: 1\na: 2\n').draft?.a).toBe('1')
  })
})

test.each([
  ['referral-2', true],
  ['a', true],
  ['constructor', true],
  ['Referral', false],
  ['2nd', false],
  ['a--b', false],
  ['a-', false],
  ['a_b', false],
  ['a b', false],
  ['é', false],
  ['v', false],
  ['from', false],
  ['__proto__', false],
  ['', false],
])('whether “%s” can be an id: %s', (id, can) => {
  expect(canBeId(id)).toBe(can)
})

describe('the line of a path', () => {
  const { lineAt } = read('\nnodes:\n  a:\n    clauses:\n      - 1.1\n      - 1.2\n    who: { police: PC }\n')
  test.each([
    [['nodes'], 2],
    [['nodes', 'a'], 3],
    [['nodes', 'a', 'clauses', 1], 6],
    [['nodes', 'a', 'clauses', 9], 4],
    [['nodes', 'a', 'who', 'police'], 7],
    [['nodes', 'a', 'gone', 'deeper'], 3],
    [['gone'], 1],
    [[], 1],
  ])('%j is %i', (path, line) => {
    expect(lineAt(path)).toBe(line)
  })
})

describe('what is not YAML is reported in plain words, at the line to look at', () => {
  test.each([
    ['a: 1\n\tb: 2', 2, 'A tab is used for indentation. Use spaces.'],
    [
      'a: Resolved: yes',
      1,
      'There is a colon where none is expected. Put text with a colon in quotes, or align the keys.',
    ],
    ['a: 1\n b: 2', 2, 'This key begins further right than the one above it. Align the two.'],
    ['a: b: 2', 1, 'There is a colon where none is expected. Put text with a colon in quotes, or align the keys.'],
    [
      'a:\n  b:\n    c: 1\nd:\n    c: 2\n  e:\n    c: 3',
      4,
      'This key begins further left than the others like it. Align them.',
    ],
    ['a:\n  b: 1\n c: 2', 3, 'The keys of one map do not begin in the same column.'],
    ['a: 1\nb\nc: 2', 2, 'A key is not followed by a colon, or is not on one line.'],
    ['a: [1, 2\nb: 3', 1, 'A “]” is missing.'],
    ['a: { b: 1\n\n\nc: 3', 1, 'A “}” is missing.'],
    ['a: 1\n---\nb: 2', 2, 'A line “---” or “...” ends the document, and something follows. Keep everything in one.'],
    ['a: * b', 1, 'A value begins with “*”. Put it in quotes.'],
    ['a: "b', 1, 'A text begins with a “"” that nothing closes.'],
    ['a: "b"\nb: "c\nd: e\n', 2, 'A text begins with a “"” that nothing closes.'],
    ['a: "b"\nb: "c\nd: e\nf: [g, \'h\']\n', 2, 'A text begins with a “"” that nothing closes.'],
    ["a: 'b", 1, "A text begins with a “'” that nothing closes."],
    [
      "a: 'the child's'",
      1,
      "A “'” closes the text before its end. Put quotes around the whole of it, and write an apostrophe as “’”.",
    ],
    [
      "a: 'the' child",
      1,
      "A “'” closes the text before its end. Put quotes around the whole of it, and write an apostrophe as “’”.",
    ],
    ['a: "the" child', 1, 'A “"” closes the text before its end. Put single quotes around the whole of it.'],
    ['a: 1\nb: !c d', 2, 'A value begins with “!”. Put it in quotes.'],
    ['a: !!binary aGk=', 1, 'A value begins with “!”. Put it in quotes.'],
    ['a: !!js/function b', 1, 'A value begins with “!”. Put it in quotes.'],
    ['a: @b', 1, 'A value begins with “@”. Put it in quotes.'],
    ['a: `b', 1, 'A value begins with “`”. Put it in quotes.'],
    ['a: %b', 1, 'A value begins with “%”. Put it in quotes.'],
    ['a: , b', 1, 'A value begins with “,”. Put it in quotes.'],
    ['a: "b"\n---\nc: d', 2, 'A line “---” or “...” ends the document, and something follows. Keep everything in one.'],
    ['['.repeat(20_000), 1, 'It is nested too deeply.'],
  ])('%j', (text, line, detail) => {
    const yaml = read(text)
    expect(yaml.draft).toBeUndefined()
    expect(messagesOf(yaml)).toEqual([`${line} The YAML cannot be read: ${detail}`])
  })

  test('and nothing that is read from it afterwards is reported', () => {
    const yaml = read('a: [1')
    yaml.report('orphan', { node: 'b' }, ['b'])
    expect(messagesOf(yaml)).toEqual(['1 The YAML cannot be read: A “]” is missing.'])
  })
})

test('what is twice in a list is reported with the line of the first', () => {
  expect(messagesOf(readYaml('a:\n  - b\n  - c\n  - b\n', 'file.yaml', withList))).toEqual([
    '4 The entry of “a” “b” occurs a second time; the first is on line 2.',
  ])
})

test.each([
  ['&urgent the chair', '&urgent'],
  ['&all [b]', '&all'],
  ['! the chair', '!'],
  ['\n  &key b: c', '&key'],
])('what YAML takes from the text is reported: %s', (written, sign) => {
  expect(messagesOf(read(`a: ${written}\n`))).toContain(
    `${written.startsWith('\n') ? 2 : 1} The YAML cannot be read: YAML does not read “${sign}” as part of the text. Put the text in quotes.`,
  )
})

test.each([
  { written: '“Resolved”', refused: true },
  { written: '”Resolved”', refused: true },
  { written: '‘Resolved’', refused: true },
  { written: '“Resolved” and “open”', refused: false },
  { written: 'The “open” end', refused: false },
])('curly quotes around $written are reported: $refused', ({ written, refused }) => {
  const message = '1 The file: “a” has curly quotes around it, which readers would see.'
  expect(messagesOf(read(`a: ${written}\n`))).toEqual(refused ? [message] : [])
})

test('markup in plain text is reported as written', () => {
  expect(messagesOf(read('a: the **word**\n'))).toEqual([
    '1 The file: “a” contains “**”, which readers would see as typed.',
  ])
})
