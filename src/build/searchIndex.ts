import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, extname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { addressesBelow } from '../content/addressesBelow.ts'
import { readContent } from '../content/readContent.ts'
import type { Content } from '../content/types.ts'
import { searchTag } from '../search/searchTag.ts'
import { isContent } from './isContent.ts'
import { searchFiles } from './searchFiles.ts'

/** Writes the search index beside the built pages, and serves one from memory while writing. */
export function searchIndex(): AstroIntegration {
  let root = ''
  let base = '/'
  const contentNow = (): Content => {
    const read = readContent(root)
    if ('problems' in read) throw new Error('The content has mistakes. The content gate should have shown them.')
    return read.content
  }
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root)
        base = config.base
      },
      'astro:build:done': async ({ dir }) => {
        const content = contentNow()
        const tag = searchTag(content, addressesBelow(base))
        for (const [path, bytes] of await searchFiles(content, base)) {
          const file = fileURLToPath(new URL(`pagefind/${tag}/${path}`, dir))
          await mkdir(dirname(file), { recursive: true })
          await writeFile(file, bytes)
        }
      },
      'astro:server:setup': ({ server }) => {
        let files: ReturnType<typeof searchFiles> | undefined
        server.watcher.on('all', (_event, path) => {
          if (isContent(path)) files = undefined
        })
        const folder = `${base.replace(/\/$/, '')}/pagefind/`
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost')
          if (!pathname.startsWith(folder)) return next()
          files ??= searchFiles(contentNow(), base)
          files
            .then((all) => {
              // Below the tag of the page, whose content may be older by a moment.
              const path = pathname.slice(folder.length).replace(/^[^/]+\//, '')
              const bytes = all.get(path)
              if (!bytes) return next()
              const type = { '.wasm': 'application/wasm', '.json': 'application/json' }[extname(path)]
              response
                .writeHead(200, { 'content-type': type ?? 'application/octet-stream', 'cache-control': 'no-store' })
                .end(bytes)
            })
            .catch(next)
        })
      },
    },
  }
}
