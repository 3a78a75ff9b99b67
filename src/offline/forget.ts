import { versionOfCache } from './names.ts'

/** Deletes the caches of a scope but those of the versions `but`. */
export async function forget(caches: CacheStorage, scope: string, but: readonly string[] = []): Promise<void> {
  const names = (await caches.keys()).filter((name) => {
    const version = versionOfCache(scope, name)
    return version !== undefined && !but.includes(version)
  })
  await Promise.all(names.map((name) => caches.delete(name)))
}
