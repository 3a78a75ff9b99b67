import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyFixtures } from '../fixtures/copyFixtures.ts'
import { copyProject } from './copyProject.ts'
import { runBuild } from './runBuild.ts'

/**
 * Builds the site of the fixtures in a folder of its own, with `more` files, by path; gives the folder. The site is in `dist`;
 * delete it after.
 */
export async function buildFixtures(more: Readonly<Record<string, string>>): Promise<string> {
  const copy = copyProject('fixtures')
  rmSync(join(copy, 'content'), { recursive: true })
  copyFixtures(copy, { scenarios: true })
  for (const [file, text] of Object.entries(more)) {
    mkdirSync(dirname(join(copy, file)), { recursive: true })
    writeFileSync(join(copy, file), text)
  }
  await runBuild(copy, {})
  return copy
}
