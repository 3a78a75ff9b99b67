import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { readContent } from '../../src/content/readContent.ts'
import { builtViews } from '../browser/builtViews.ts'
import type { Files } from './mutants.ts'
import { lay } from './tryMutant.ts'

const project = ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']

/** All that is wrong with how a real build takes some content, which should be accepted, or else refused without a trace. */
export function buildMutant(files: Files, accepted: boolean): readonly string[] {
  const copy = mkdtempSync(join(tmpdir(), 'build-mutant-'))
  try {
    for (const name of project) cpSync(name, join(copy, name), { recursive: true })
    symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
    lay(copy, files)
    const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      cwd: copy,
      encoding: 'utf8',
      timeout: 240_000,
      // Vitest sets BASE_URL and others that the build would take for its own.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
    })
    const told = `${stdout}${stderr}`
    return [
      ...(/^\s+at .*[:(]\d+|Error:|Stack trace|Unhandled/im.test(told)
        ? [`has a stack trace:\n${told.slice(-2000)}`]
        : []),
      ...((status === 0) === accepted
        ? []
        : [`${accepted ? 'should build' : 'should not build'}:\n${told.slice(-2000)}`]),
      ...(!accepted && !/content\/\S+:\d+\n/.test(told) ? [`names no file and line:\n${told.slice(-2000)}`] : []),
      ...(status === 0 ? disagreeing(copy) : []),
    ]
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}

/** The views that do not say the same of every node and answer, in the site that was built. */
function disagreeing(root: string): readonly string[] {
  const read = readContent(root)
  if ('problems' in read) return ['is built, with mistakes']
  return read.content.procedures.flatMap((procedure) =>
    builtViews(join(root, 'dist'), procedure).flatMap(({ what, found, expected }) => {
      if (isDeepStrictEqual(found, expected)) return []
      const [one, other] = [JSON.stringify(found), JSON.stringify(expected)]
      const place = Math.max(0, Array.from(one).findIndex((letter, index) => letter !== other[index]) - 100)
      const shown = [one, other].map((json) => json.slice(place, place + 300))
      return [`${what} of ${procedure.board.id}: ${shown.join(', but expected ')}`]
    }),
  )
}
