/** The caches of the site at `scope`. Their names contain it, since all sites on a host share their caches. */
export function cacheNamesOf(scope: string): { readonly pages: string; readonly files: string } {
  const prefix = prefixOf(scope)
  return { pages: `${prefix}pages`, files: `${prefix}files` }
}

/** Deletes the caches of a scope except those in `keep`. */
export async function deleteCaches(caches: CacheStorage, scope: string, keep: readonly string[] = []): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefixOf(scope)) && !keep.includes(name))
  await Promise.all(names.map((name) => caches.delete(name)))
}

function prefixOf(scope: string): string {
  return `escalation-pathways ${new URL(scope).pathname} `
}
