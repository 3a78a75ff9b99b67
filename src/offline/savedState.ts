import { cacheNamesOf } from './cacheNames.ts'
import { createQueue } from './createQueue.ts'
import type { OfflineContext, SavedState } from './types.ts'

/** Returns what the worker remembers; no section if it has kept none. */
export async function readState({ scope, caches }: OfflineContext): Promise<SavedState> {
  const saved = await caches.match(addressOfState(scope), { cacheName: cacheNamesOf(scope).pages })
  return saved ? ((await saved.json()) as SavedState) : { sections: {} }
}

const changeInTurn = createQueue()

/** Replaces the state by what `change` makes of it. Changes follow one another, so that none is lost. */
export function changeState(context: OfflineContext, change: (state: SavedState) => SavedState): Promise<SavedState> {
  return changeInTurn(async () => {
    const state = change(await readState(context))
    const cache = await context.caches.open(cacheNamesOf(context.scope).pages)
    await cache.put(addressOfState(context.scope), Response.json(state))
    return state
  })
}

/** A key in the cache. Nothing is ever requested from this address. */
export function addressOfState(scope: string): string {
  return `${scope}state-of-the-worker`
}
