import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { cacheNamesOf } from '../../src/offline/cacheNames.ts'
import { saveSection, withNewest } from '../../src/offline/saveSection.ts'

const saved = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { name, version: 'a', pages: [], files: [], previousFiles: [] }]))

test.each([
  { read: ['', 'kent/'], newest: 'kent/', kept: ['', 'kent/'] },
  { read: ['', 'kent/', 'rutland/'], newest: 'kent/', kept: ['', 'rutland/', 'kent/'] },
  { read: ['', 'a/', 'b/', 'c/', 'd/'], newest: 'd/', kept: ['', 'b/', 'c/', 'd/'] },
  { read: ['', 'a/', 'b/', 'c/', 'd/'], newest: '', kept: ['', 'b/', 'c/', 'd/'] },
  { read: ['', 'a/', 'b/', 'c/', 'd/'], newest: 'a/', kept: ['', 'c/', 'd/', 'a/'] },
])('of $read, with $newest read last, $kept are kept', ({ read, newest, kept }) => {
  expect(Object.keys(withNewest(saved(read), newest))).toEqual(kept)
})

const scope = 'https://site.example/'
const version = 'a'

/** As much of a browser's cache as the worker uses. */
class MemoryCache {
  readonly #saved = new Map<string, Response>()
  match = (address: string): Promise<Response | undefined> => Promise.resolve(this.#saved.get(address)?.clone())
  put = (address: string, response: Response): Promise<void> => Promise.resolve(void this.#saved.set(address, response))
  delete = (address: string): Promise<boolean> => Promise.resolve(this.#saved.delete(address))
  keys = (): Promise<readonly { readonly url: string }[]> =>
    Promise.resolve([...this.#saved.keys()].map((url) => ({ url })))
}

function memoryCaches(): CacheStorage {
  const all = new Map<string, MemoryCache>()
  const open = (name: string): MemoryCache => {
    const cache = all.get(name) ?? new MemoryCache()
    all.set(name, cache)
    return cache
  }
  return {
    open: (name: string) => Promise.resolve(open(name)),
    match: (address: string, { cacheName = '' } = {}) => open(cacheName).match(address),
  } as unknown as CacheStorage
}

describe('a section', () => {
  const lists: Readonly<Record<string, readonly string[]>> = {
    '': ['', 'about/'],
    'kent/': Array.from({ length: 12 }, (_, page) => `kent/${page}/`),
    'rutland/': Array.from({ length: 9 }, (_, page) => `rutland/${page}/`),
  }
  const context = { scope, caches: memoryCaches() }
  const requested: string[] = []
  const cached = async (): Promise<readonly string[]> => {
    const keys = await (await context.caches.open(cacheNamesOf(scope).pages)).keys()
    return keys.map(({ url }) => url.slice(scope.length)).filter((path) => path !== 'state-of-the-worker')
  }

  beforeEach(() => {
    context.caches = memoryCaches()
    vi.stubGlobal('fetch', (address: string) => {
      const path = address.slice(scope.length)
      requested.push(path)
      const pages = path.endsWith('offline.json') ? lists[path.slice(0, -'offline.json'.length)] : undefined
      const isData = pages !== undefined
      const body = isData
        ? JSON.stringify({ name: path, version, pages, files: [] })
        : `<!doctype html><meta name="build" content="${version}">`
      const response = new Response(body, { headers: { 'content-type': isData ? 'application/json' : 'text/html' } })
      // After some turns, as from a network: meanwhile, the other save goes on.
      return new Promise((answer) => setImmediate(() => answer(response)))
    })
  })
  afterEach(() => void vi.unstubAllGlobals())

  test('stays whole while another is saved at the same time', async () => {
    await Promise.all(['kent/', 'rutland/'].map((keep) => saveSection(context, { keep, version })))
    expect(await cached()).toEqual(expect.arrayContaining(Object.values(lists).flat()))
  })

  test('of which a page was deleted is saved again', async () => {
    await saveSection(context, { keep: 'kent/', version })
    await (await context.caches.open(cacheNamesOf(scope).pages)).delete(`${scope}kent/3/`)
    requested.length = 0
    await saveSection(context, { keep: 'kent/', version })
    expect(await cached()).toContain('kent/3/')
    expect(requested).toEqual(['kent/offline.json', 'kent/3/'])
  })
})
