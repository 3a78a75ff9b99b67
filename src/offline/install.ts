import { copyOf } from './copyOf.ts'
import { digest } from './digest.ts'
import { cacheNameOf, versionOfCache } from './names.ts'
import { writeNote } from './note.ts'
import type { Kept } from './types.ts'

/** How many files are asked for at a time, so that a reader's next page is not kept waiting. */
const atATime = 3

/**
 * Brings every file of the build into a cache of its own, and rejects where one is not to be had just as the build wrote it:
 * an older build that is installed then stays. What another build already has is copied, not asked for.
 *
 * What was brought before an install was cut short is used by the next.
 */
export async function install(kept: Kept): Promise<void> {
  const { build, scope, caches } = kept
  const own = cacheNameOf(scope, build.version)
  const cache = await caches.open(own)
  const names = (await caches.keys()).filter((name) => versionOfCache(scope, name) !== undefined)
  const wanted = Object.entries(build.files)

  const takeNext = async (): Promise<void> => {
    for (let next = wanted.pop(); next; next = wanted.pop()) {
      const [path, written] = next
      const address = scope + path
      const there = await findKept(address, written)
      if (there?.name === own) continue
      await cache.put(address, there?.response ?? (await bring(address, written)))
    }
  }
  await Promise.all(Array.from({ length: atATime }, takeNext))
  await writeNote(kept, { checked: Date.now() })

  async function findKept(address: string, written: string) {
    for (const name of [own, ...names.filter((other) => other !== own)]) {
      const response = await caches.match(address, { cacheName: name, ignoreVary: true })
      if (response && (await digest(await response.clone().arrayBuffer())) === written) return { name, response }
    }
    return undefined
  }
}

async function bring(address: string, written: string): Promise<Response> {
  // Asked for again where the browser has it already: the server then says only that it has not changed.
  const response = await fetch(address, { cache: 'no-cache', priority: 'low' })
  const bytes = await response.arrayBuffer()
  if ((await digest(bytes)) !== written) throw new Error(`${address} is not that of this build.`)
  return copyOf(response, bytes)
}
