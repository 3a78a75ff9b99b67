import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { copyFixtures } from '../fixtures/copyFixtures.ts'
import { copyProject } from './copyProject.ts'
import { runBuild } from './runBuild.ts'

/** Builds the site of the fixtures in a folder of its own; gives the folder. The site is in `dist`; delete it after. */
export async function buildFixtures(): Promise<string> {
  const copy = copyProject('fixtures')
  rmSync(join(copy, 'content'), { recursive: true })
  copyFixtures(copy, { scenarios: true })
  await runBuild(copy, {})
  return copy
}
