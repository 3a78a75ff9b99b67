import { CacheFirst } from 'workbox-strategies'
import { isContentHashed } from '../site/contentHashed.ts'
import { distanceKey } from '../site/leaving/distanceKey.ts'
import { isHtml } from './assessResponse.ts'
import { cacheNamesOf, deleteCaches } from './cacheNames.ts'
import { networkFirst } from './networkFirst.ts'
import { isPage, pathBelow } from './paths.ts'
import { removeWorker } from './removeWorker.ts'
import { saveSection } from './saveSection.ts'
import { readState } from './savedState.ts'
import type { KeepRequest, KeptNotice } from '../site/offlineMessages.ts'
import type { OfflineContext } from './types.ts'

declare const self: ServiceWorkerGlobalScope

const { scope } = self.registration
const context: OfflineContext = { scope, caches: self.caches }
const { pages, files } = cacheNamesOf(scope)
const pageStrategy = networkFirst(context, self.location.href, () => removeWorker(self.registration, self.caches))
/** A content-hashed file is the same in every build, so the cache may answer. */
const fileStrategy = new CacheFirst({
  cacheName: files,
  matchOptions: { ignoreVary: true },
  plugins: [
    {
      cacheWillUpdate: ({ response }) =>
        Promise.resolve(response.status === 200 && !isHtml(response) ? response : null),
    },
  ],
})

self.addEventListener('install', () => void self.skipWaiting())

self.addEventListener('activate', (event) => {
  // Earlier workers of this site had other caches.
  event.waitUntil(Promise.all([self.clients.claim(), deleteCaches(self.caches, scope, [pages, files])]))
})

self.addEventListener('message', (event) => {
  event.waitUntil(keepSection(event.data as KeepRequest, event.source))
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const path = pathBelow(scope, request.url)
  if (path === undefined || request.method !== 'GET') return
  // Firefox hides the referrer of a page that a worker responds with, but the page needs the distance in it.
  if (self.navigator.onLine && request.referrer.includes(`?${distanceKey}=`)) return
  if (isContentHashed(path)) event.respondWith(fileStrategy.handle({ event, request }))
  // The comparison requests the pages of procedures that a reader chooses.
  else if (request.mode === 'navigate' || isPage(path)) event.respondWith(pageStrategy.handle({ event, request }))
  else event.respondWith(fetch(request).catch(async () => (await caches.match(request.url)) ?? Response.error()))
})

/** Keeps the section that a page belongs to, and tells the page what is kept. */
async function keepSection(wanted: KeepRequest, page: ExtendableMessageEvent['source']): Promise<void> {
  // Offline, or while a new build is put on the server, the next page tries again.
  await saveSection(context, wanted).catch(() => undefined)
  const { sections } = await readState(context)
  const notice: KeptNotice = { kept: Object.values(sections).map(({ name }) => name) }
  page?.postMessage(notice)
}
