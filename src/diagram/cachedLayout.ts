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
 * Lays out Mermaid source, or returns the layout it gave before: from memory, or from a file in `folder` named by a hash
 * of all that shapes the layout. A file that is not whole is replaced. If nothing can be written, nothing is kept.
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
  const kept = await readWhole(file)
  if (kept !== undefined) return JSON.parse(kept) as ChartLayout
  // Mermaid and ELK take a second to load: only if there is something to lay out.
  const { layOutSource } = await import('./clearestLayout.ts')
  const layout = await layOutSource(source)
  await writeWhole(file, JSON.stringify(layout)).catch(() => undefined)
  return layout
}

/** A kept file begins with the hash of its content, which shows whether it is damaged or half-written. */
async function readWhole(file: string): Promise<string | undefined> {
  const [hash, content = ''] = (await readFile(file, 'utf8').catch(() => '')).split('\n')
  return hash === sha256(content) ? content : undefined
}

async function writeWhole(file: string, content: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.${String(process.pid)}.part`
  try {
    await writeFile(part, `${sha256(content)}\n${content}`)
    await rename(part, file)
  } finally {
    await rm(part, { force: true })
  }
}

/** Changes with the code of this folder, and with the packages that shape a layout. */
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
