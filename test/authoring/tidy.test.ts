import { spawnSync } from 'node:child_process'
import { cpSync, globSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { tidyText } from '../../src/authoring/tidyText.ts'
import { readContent } from '../../src/content/readContent.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'
import { planted } from '../pathway/smallPathway.ts'
import { readText } from '../readText.ts'

const pathway = 'content/procedures/kent/disputes/pathway.yaml'
const prose = 'content/procedures/kent/disputes/procedure.mdx'

describe('fixed is', () => {
  test.each([
    [pathway, '\uFEFFa: b\r\nc: d\r\n', 'a: b\nc: d\n', ['line ends']],
    [pathway, 'a: b\rc: d\n', 'a: b\nc: d\n', ['line ends']],
    [pathway, 'a:\u00A0b\u200B \uFB01t\n', 'a: b fit\n', ['odd characters']],
    [pathway, 'a: “b”\n', 'a: b\n', ['curly quotes around values']],
    [pathway, 'a: “b: c”\n- ‘#d’\n', "a: 'b: c'\n- '#d'\n", ['curly quotes around values']],
    [pathway, '  ‘yes’:\n    “to”: “no”\n', "  'yes':\n    to: 'no'\n", ['curly quotes around values']],
    [pathway, 'a: “b” and “c”\nd: the child’s\n', 'a: “b” and “c”\nd: the child’s\n', []],
    [pathway, 'a: b  \nc: d\t\n', 'a: b\nc: d\n', ['spaces at the end of lines']],
    [pathway, 'a: b\n\n\n', 'a: b\n', ['last line break']],
    [pathway, 'a: b', 'a: b\n', ['last line break']],
    [prose, '<Clause number=“3.4” force=”must”>\n', '<Clause number="3.4" force="must">\n', ['curly quotes in tags']],
    [prose, 'He said “no” <Note>“yes”</Note>\n', 'He said “no” <Note>“yes”</Note>\n', []],
    [prose, 'a \nb  \nc   \n\n  \nd\n', 'a\nb  \nc\n\n\nd\n', ['spaces at the end of lines']],
    [prose, '---\ntitle: “A”\n---\n\n“A”: “B”\n', '---\ntitle: A\n---\n\n“A”: “B”\n', ['curly quotes around values']],
  ])('in %s: %j', (file, text, after, fixes) => {
    expect(tidyText(file, text)).toEqual({ text: after, fixes })
    expect(tidyText(file, after).fixes).toEqual([])
  })

  test('the order of keys, with the comments above them', () => {
    const text = `# The pathway
start: a
# Raise it.
version: 1
nodes:
  # The first.
  a:
    text: >-
      Two
      lines.
    # Its kind.
    kind: question
    unknown: x
    stage: first

  b:
    kind: step
stages:
  first:
    section: 1
    title: First
`
    expect(tidyText(pathway, text)).toEqual({
      text: `# The pathway
# Raise it.
version: 1
start: a
stages:
  first:
    title: First
    section: 1
nodes:
  # The first.
  a:
    # Its kind.
    kind: question
    unknown: x
    stage: first
    text: >-
      Two
      lines.

  b:
    kind: step
`,
      fixes: ['order of keys'],
    })
  })

  test.each(['a: [b\n', 'b: 1\na: { d: 1, c: 2 }\n', 'start: a, version: 1\n', 'x'])(
    'nothing in %j, whose keys cannot be ordered',
    (text) => expect(tidyText(pathway, text).fixes).not.toContain('order of keys'),
  )
})

test('the content of the project is tidy', () => {
  const untidy = globSync('content/**/*.{yaml,mdx}').filter((file) => tidyText(file, readText(file)).fixes.length > 0)
  expect(untidy).toEqual([])
})

describe('the command', () => {
  const { root, editFile } = useContentCopy({ scenarios: true })
  cpSync('.prettierrc.json', join(root, '.prettierrc.json'))
  const tidy = () =>
    spawnSync(process.execPath, [resolve('src/authoring/tidy.ts')], { cwd: root, encoding: 'utf8' }).stdout

  test('fixes what the check refuses, and says so; the content is the same', () => {
    tidy()
    expect(tidy()).toBe('Nothing to fix.\n')
    const before = readContent(root)
    expect(before).toHaveProperty('content')
    const board = 'content/boards/kent.yaml'
    const kent = 'content/procedures/kent/professional-disagreements'
    editFile(board, (text) => `\uFEFF${planted(text, 'name: Kent\n', 'name: “Kent”\n')}`.replaceAll('\n', '\r\n'))
    editFile(`${kent}/pathway.yaml`, (text) =>
      text
        .replaceAll('    kind: step\n', '    kind:  "step"  \n')
        .replaceAll(/( {4}title: .*\n)( {4}text: (?!>).*\n)/g, '$2$1')
        .replaceAll('the child', 'the\u00A0child'),
    )
    editFile(`${kent}/procedure.mdx`, (text) =>
      text.replaceAll('force="must"', 'force=“must”').replaceAll('the child', 'the\u00A0child'),
    )
    expect(readContent(root)).toHaveProperty('problems')
    expect(tidy()).toBe(`${board}: line ends, curly quotes around values
${kent}/pathway.yaml: odd characters, spaces at the end of lines, order of keys, format
${kent}/procedure.mdx: odd characters, curly quotes in tags

3 files fixed.
`)
    expect(readContent(root)).toEqual(before)
    expect(tidy()).toBe('Nothing to fix.\n')
  })

  test('leaves alone what it cannot read', () => {
    tidy()
    const damaged = '<<<<<<< HEAD\nname: “A”\n'
    editFile('content/boards/kent.yaml', () => damaged)
    editFile('content/boards/withermere.yaml', () => 'name: [A\n')
    expect(tidy()).toBe('content/boards/kent.yaml: unchanged. “npm run check:content” says why.\nNothing to fix.\n')
    expect(readText(join(root, 'content/boards/kent.yaml'))).toBe(damaged)
  })
})
