import { spawnSync } from 'node:child_process'
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readContent } from '../../src/content/readContent.ts'
import { useContentCopy } from '../fixtures/useContentCopy.ts'

const { root } = useContentCopy({ scenarios: false })

function create(...options: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve('src/authoring/newProcedure.ts'), ...options],
    { cwd: root, encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const board = [
  '--name=Essex',
  '--publisher=Essex Board: “children”',
  '--agencies=Police, Health, Children’s social care',
]
const prose = ['--title=Disagreements, {all}', '--audience=both', '--sections=Talk first; Managers; Heads {of service}']
const files = {
  board: 'content/boards/essex.yaml',
  prose: 'content/procedures/essex/disputes/procedure.mdx',
  pathway: 'content/procedures/essex/disputes/pathway.yaml',
} as const
const read = (file: keyof typeof files) => readFileSync(join(root, files[file]), 'utf8')
const places = () => Object.values(files).flatMap((file) => readFileSync(join(root, file), 'utf8').match(/FILL[ -]IN/g))

test('the files of a new board can be previewed at once, but each place to fill in is reported', () => {
  expect(create('essex', 'disputes', ...board, ...prose)).toMatchObject({ status: 0, stderr: '' })
  const found = readContent(root)
  if (!('content' in found)) throw new Error(JSON.stringify(found.problems))
  const procedure = found.content.procedures.find((one) => one.board.id === 'essex')
  expect(procedure?.board).toMatchObject({ name: 'Essex', publisher: 'Essex Board: “children”' })
  expect([...(procedure?.board.agencies ?? [])]).toEqual([
    ['police', 'Police'],
    ['health', 'Health'],
    ['childrens-social-care', 'Children’s social care'],
  ])
  expect(procedure?.prose.about).toMatchObject({ title: 'Disagreements, {all}', audience: 'both' })
  expect(procedure?.prose.sections.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 Talk first',
    '2 Managers',
    '3 Heads {of service}',
  ])
  expect(procedure?.pathway.stages.map(({ section }) => section)).toEqual(['1', '2', '3'])
  expect(new Set(found.unfinished.map(({ kind }) => kind))).toEqual(new Set(['to-fill-in']))
  expect(found.unfinished).toHaveLength(places().length)
})

test('once every place is filled in, nothing is wrong', () => {
  create('essex', 'disputes', ...board, ...prose)
  for (const file of Object.values(files)) {
    let place = 0
    const path = join(root, file)
    writeFileSync(
      path,
      readFileSync(path, 'utf8')
        .replace('FILL-IN.example', 'example.org')
        .replace(/FILL IN/g, () => `Words ${(place += 1)}:`.replace(':', '')),
    )
  }
  expect(readContent(root)).toMatchObject({ unfinished: [] })
})

test('what exists is left as it is: a board, a prose, and a second run', () => {
  create('essex', 'disputes', ...board, ...prose)
  rmSync(join(root, files.pathway))
  const written = read('prose')
    .replaceAll(/<Flowchart.*\n/g, '')
    .replace('number="2.1"', 'number="2.7"')
  writeFileSync(join(root, files.prose), written)
  const { status, stdout } = create('essex', 'disputes')
  expect(status).toBe(0)
  expect(read('prose')).toBe(written)
  expect(stdout).toContain(`Written: ${files.pathway}\nNot changed, since it exists: ${files.board}`)
  expect(stdout).toContain('section 2: <Flowchart stage="section-2" />')
  expect(read('pathway')).toMatch(/stage: section-2\n.*\n.*\n.*\n.*\n {4}clauses: '2\.7'/)

  const before = Object.keys(files).map((file) => read(file as keyof typeof files))
  const filesBefore = globSync('content/**', { cwd: root })
  expect(create('essex', 'disputes', ...board, ...prose).stdout).not.toContain('Written')
  expect(Object.keys(files).map((file) => read(file as keyof typeof files))).toEqual(before)
  expect(globSync('content/**', { cwd: root })).toEqual(filesBefore)
})

test('only the sections that say what somebody does become stages, where they are named', () => {
  expect(create('essex', 'disputes', ...board, ...prose, '--stages=2, 3').status).toBe(0)
  const found = readContent(root)
  const procedure = 'content' in found && found.content.procedures.find((one) => one.board.id === 'essex')
  expect(procedure && procedure.pathway.stages.map(({ section }) => section)).toEqual(['2', '3'])
  expect(create('essex', 'other', ...prose, '--stages=4').stderr).toMatch(
    /^There is no section 4 with a clause\. The sections are 1 \(Talk first\), 2 /,
  )
})

test('a new procedure of a board that exists asks nothing of the board', () => {
  expect(create('withermere', 'transfers', ...prose)).toMatchObject({ status: 0 })
  expect(readContent(root)).toHaveProperty('content')
})

describe('without an answer, and no terminal to ask in, nothing is written', () => {
  test.each([
    [[], /^npm run new -- <board> <procedure>/],
    [['essex'], /^npm run new -- <board> <procedure>/],
    [['Essex', 'disputes'], /^“Essex” cannot be part of an address/],
    [['search', 'disputes', ...board, ...prose], /^“search” cannot be part of an address/],
    [['essex', 'disputes', ...board.slice(1), ...prose], /^“--name” is missing\./],
    [['essex', 'disputes', ...board, '--title=A', '--sections=B'], /^“--audience” is missing\./],
    [['essex', 'disputes', ...board, ...prose, '--audience=all'], /^“all” is not an audience/],
    [['essex', 'disputes', ...prose, ...board, '--agencies=999'], /^“999” cannot be the name of an agency/],
    [['essex', 'disputes', '--nmae=Essex'], /^Unknown option '--nmae'\./],
  ])('%j', (options, message) => {
    const { status, stdout, stderr } = create(...options)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/^ +at /m)
    expect(globSync('content/**/*essex*', { cwd: root })).toEqual([])
  })
})
