import { cacheNameOf } from './names.ts'
import type { Kept, Note } from './types.ts'

/** What is noted of this build; as never checked where nothing is. */
export async function readNote({ build, scope, caches }: Kept): Promise<Note> {
  const noted = await caches.match(addressOfNote(scope), { cacheName: cacheNameOf(scope, build.version) })
  return noted ? ((await noted.json()) as Note) : { checked: 0 }
}

export async function writeNote({ build, scope, caches }: Kept, note: Note): Promise<void> {
  const cache = await caches.open(cacheNameOf(scope, build.version))
  await cache.put(addressOfNote(scope), Response.json(note))
}

/** Only a name within the cache: nothing is ever asked for there. */
function addressOfNote(scope: string): string {
  return `${scope}note-of-the-worker`
}
