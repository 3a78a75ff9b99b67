import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'

interface Plain {
  search(words: string): Promise<{
    readonly results: readonly {
      readonly data: () => Promise<{ readonly sub_results: readonly { readonly url: string }[] }>
    }[]
  }>
}

/**
 * Pagefind as it comes, over the pages of a built site: the addresses of the headings it finds, best first. It knows no
 * place in a page but a heading.
 */
export async function plainPagefind(site: string): Promise<(words: string) => Promise<readonly string[]>> {
  const { index } = await createIndex()
  if (!index) throw new Error('Pagefind did not start.')
  await index.addDirectory({ path: site })
  const { files } = await index.getFiles()
  await close()
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'))
  const script = join(folder, 'pagefind.js')
  writeFileSync(script, files.find(({ path }) => path === 'pagefind.js')?.content ?? '')
  const { createInstance } = (await import(script)) as { readonly createInstance: (options: object) => Plain }
  rmSync(folder, { recursive: true })

  const byPath = new Map(files.map(({ path, content }) => [path, content]))
  globalThis.fetch = (address) => {
    const { pathname } = new URL(address as string, 'http://localhost')
    return Promise.resolve(new Response(byPath.get(pathname.replace('/pagefind/', '')) as BodyInit))
  }
  const engine = createInstance({ basePath: '/pagefind/', baseUrl: '/', language: 'en-gb', noWorker: true })
  return async (words) => {
    const { results } = await engine.search(words)
    const pages = await Promise.all(results.slice(0, 5).map(({ data }) => data()))
    return pages.flatMap((page) => page.sub_results.map(({ url }) => url))
  }
}
