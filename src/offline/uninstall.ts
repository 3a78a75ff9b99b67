import { deleteCaches } from './cacheNames.ts'

declare const self: ServiceWorkerGlobalScope

/** Replaces every earlier service worker of the site, deletes its caches and unregisters itself. Open pages keep working. */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) => event.waitUntil(removeEverything()))

async function removeEverything(): Promise<void> {
  const { scope } = self.registration
  await deleteCaches(self.caches, scope)
  await self.registration.unregister()
  // The previous worker may still be writing to its caches.
  for (const pause of [1000, 4000]) {
    await new Promise((done) => setTimeout(done, pause))
    await deleteCaches(self.caches, scope)
  }
}
