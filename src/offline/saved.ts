import { asSavedCopy } from './asSavedCopy.ts'
import type { SavedFrom } from './asSavedCopy.ts'
import { copyOf } from './copyOf.ts'
import { cacheNameOf, has, isPage } from './names.ts'
import { readNote } from './note.ts'
import type { Kept, Shown } from './types.ts'

const notFound = '404.html'

/**
 * What is kept for `path`, saying so where it is a page; a page of a newer build that the reader has met before comes
 * first. What is not there, in this build or as far as is known of a newer one, is answered by the page that says so.
 * `undefined` where the browser has thrown away what was kept.
 */
export async function saved(kept: Kept, path: string): Promise<Shown | undefined> {
  const { build, scope, caches } = kept
  const { checked, newer, gone = [] } = await readNote(kept)
  const find = (at: string, version: string): Promise<Response | undefined> =>
    caches.match(scope + at, { cacheName: cacheNameOf(scope, version), ignoreVary: true })
  const from = { checked, outdated: newer !== undefined }

  if (!gone.includes(path)) {
    const met = newer && (await find(path, newer.version))
    if (met) return show(met, path, newer.version, { checked: newer.seen, outdated: false })
    const own = await find(path, build.version)
    if (own) return show(own, path, build.version, from)
    // A host would lead there.
    if (has(build, `${path}/`)) return { response: Response.redirect(`${scope}${path}/`), version: undefined }
    if (has(build, path)) return undefined
  }
  const missing = await find(notFound, build.version)
  return missing && show(missing, notFound, build.version, from, 404)
}

async function show(response: Response, path: string, version: string, from: SavedFrom, status = 200): Promise<Shown> {
  if (!isPage(path)) return { response, version }
  return { response: copyOf(response, asSavedCopy(await response.text(), from), status), version }
}
