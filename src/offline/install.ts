import { copyResponse } from './copyResponse.ts'
import { digest } from './digest.ts'
import { cacheNameOf, versionOfCache } from './names.ts'
import { writeNetworkState } from './networkState.ts'
import type { OfflineContext } from './types.ts'

/** How many files are downloaded in parallel. Few, so that the reader's next page need not wait. */
const maxParallel = 3

/**
 * Downloads every file of the build into the build's own cache. Copies files that the cache of another build already has.
 * Rejects if a file differs from the one that the build wrote, so that an installed older build stays.
 *
 * If an installation is interrupted, the next one uses the files downloaded so far.
 */
export async function install(context: OfflineContext): Promise<void> {
  const { build, scope, caches } = context
  const cacheName = cacheNameOf(scope, build.version)
  const cache = await caches.open(cacheName)
  const names = (await caches.keys()).filter((name) => versionOfCache(scope, name) !== undefined)
  const queue = Object.entries(build.files)

  const downloadNext = async (): Promise<void> => {
    for (let next = queue.pop(); next; next = queue.pop()) {
      const [path, expectedDigest] = next
      const address = scope + path
      const cached = await findCached(address, expectedDigest)
      if (cached?.name === cacheName) continue
      await cache.put(address, cached?.response ?? (await fetchVerified(address, expectedDigest)))
    }
  }
  await Promise.all(Array.from({ length: maxParallel }, downloadNext))
  await writeNetworkState(context, { checked: Date.now() })

  async function findCached(address: string, written: string) {
    for (const name of [cacheName, ...names.filter((other) => other !== cacheName)]) {
      const response = await caches.match(address, { cacheName: name, ignoreVary: true })
      if (response && (await digest(await response.clone().arrayBuffer())) === written) return { name, response }
    }
    return undefined
  }
}

async function fetchVerified(address: string, written: string): Promise<Response> {
  // `no-cache` revalidates files in the HTTP cache, which costs only a short response if they have not changed.
  const response = await fetch(address, { cache: 'no-cache', priority: 'low' })
  const bytes = await response.arrayBuffer()
  if ((await digest(bytes)) !== written) throw new Error(`${address} is not that of this build.`)
  return copyResponse(response, bytes)
}
