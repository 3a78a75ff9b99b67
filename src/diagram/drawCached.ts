import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import type { Drawing } from './drawFlowchart.ts'
import { lettering } from './lettering.ts'

/** Raise it with any change in this folder that changes a picture. */
const renderer = 5

const defaultFolder = 'node_modules/.cache/flowchart'
const drawn = new Map<string, Promise<string>>()
let versions: readonly string[] | undefined

/**
 * Draws as `drawFlowchart` does, or remembers: in memory, and in `folder` under a hash of all that shapes the picture. What
 * in that folder is not whole is drawn anew. Where nothing can be written nothing is kept, and nothing fails.
 */
export function drawCached(drawing: Drawing, folder: string = defaultFolder): Promise<string> {
  const file = join(resolve(folder), `${keyOf(drawing)}.svg`)
  const known = drawn.get(file)
  if (known) return known
  const svg = readOrDraw(drawing, file)
  drawn.set(file, svg)
  svg.catch(() => drawn.delete(file))
  return svg
}

async function readOrDraw(drawing: Drawing, file: string): Promise<string> {
  const kept = await readWhole(file)
  if (kept !== undefined) return kept
  // Mermaid and its environment take half a second to load: only where there is something to draw.
  const { drawFlowchart } = await import('./drawFlowchart.ts')
  const svg = await drawFlowchart(drawing)
  await keep(file, svg).catch(() => undefined)
  return svg
}

/** A kept picture begins with its own hash, by which one that is broken or half-written is known. */
async function readWhole(file: string): Promise<string | undefined> {
  const [hash, ...rest] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  const svg = rest.join('\n')
  return hash === sha256(svg) ? svg : undefined
}

async function keep(file: string, svg: string): Promise<void> {
  await mkdir(join(file, '..'), { recursive: true })
  const part = `${file}.${String(process.pid)}.part`
  try {
    await writeFile(part, `${sha256(svg)}\n${svg}`)
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

function keyOf({ source, title, id, nodes, edges, references }: Drawing): string {
  versions ??= ['mermaid', 'svgdom', 'svgo', lettering.package].map((name) => `${name}@${versionOf(name)}`)
  return sha256(
    JSON.stringify([
      renderer,
      versions,
      lettering,
      source,
      title,
      id,
      ...[nodes, edges, references].map((map) => [...(map ?? [])]),
    ]),
  )
}

function versionOf(name: string): string {
  // Not every package exports its package.json.
  const folders = createRequire(import.meta.url).resolve.paths(name) ?? []
  for (const folder of folders) {
    try {
      return (JSON.parse(readFileSync(join(folder, name, 'package.json'), 'utf8')) as { version: string }).version
    } catch {
      continue
    }
  }
  throw new Error(`The package ${name} is not installed.`)
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
