import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../src/content/readContent.ts'
import { readFences } from '../../src/content/readFences.ts'
import { copyFixtures } from '../fixtures/copyFixtures.ts'
import { readText } from '../readText.ts'
import { useTemporaryFolders } from '../useTemporaryFolders.ts'

const newRoot = useTemporaryFolders()

test('content checked out on Windows is the same content', () => {
  const [unix, windows] = ['\n', '\r\n'].map((ending) => {
    const root = newRoot()
    copyFixtures(root, { scenarios: true })
    for (const name of readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })) {
      const file = join(root, 'content', name)
      if (statSync(file).isFile()) writeFileSync(file, readText(file).replaceAll('\n', ending))
    }
    return readContent(root)
  })
  expect(Object.keys(unix!)).toEqual(['content', 'unfinished'])
  expect(windows).toEqual(unix)
})

test('a flowchart written by hand on Windows is the same flowchart', () => {
  const [unix, windows] = ['\n', '\r\n'].map((ending) => {
    const root = newRoot()
    mkdirSync(join(root, 'content'))
    writeFileSync(join(root, 'content/a.mdx'), ['Words.', '', '```mermaid', 'graph', 'a --> b', '```', ''].join(ending))
    return readFences(root)
  })
  expect(unix).toEqual([{ file: 'content/a.mdx', line: 3, source: 'graph\na --> b' }])
  expect(windows).toEqual(unix)
})
