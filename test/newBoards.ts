/**
 * Runs the tests of the code with content that an author might add: the board of `test/fixtures/withermere`, with limits in hours
 * and working days, and a copy of Rutland under another name. Each test that fails is about content, or counts it.
 */
import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const left = new Set(['node_modules', 'dist', '.astro', '.git', 'reports'])
const copy = mkdtempSync(join(tmpdir(), 'new-boards-'))
for (const name of readdirSync('.')) if (!left.has(name)) cpSync(name, join(copy, name), { recursive: true })
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))

for (const part of ['boards/withermere.yaml', 'procedures/withermere', 'scenarios/withermere'])
  cpSync(join('test/fixtures/content', part), join(copy, 'content', part), { recursive: true })
for (const part of ['boards', 'procedures']) {
  const folder = join(copy, 'content', part)
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    one.startsWith('rutland'),
  ))
    cpSync(join(folder, path), join(folder, path.replace('rutland', 'eastvale')), { recursive: true })
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (entry.isFile() && file.includes('eastvale'))
      writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Rutland', 'Eastvale'))
  }
}
appendFileSync(
  join(copy, 'content/glossary.yaml'),
  "- term: Business Manager\n  meaning: Who runs the office of a partnership.\n  source: ours\n  clauses: { withermere: ['2.2'] }\n",
)

const failed = ['test:unit', 'build', 'test:browser'].filter(
  (script) => spawnSync('npm', ['run', script], { cwd: copy, stdio: 'inherit' }).status !== 0,
)
rmSync(copy, { recursive: true })
if (failed.length > 0) console.error(`With two more boards these fail: ${failed.join(', ')}.`)
process.exitCode = failed.length > 0 ? 1 : 0
