import { addSavedNotice } from './addSavedNotice.ts'
import type { SavedFrom } from './addSavedNotice.ts'
import { copyResponse } from './copyResponse.ts'
import { cacheNameOf, hasFile, isPage } from './names.ts'
import { readNetworkState } from './networkState.ts'
import type { OfflineContext, PageResponse } from './types.ts'

const notFound = '404.html'

/**
 * Returns the saved copy for `path`. A page gets a notice that it is a copy. A page of a newer build that the reader has
 * opened before comes first. If neither this build nor a newer one has the path, returns the 404 page. Returns `undefined` if
 * the browser has deleted the cache.
 */
export async function findSaved(context: OfflineContext, path: string): Promise<PageResponse | undefined> {
  const { build, scope, caches } = context
  const { checked, newer, gone = [] } = await readNetworkState(context)
  const find = (at: string, version: string): Promise<Response | undefined> =>
    caches.match(scope + at, { cacheName: cacheNameOf(scope, version), ignoreVary: true })
  const from = { checked, outdated: newer !== undefined }

  if (!gone.includes(path)) {
    const met = newer && (await find(path, newer.version))
    if (met) return show(met, path, newer.version, { checked: newer.seen, outdated: false })
    const own = await find(path, build.version)
    if (own) return show(own, path, build.version, from)
    // A host would redirect to the address with a final slash.
    if (hasFile(build, `${path}/`)) return { response: Response.redirect(`${scope}${path}/`), version: undefined }
    if (hasFile(build, path)) return undefined
  }
  const missing = await find(notFound, build.version)
  return missing && show(missing, notFound, build.version, from, 404)
}

async function show(
  response: Response,
  path: string,
  version: string,
  from: SavedFrom,
  status = 200,
): Promise<PageResponse> {
  if (!isPage(path)) return { response, version }
  return { response: copyResponse(response, addSavedNotice(await response.text(), from), status), version }
}
