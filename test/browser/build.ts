import { execFile } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { copyFixtures } from '../fixtures/copyFixtures.ts'
import { copyProject } from './copyProject.ts'

/** Runs Astro’s build in the folder of a project, as `npm run build` would, with only the given environment. */
export async function runBuild(
  project: string,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<void> {
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', ...args], {
    cwd: project,
    // Vitest sets BASE_URL and others that the build would take for its own.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  })
}

/** Builds the site below a base path, which begins and ends with `/`, into a folder. */
export async function buildSite(base: string, folder: string): Promise<void> {
  await runBuild(process.cwd(), { BASE_PATH: base, SITE_URL: 'https://procedures.example' }, ['--outDir', folder])
}

/**
 * Builds a copy of the project with other files, by path, and without those that are `undefined`; `fixtures` replaces the
 * content by the fixtures. Returns the copy’s folder: the site is in `dist`, and the caller deletes the folder.
 */
export async function buildCopy(
  files: Readonly<Record<string, string | undefined>>,
  { environment, fixtures }: { readonly environment?: Readonly<Record<string, string>>; readonly fixtures?: true } = {},
): Promise<string> {
  const copy = copyProject('build-copy')
  if (fixtures) {
    rmSync(join(copy, 'content'), { recursive: true })
    copyFixtures(copy, { scenarios: true })
  }
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
