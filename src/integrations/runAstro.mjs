// Runs Astro if everything it needs is installed; otherwise says in one line what is missing. This file and missingForAll.mjs
// are plain JavaScript and import only Node's own modules, so that they can report an old Node or an incomplete installation.
import { accessSync, constants, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { missingForAll } from './missingForAll.mjs'

const [command, ...options] = process.argv.slice(2)
const project = process.cwd()
const given = options.indexOf('--outDir')
const out = resolve(project, given < 0 ? 'dist' : (options[given + 1] ?? 'dist'))

const missing = missingForAll(command) ?? (command === 'build' ? (missingForBuild() ?? lockBuild()) : undefined)
if (missing !== undefined) {
  console.error(missing)
  process.exit(1)
}
Object.assign(process.env, {
  ASTRO_TELEMETRY_DISABLED: '1',
  // Astro would put its servers into the background.
  ASTRO_DEV_BACKGROUND: '0',
  ASTRO_PREVIEW_BACKGROUND: '0',
})
await import('../../node_modules/astro/bin/astro.mjs')

/** @returns {string | undefined} */
function missingForBuild() {
  if (existsSync(out) && !statSync(out).isDirectory())
    return `The build writes to ${out}, which is a file. Move it, or delete it.`
  const locked = [
    ...foldersToWrite(out),
    ...foldersToWrite('node_modules/.astro'),
    ...foldersToWrite('node_modules/.cache'),
    project,
  ].find((folder) => !canWrite(folder))
  return (
    locked &&
    `The build cannot write to ${resolve(locked)}: it belongs to another user, or is read-only. Change its owner (chown -R), or delete it and run “npm ci” again.`
  )
}

/**
 * Returns the folders that the build writes to: the folder and all folders in it, or if it does not exist its nearest
 * existing parent.
 *
 * @param {string} folder
 * @returns {readonly string[]}
 */
function foldersToWrite(folder) {
  if (!existsSync(folder)) return foldersToWrite(dirname(folder)).slice(0, 1)
  if (!canWrite(folder)) return [folder]
  const inside = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return [folder, ...inside.flatMap(({ name }) => foldersToWrite(join(folder, name)))]
}

/** @param {string} folder */
function canWrite(folder) {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Prevents a second build from writing to the same folder while this one runs. Returns a message if another build has the
 * lock.
 *
 * @returns {string | undefined}
 */
function lockBuild() {
  const lock = join(tmpdir(), `escalation-pathways-${createHash('sha256').update(out).digest('hex').slice(0, 16)}.lock`)
  if (existsSync(lock) && !isRunning(Number(readFileSync(lock, 'utf8')))) rmSync(lock, { force: true })
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
  } catch {
    return `Another build is writing to ${out}. Wait until it has ended. If there is none, delete ${lock}.`
  }
  process.on('exit', () => rmSync(lock, { force: true }))
  return undefined
}

/** @param {number} pid */
function isRunning(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
