/**
 * Runs the tests of the code with content that an author might add: the two invented boards of `test/fixtures`, one for
 * children and one for adults, both with time limits. Each test that fails is about content, or counts it.
 */
import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const left = new Set(['node_modules', 'dist', '.astro', '.git', 'reports'])
const copy = mkdtempSync(join(tmpdir(), 'new-boards-'))
for (const name of readdirSync('.')) if (!left.has(name)) cpSync(name, join(copy, name), { recursive: true })
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))

for (const board of ['withermere', 'yarrowby'])
  for (const part of [`boards/${board}.yaml`, `procedures/${board}`, `scenarios/${board}`])
    cpSync(join('test/fixtures/content', part), join(copy, 'content', part), { recursive: true })
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
