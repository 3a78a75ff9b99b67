import type { WorkboxPlugin } from 'workbox-core/types.js'
import { NetworkFirst } from 'workbox-strategies'
import { addOfflineList, addSavedNotice } from './addSavedNotice.ts'
import { assessResponse, isHtml } from './assessResponse.ts'
import { cacheNamesOf } from './cacheNames.ts'
import { addCheckTime, copyResponse, readCheckTime } from './copyResponse.ts'
import { linkedFiles } from './linkedFiles.ts'
import { readPageTag } from './pageTag.ts'
import { isPage, pathBelow } from './paths.ts'
import { changeState, readState } from './savedState.ts'
import type { OfflineContext } from './types.ts'

/** How long to wait for the network if there is a saved copy. Seconds. */
const networkTimeoutSeconds = 3

/** The page shown to a reader who is offline and opens a page that is not kept. */
const offlinePage = 'offline/'

/**
 * Responds to requests for pages from the network. If the network is slow, fails or returns a page of somebody else, responds with
 * the saved copy, which says that it is one. `onMoved` is called if another site is at this address now, which has no worker.
 */
export function networkFirst(context: OfflineContext, worker: string, onMoved: () => Promise<void>): NetworkFirst {
  const { scope, caches } = context
  const { pages, files } = cacheNamesOf(scope)
  const pathOf = ({ url }: Request): string => pathBelow(scope, url) ?? ''

  const plugin: WorkboxPlugin = {
    // `no-cache`, since a page may only count as checked if the server confirmed it. A redirect to another host fails.
    requestWillFetch: ({ request }) => Promise.resolve(new Request(request, { cache: 'no-cache', redirect: 'follow' })),

    // Throws what must not be shown where there is a saved copy; `state` keeps it for where there is none.
    fetchDidSucceed: async ({ event, request, response, state = {} }) => {
      const bytes = await response.arrayBuffer()
      const html = isHtml(response) ? new TextDecoder().decode(bytes) : undefined
      // A navigation cannot be answered with a redirected response, only with a redirect.
      const shown = response.redirected
        ? Response.redirect(response.url)
        : copyResponse(response, bytes, response.status)
      // The rest may fail too, when the network goes.
      state.shown = shown
      const path = pathBelow(scope, response.url) ?? pathOf(request)
      const kind = assessResponse(response.status, html, isPage(path))
      if (kind === 'gone') {
        // Links may carry a query; the copy does not.
        await (await caches.open(pages)).delete(request.url, { ignoreSearch: true })
        return shown
      }
      if (kind === 'whole' && (html === undefined || (await cacheLinkedFiles(html, response.url)))) {
        const version = html === undefined ? undefined : readPageTag(html)?.version
        if (version !== undefined)
          // Where the storage is full, the page is shown all the same.
          await changeState(context, (was) => ({ ...was, served: { version, at: Date.now() } })).catch(() => undefined)
        return shown
      }
      if (kind === 'foreign' && (await hasNoWorker(worker))) {
        event.waitUntil(onMoved())
        return shown
      }
      throw new Error(`The network’s “${path}” is ${kind}.`)
    },

    cacheWillUpdate: async ({ request, response }) =>
      response.status === 200 && (await caches.match(request.url, { cacheName: pages }))
        ? addCheckTime(response)
        : null,

    cachedResponseWillBeUsed: async ({ request, cachedResponse }) =>
      cachedResponse && isPage(pathOf(request)) ? addNotice(cachedResponse) : cachedResponse,

    handlerDidError: async ({ event, request, state = {} }) => {
      if (state.shown instanceof Response) return state.shown
      const path = pathOf(request)
      // A host would redirect to the address with a final slash.
      if (await caches.match(`${scope}${path}/`, { cacheName: pages })) return Response.redirect(`${scope}${path}/`)
      // The login page of a Wi-Fi network is on another host, where only the browser itself can follow.
      const asSent = (event as FetchEvent).request
      return (await fetch(asSent).catch(() => undefined)) ?? (await notKept())
    },
  }

  /** Keeps the files that a page links. Returns false if one of them is missing, as during a deployment. */
  async function cacheLinkedFiles(html: string, address: string): Promise<boolean> {
    const cache = await caches.open(files)
    const all = await Promise.all(
      linkedFiles(html, address, scope).map(async (link) => {
        if (await cache.match(link)) return true
        const response = await fetch(link)
        const isFile = response.ok && !isHtml(response)
        // Where the storage is full, the page is shown all the same; a copy of it will not fit either.
        if (isFile) await cache.put(link, response).catch(() => undefined)
        return isFile
      }),
    )
    return all.every(Boolean)
  }

  async function addNotice(saved: Response): Promise<Response> {
    const html = await saved.text()
    const { served } = await readState(context)
    const isNewest = served?.version === readPageTag(html)?.version
    const checked = isNewest && served ? served.at : readCheckTime(saved)
    return copyResponse(saved, addSavedNotice(html, { checked, outdated: served !== undefined && !isNewest }))
  }

  async function notKept(): Promise<Response> {
    const page = await caches.match(scope + offlinePage, { cacheName: pages })
    if (!page) return Response.error()
    const { sections } = await readState(context)
    return copyResponse(page, addOfflineList(await page.text(), scope, sections), 503)
  }

  return new NetworkFirst({
    cacheName: pages,
    networkTimeoutSeconds,
    matchOptions: { ignoreVary: true, ignoreSearch: true },
    plugins: [plugin],
  })
}

async function hasNoWorker(worker: string): Promise<boolean> {
  const { status } = await fetch(worker, { cache: 'no-store' })
  return status === 404 || status === 410
}
