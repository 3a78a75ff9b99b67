import { spawnSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { copyFixtures } from '../fixtures/copyFixtures.ts'
import { planted } from '../pathway/smallPathway.ts'
import { readText } from '../readText.ts'
import { useTemporaryFolder } from '../useTemporaryFolders.ts'

const root = useTemporaryFolder()

function check() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/authoring/checkContent.ts')], {
    cwd: root,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

test('words of an imported document are warned of, and fail nothing', () => {
  copyFixtures(root, { scenarios: false })
  const prose = readText(join(root, 'content/procedures/withermere/disagreements/procedure.mdx'))
  const [, words = ''] = /<Clause number="1\.1"[^>]*>\n([\s\S]*?)\n<\/Clause>/.exec(prose) ?? []
  mkdirSync(join(root, 'imported/withermere'), { recursive: true })
  const others = [...prose.matchAll(/<Clause number="([^"]+)"/g)].map(({ 1: number = '' }) => [number, null] as const)
  const original = {
    clauses: {
      ...Object.fromEntries(others),
      '1.1': { proposed: 'must', words: `Before. ${words} ${'And more of it. '.repeat(9)}` },
    },
  }
  writeFileSync(join(root, 'imported/withermere/disagreements.yaml'), JSON.stringify(original))
  writeFileSync(
    join(root, 'content/procedures/withermere/disagreements/procedure.mdx'),
    prose.replace(words, `${words} And more of it. And more of it. And more of it.`),
  )
  const { status, stdout } = check()
  expect(status).toBe(0)
  expect(stdout).toMatch(
    /^No mistakes in the content\.\n\ncontent\/procedures\/withermere\/disagreements\/procedure\.mdx:\d+ Warning: Clause 1\.1 has \d+ words in a row of its source: .*\n$/,
  )
  rmSync(join(root, 'imported'), { recursive: true })
})

test('without a mistake it says so; with some it names file, line, mistake and remedy of each, and fails', () => {
  copyFixtures(root, { scenarios: true })
  // The drawing of flowcharts reads its own source and fonts from the project.
  for (const part of ['src', 'node_modules']) symlinkSync(resolve(part), join(root, part))
  expect(check()).toEqual({ status: 0, stdout: 'No mistakes in the content.\n', stderr: '' })

  const board = join(root, 'content/boards/kent.yaml')
  writeFileSync(
    board,
    planted(readText(board), 'https://www.kscmp.org.uk/', 'https://www.kscmp.org.uk/\n    checked: yesterday'),
  )
  const prose = join(root, 'content/procedures/kent/professional-disagreements/procedure.mdx')
  writeFileSync(
    prose,
    `${readText(prose)}\n<Note>\nA drawing.\n\n\`\`\`mermaid\nflowchart TD\n  a -->\n\`\`\`\n\n</Note>\n`,
  )
  const { status, stdout } = check()
  expect(status).toBe(1)
  expect(stdout).toMatch(
    /^content\/boards\/kent\.yaml:\d+ “currentProcedure”: “checked” should be a day that exists, such as 2019-09-17, but is “yesterday”\. Replace/m,
  )
  expect(stdout).toMatch(
    /^content\/procedures\/kent\/[a-z-]+\/procedure\.mdx:\d+ The flowchart cannot be drawn: Mermaid does/m,
  )
  expect(stdout).toMatch(/\n2 mistakes in the content\.\n$/)
})
