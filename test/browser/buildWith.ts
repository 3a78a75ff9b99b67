import { execFile } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

/**
 * Builds a copy of the project with other files, by path, and without those that are `undefined`; gives its folder. The site
 * is in `dist`; delete it after.
 */
export async function buildWith(
  files: Readonly<Record<string, string | undefined>>,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'build-with-'))
  for (const name of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
  for (const [file, text] of Object.entries(files)) {
    if (text === undefined) rmSync(join(copy, file))
    else {
      mkdirSync(dirname(join(copy, file)), { recursive: true })
      writeFileSync(join(copy, file), text)
    }
  }
  await promisify(execFile)(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: copy,
    // Vitest sets BASE_URL and others that the build would take for its own.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  })
  return copy
}
