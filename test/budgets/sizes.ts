import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

/** What a reader downloads for one page before search is opened. Bytes, after brotli. */
export interface PageSizes {
  readonly page: string
  readonly charts: number
  readonly htmlAndCss: number
  readonly scripts: number
  readonly all: number
}

/** The sizes of every page of a site built into `folder` for the root of a host. */
export function sizesOf(folder: string): readonly PageSizes[] {
  const root = resolve(folder)
  const size = (file: string): number => brotliCompressSync(readFileSync(join(root, file))).length
  const sum = (files: Iterable<string>): number => [...files].reduce((total, file) => total + size(file), 0)

  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((page) => {
      const html = readFileSync(join(root, page), 'utf8')
      // Only a browser without scripts follows what stands in `noscript`.
      const styles = found(
        html.replace(/<noscript>.*?<\/noscript>/gs, ''),
        /<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g,
      )
      const fonts = found(html, /<link[^>]+href="([^"]+\.woff2)"/g)
      const icons = found(html, /<link[^>]+rel="icon"[^>]+href="([^"]+)"/g)
      const scripts = withImports(found(html, /<script[^>]+src="([^"]+)"/g))
      const [htmlAndCss, code] = [sum([page, ...styles]), sum(scripts)]
      const charts = html.match(/<figure[^>]+data-flowchart/g)?.length ?? 0
      return { page, charts, htmlAndCss, scripts: code, all: htmlAndCss + code + sum([...fonts, ...icons]) }
    })

  /** Scripts with those that they import at once; what `import()` brings comes later. */
  function withImports(scripts: readonly string[]): ReadonlySet<string> {
    const all = new Set<string>()
    const open = [...scripts]
    for (let script = open.pop(); script !== undefined; script = open.pop()) {
      if (all.has(script)) continue
      all.add(script)
      const folder = dirname(script)
      const code = readFileSync(join(root, script), 'utf8')
      open.push(...found(code, /(?:import|from)\s*["'](\.\/[^"']+)["']/g).map((name) => join(folder, name)))
    }
    return all
  }
}

function found(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].map(([, name]) => name ?? '')
}
