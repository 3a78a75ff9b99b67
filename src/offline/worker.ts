import { distanceKey } from '../site/leaving/distanceKey.ts'
import { isContentHashed } from '../site/contentHashed.ts'
import { respondToNavigation } from './respondToNavigation.ts'
import { deleteCaches } from './deleteCaches.ts'
import { install } from './install.ts'
import { hasFile, pathBelow } from './names.ts'
import { readNetworkState } from './networkState.ts'
import { findSaved } from './findSaved.ts'
import type { Build, OfflineContext } from './types.ts'

declare const self: ServiceWorkerGlobalScope
/** Defined by `src/build/bundleWorker.ts`. */
declare const writtenBuild: Build

const context: OfflineContext = { build: writtenBuild, scope: self.registration.scope, caches: self.caches }
const { build, scope } = context

/** The build of the page in each window. Incomplete, since browsers stop idle workers, which loses this map. */
const buildIn = new Map<string, string>()

self.addEventListener('install', (event) => {
  // Pages of two builds may be open at once. That is safe, since their files are content-hashed and cached while in use.
  void self.skipWaiting()
  event.waitUntil(install(context))
})

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim().then(forgetUnused))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathBelow(scope, request.url)
  if (path === undefined || request.method !== 'GET') return
  if (isContentHashed(path)) event.respondWith(findNamed(request, path))
  else if (request.mode === 'navigate') navigate(event, path)
  else if (hasFile(build, path))
    event.respondWith(fetch(request).catch(async () => (await findSaved(context, path))?.response ?? Response.error()))
})

function navigate(event: FetchEvent, path: string): void {
  // Firefox hides the referrer of a page that a worker responds with, but the page needs the distance in it.
  if (self.navigator.onLine && event.request.referrer.includes(`?${distanceKey}=`)) return
  const { shown, learned } = respondToNavigation(context, event.request, path, self.location.href)
  event.respondWith(shown.then(({ response }) => response))
  event.waitUntil(
    Promise.all([learned, shown]).then(async ([state, { version }]) => {
      if (version !== undefined) buildIn.set(event.resultingClientId, version)
      if (state === 'moved') return uninstall()
      // The update may fail while a deployment is in progress. The next page tries again.
      if (state === 'other') await self.registration.update().catch(() => undefined)
      await forgetUnused()
    }),
  )
}

/** A content-hashed file is the same in every build, so any cache may answer. */
async function findNamed(request: Request, path: string): Promise<Response> {
  return (await caches.match(scope + path, { ignoreVary: true })) ?? fetch(request)
}

/** Deletes the caches of builds that no window shows. Deletes nothing if the build of any window is unknown. */
async function forgetUnused(): Promise<void> {
  const { installing, waiting } = self.registration
  if (installing ?? waiting) return
  const open = await self.clients.matchAll({ type: 'window' })
  const shown = open.map(({ id }) => buildIn.get(id))
  if (shown.includes(undefined)) return
  const { newer } = await readNetworkState(context)
  await deleteCaches(caches, scope, [
    build.version,
    newer?.version ?? '',
    ...shown.filter((version) => version !== undefined),
  ])
}

/** Removes the worker and its caches, since another site is at this address now. */
async function uninstall(): Promise<void> {
  await deleteCaches(caches, scope)
  await self.registration.unregister()
}
