import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { vi } from 'vitest'
import { ranking } from '../../src/search/ranking.ts'
import type { Engine } from '../../src/search/types.ts'

/** Pagefind's own script, as a browser would run it, over files in memory. */
export async function pagefindInNode(files: ReadonlyMap<string, Uint8Array>): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'search-'))
  const script = join(folder, 'pagefind.js')
  await writeFile(script, files.get('pagefind.js') ?? '')
  vi.stubGlobal('fetch', (address: string) => {
    const path = new URL(address, 'http://localhost').pathname.replace('/pagefind/', '')
    return Promise.resolve(
      new Response(files.get(path) as BodyInit | undefined, { status: files.has(path) ? 200 : 404 }),
    )
  })
  const { createInstance } = (await import(script)) as { readonly createInstance: (options: object) => Engine }
  await rm(folder, { recursive: true })
  return createInstance({ basePath: '/pagefind/', baseUrl: '/', language: 'en', ranking, noWorker: true })
}
