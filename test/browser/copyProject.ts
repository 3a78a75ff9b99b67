import { cpSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Copies what the site is built from into a new folder, with the same packages; with `cold` none of what builds keep. */
export function copyProject(name: string, { cold = false } = {}): string {
  const copy = mkdtempSync(join(tmpdir(), `${name}-`))
  for (const part of ['src', 'content', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(copy, part), { recursive: true })
  const [from, to] = [join(process.cwd(), 'node_modules'), join(copy, 'node_modules')]
  if (!cold) {
    symlinkSync(from, to)
    return copy
  }
  // What builds keep lies in hidden folders among the packages.
  mkdirSync(to)
  for (const entry of readdirSync(from)) if (!entry.startsWith('.')) symlinkSync(join(from, entry), join(to, entry))
  return copy
}
