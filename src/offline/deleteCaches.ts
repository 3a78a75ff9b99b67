import { versionOfCache } from './names.ts'

/** Deletes the caches of a scope except those of the versions in `keep`. */
export async function deleteCaches(caches: CacheStorage, scope: string, keep: readonly string[] = []): Promise<void> {
  const names = (await caches.keys()).filter((name) => {
    const version = versionOfCache(scope, name)
    return version !== undefined && !keep.includes(version)
  })
  await Promise.all(names.map((name) => caches.delete(name)))
}
