import { appendFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readContent } from '../../src/content/readContent.ts'
import { copyFixtures } from '../fixtures/copyFixtures.ts'
import { readText } from '../readText.ts'
import { useTemporaryFolders } from '../useTemporaryFolders.ts'

const newRoot = useTemporaryFolders()
const prose = 'content/procedures/kent/professional-disagreements/procedure.mdx'

test('content checked out on Windows is the same content', () => {
  const [unix, windows] = ['\n', '\r\n'].map((ending) => {
    const root = newRoot()
    copyFixtures(root, { scenarios: true })
    appendFileSync(join(root, prose), '\n```mermaid\ngraph\na --> b\n```\n')
    for (const name of readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })) {
      const file = join(root, 'content', name)
      if (statSync(file).isFile()) writeFileSync(file, readText(file).replaceAll('\n', ending))
    }
    return readContent(root)
  })
  expect(Object.keys(unix!)).toEqual(['content', 'unfinished', 'fences'])
  expect(unix!.fences).toMatchObject([{ file: prose, source: 'graph\na --> b' }])
  expect(windows).toEqual(unix)
})
