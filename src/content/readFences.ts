import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { kindOfPath } from './contentFolder.ts'
import { parseOnce } from './parsedFiles.ts'
import { parseProse } from './parseProse.ts'

/** A Mermaid fence that an author wrote by hand. */
export interface Fence {
  readonly file: string
  /** The line of the fence's opening; its source begins on the next. */
  readonly line: number
  readonly source: string
}

/** Returns every Mermaid fence in the MDX files under `content/` in the folder `root`. */
export function readFences(root: string): readonly Fence[] {
  if (!existsSync(join(root, 'content'))) return []
  return readdirSync(join(root, 'content'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mdx') && !/(^|[\\/])\./.test(name))
    .filter((name) => kindOfPath(join(root, 'content', name)) === 'file')
    .sort()
    .flatMap((name) => {
      const file = `content/${name.replaceAll('\\', '/')}`
      const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n')
      // Most files have no fence at all, and to parse them a second time would take a tenth of the time of reading the content.
      if (!/```|~~~/.test(text)) return []
      const fences = parseOnce(`${file}, its fences`, [text], () => parseProse(text, file).prose.fences)
      return fences.map((fence) => ({ file, ...fence }))
    })
}
