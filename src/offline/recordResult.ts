import type { FetchedPage } from './fetchPage.ts'
import { cacheNameOf, hasFile } from './names.ts'
import { readNetworkState, writeNetworkState } from './networkState.ts'
import type { OfflineContext } from './types.ts'

/**
 * Records what a network response says about this build and a newer one, however late it came. Caches a page of another
 * build together with its files. Returns whether there is another build.
 */
export async function recordResult(
  context: OfflineContext,
  path: string,
  { kind, version, pageWithFiles = new Map() }: FetchedPage,
): Promise<boolean> {
  if (version === undefined) return false
  const { build, scope, caches } = context
  // This build's cache has been deleted meanwhile, so another worker has taken over.
  if (!(await caches.has(cacheNameOf(scope, build.version)))) return false
  if (version === build.version) {
    if (kind === 'whole') await writeNetworkState(context, { checked: Date.now() })
    return false
  }
  const { checked, gone = [] } = await readNetworkState(context)
  const others = gone.filter((other) => other !== path)
  await writeNetworkState(context, {
    checked,
    newer: { version, seen: Date.now() },
    // An address that this build does not have either need not be remembered: somebody may have mistyped it.
    gone: kind === 'gone' && hasFile(build, path) ? [...others, path] : others,
  })
  const cache = await caches.open(cacheNameOf(scope, version))
  for (const [address, response] of pageWithFiles) await cache.put(address, response)
  return true
}
