import { distanceKey } from '../site/leaving/distanceKey.ts'
import { isNamedByContent } from '../site/namedByContent.ts'
import { answerPage } from './answerPage.ts'
import { forget } from './forget.ts'
import { install } from './install.ts'
import { has, pathBelow } from './names.ts'
import { readNote } from './note.ts'
import { saved } from './saved.ts'
import type { Build, Kept } from './types.ts'

declare const self: ServiceWorkerGlobalScope
/** Written in by `src/build/writeWorker.ts`. */
declare const writtenBuild: Build

const kept: Kept = { build: writtenBuild, scope: self.registration.scope, caches: self.caches }
const { build, scope } = kept

/** The build of the page in each window, as far as it is remembered: a browser ends its workers whenever they are idle. */
const buildIn = new Map<string, string>()

self.addEventListener('install', (event) => {
  // Pages of two builds may be open side by side: what they load is named by its content, and kept while it may be needed.
  void self.skipWaiting()
  event.waitUntil(install(kept))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(forgetUnused))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathBelow(scope, request.url)
  if (path === undefined || request.method !== 'GET') return
  if (isNamedByContent(path)) event.respondWith(findNamed(request, path))
  else if (request.mode === 'navigate') navigate(event, path)
  else if (has(build, path))
    event.respondWith(fetch(request).catch(async () => (await saved(kept, path))?.response ?? Response.error()))
})

function navigate(event: FetchEvent, path: string): void {
  // Firefox hides the referrer from a page that a worker answers with, and this one has to reach it.
  if (self.navigator.onLine && event.request.referrer.includes(`?${distanceKey}=`)) return
  const { shown, learned } = answerPage(kept, event.request, path, self.location.href)
  event.respondWith(shown.then(({ response }) => response))
  event.waitUntil(
    Promise.all([learned, shown]).then(async ([state, { version }]) => {
      if (version !== undefined) buildIn.set(event.resultingClientId, version)
      if (state === 'moved') return leave()
      // It may be of no use yet, on a server that is still being filled; the next page tries again.
      if (state === 'other') await self.registration.update().catch(() => undefined)
      await forgetUnused()
    }),
  )
}

/** What is named by its content is the same in every build that has it. */
async function findNamed(request: Request, path: string): Promise<Response> {
  return (await caches.match(scope + path, { ignoreVary: true })) ?? fetch(request)
}

/** Deletes the builds that no window can be showing. Where it is not remembered what one shows, all are left. */
async function forgetUnused(): Promise<void> {
  const { installing, waiting } = self.registration
  if (installing ?? waiting) return
  const open = await self.clients.matchAll({ type: 'window' })
  const shown = open.map(({ id }) => buildIn.get(id))
  if (shown.includes(undefined)) return
  const { newer } = await readNote(kept)
  await forget(caches, scope, [
    build.version,
    newer?.version ?? '',
    ...shown.filter((version) => version !== undefined),
  ])
}

/** The site that this worker is of stands here no longer. */
async function leave(): Promise<void> {
  await forget(caches, scope)
  await self.registration.unregister()
}
