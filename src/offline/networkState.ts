import { cacheNameOf } from './names.ts'
import type { OfflineContext, NetworkState } from './types.ts'

/** Returns what is recorded about this build; `{ checked: 0 }` if nothing is. */
export async function readNetworkState({ build, scope, caches }: OfflineContext): Promise<NetworkState> {
  const noted = await caches.match(addressOfNote(scope), { cacheName: cacheNameOf(scope, build.version) })
  return noted ? ((await noted.json()) as NetworkState) : { checked: 0 }
}

export async function writeNetworkState({ build, scope, caches }: OfflineContext, note: NetworkState): Promise<void> {
  const cache = await caches.open(cacheNameOf(scope, build.version))
  await cache.put(addressOfNote(scope), Response.json(note))
}

/** A key in the cache. Nothing is ever requested from this address. */
function addressOfNote(scope: string): string {
  return `${scope}note-of-the-worker`
}
