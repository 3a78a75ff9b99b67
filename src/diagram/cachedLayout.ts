import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { findPackageJSON } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import type { ChartLayout } from './chartLayout.ts'
import { labelFont } from './labelFont.ts'

const defaultFolder = 'node_modules/.cache/diagram'
const layouts = new Map<string, Promise<ChartLayout>>()
let version: string | undefined

/**
 * Lays out Mermaid source, or returns the cached layout: from memory, or from a file in `folder`. The file is named by a
 * hash of everything that affects the layout. A file that is no JSON is replaced. If `folder` is not writable, nothing is cached.
 */
export function cachedLayout(source: string, folder: string = defaultFolder): Promise<ChartLayout> {
  version ??= layoutVersion()
  const file = join(resolve(folder), `${sha256(version + source)}.json`)
  const known = layouts.get(file)
  if (known) return known
  const layout = readOrLayOut(source, file)
  layouts.set(file, layout)
  layout.catch(() => layouts.delete(file))
  return layout
}

async function readOrLayOut(source: string, file: string): Promise<ChartLayout> {
  const cached = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as ChartLayout)
    .catch(() => undefined)
  if (cached) return cached
  // Mermaid and ELK take a second to load, so load them only if there is something to lay out.
  const { layOutSource } = await import('./clearestLayout.ts')
  const layout = await layOutSource(source)
  await writeWhole(file, JSON.stringify(layout)).catch(() => undefined)
  return layout
}

/** Writes a file under another name first, so that no other process reads a part of it. */
async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const temporaryFile = `${file}.${String(process.pid)}.part`
  try {
    await writeFile(temporaryFile, content)
    await rename(temporaryFile, file)
  } finally {
    await rm(temporaryFile, { force: true })
  }
}

/** Returns a hash of the code of this folder and of the packages that affect a layout. */
function layoutVersion(): string {
  const code = readdirSync('src/diagram').map((name) => join('src/diagram', name))
  const packages = ['mermaid', 'elkjs', 'fontkit', labelFont.package].map((name) => {
    const file = findPackageJSON(name, import.meta.url)
    if (file === undefined) throw new Error(`The package ${name} is not installed.`)
    return file
  })
  return sha256([...code, ...packages].map((file) => readFileSync(file, 'utf8')).join('\n'))
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
