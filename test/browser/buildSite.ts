import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runBuild } from './runBuild.ts'

/** Builds the site below a base path, which begins and ends with `/`, into a folder of its own. */
export async function buildSite(base: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'built-'))
  await runBuild(process.cwd(), { BASE_PATH: base, SITE_URL: 'https://procedures.example' }, ['--outDir', folder])
  return folder
}
