import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { copyProject } from './copyProject.ts'
import { runBuild } from './runBuild.ts'

/**
 * Builds a copy of the project with other files, by path, and without those that are `undefined`; gives its folder. The site
 * is in `dist`; delete it after.
 */
export async function buildWith(
  files: Readonly<Record<string, string | undefined>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const copy = copyProject('build-with')
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(copy, file))
    else {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), text)
    }
  }
  await runBuild(copy, environment)
  return copy
}
