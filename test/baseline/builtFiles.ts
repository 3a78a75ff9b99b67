import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { markupFeatures } from './markupFeatures.ts'
import { scriptFeatures } from './scriptFeatures.ts'
import { styleFeatures } from './styleFeatures.ts'
import { lackedBy } from './support.ts'
import type { Feature } from './support.ts'

const readers: Readonly<Record<string, (text: string) => readonly Feature[]>> = {
  '.css': styleFeatures,
  '.html': markupFeatures,
  '.js': scriptFeatures,
}

export interface Lack {
  readonly feature: string
  /** The browsers of the baseline without it, and the version that brought it to each. */
  readonly browsers: readonly string[]
  /** The built files that use it. */
  readonly files: readonly string[]
}

/** What the files of a built site use and a browser of the baseline lacks. */
export function lacksOf(folder: string): readonly Lack[] {
  const lacks = new Map<string, { browsers: readonly string[]; files: string[] }>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    for (const { name, compat } of readers[extname(file)]?.(readFileSync(join(folder, file), 'utf8')) ?? []) {
      const browsers = lackedBy(compat)
      if (browsers.length === 0) continue
      const lack = lacks.get(name) ?? { browsers, files: [] }
      lacks.set(name, lack)
      lack.files.push(file)
    }
  }
  return [...lacks].map(([feature, lack]) => ({ feature, ...lack }))
}
