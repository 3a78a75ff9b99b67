import { forget } from './forget.ts'

declare const self: ServiceWorkerGlobalScope

/** Takes the place of every worker of the site, undoes what they kept, and goes. Pages that are open go on without one. */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()))

self.addEventListener('activate', (event) => event.waitUntil(undo()))

async function undo(): Promise<void> {
  const { scope } = self.registration
  await forget(self.caches, scope)
  await self.registration.unregister()
  // The worker before may still have been writing down what it had just learned.
  for (const pause of [1000, 4000]) {
    await new Promise((done) => setTimeout(done, pause))
    await forget(self.caches, scope)
  }
}
