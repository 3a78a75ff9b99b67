import { deleteCaches } from './cacheNames.ts'

/** Pauses before the caches are deleted again, in milliseconds. */
const pauses = [1000, 4000]

/** Deletes the caches of a worker and unregisters it. Open pages keep working. */
export async function removeWorker(registration: ServiceWorkerRegistration, caches: CacheStorage): Promise<void> {
  const { scope } = registration
  await deleteCaches(caches, scope)
  await registration.unregister()
  // What was being downloaded until then may have opened a cache again.
  for (const pause of pauses) {
    await new Promise((done) => setTimeout(done, pause))
    await deleteCaches(caches, scope)
  }
}
