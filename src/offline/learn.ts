import type { Answer } from './ask.ts'
import { cacheNameOf, has } from './names.ts'
import { readNote, writeNote } from './note.ts'
import type { Kept } from './types.ts'

/**
 * Notes what an answer of the network tells of this build and of another one, however late it came, and keeps a page of the
 * other one with what it needs. Returns whether there is another one.
 */
export async function learn(
  kept: Kept,
  path: string,
  { worth, version, together = new Map() }: Answer,
): Promise<boolean> {
  if (version === undefined) return false
  const { build, scope, caches } = kept
  // What was kept has been taken away meanwhile: this worker's time is over.
  if (!(await caches.has(cacheNameOf(scope, build.version)))) return false
  if (version === build.version) {
    if (worth === 'whole') await writeNote(kept, { checked: Date.now() })
    return false
  }
  const { checked, gone = [] } = await readNote(kept)
  const others = gone.filter((other) => other !== path)
  await writeNote(kept, {
    checked,
    newer: { version, seen: Date.now() },
    // An address that this build has not either is nothing to remember: somebody may have typed it.
    gone: worth === 'gone' && has(build, path) ? [...others, path] : others,
  })
  const cache = await caches.open(cacheNameOf(scope, version))
  for (const [address, response] of together) await cache.put(address, response)
  return true
}
