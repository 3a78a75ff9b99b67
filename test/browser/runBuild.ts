import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

/** Runs Astro’s build in the folder of a project, as `npm run build` would, with no more of the environment than is said. */
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
