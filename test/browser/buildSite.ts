import { execFile } from 'node:child_process'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Builds the site below a base path, which begins and ends with `/`, into a folder of its own. */
export async function buildSite(base: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'built-'))
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder], {
    // Vitest sets BASE_URL and others that the build would take for its own.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      ASTRO_TELEMETRY_DISABLED: '1',
      BASE_PATH: base,
      SITE_URL: 'https://procedures.example',
    },
  })
  return folder
}
