import { copyResponse } from './copyResponse.ts'
import { assessResponse } from './assessResponse.ts'
import type { ResponseKind } from './assessResponse.ts'
import { linkedFiles } from './linkedFiles.ts'
import { readVersion } from './pageVersion.ts'
import { hasFile, isPage } from './names.ts'
import type { OfflineContext } from './types.ts'

/** The network's response to a navigation. */
export interface FetchedPage {
  readonly kind: ResponseKind
  /** The response to show, if it is shown at all; absent if none came. */
  readonly response?: Response
  /** The version of the page's build. */
  readonly version?: string | undefined
  /** A page of another build and the files it needs, by address. They are only useful together. */
  readonly pageWithFiles?: ReadonlyMap<string, Response>
  /** Whether another site is at this address now: the server has no service worker any more. */
  readonly moved?: boolean
}

/**
 * Requests the page at `path` from the network and reads it completely, since a saved page is better than half a page. Never
 * rejects.
 *
 * `worker` is the address of the service worker.
 */
export async function fetchPage(
  context: OfflineContext,
  request: Request,
  path: string,
  worker: string,
): Promise<FetchedPage> {
  try {
    // `no-cache`, since a page may only count as checked if the server confirmed it. A redirect to another host fails.
    const response = await fetch(new Request(request, { cache: 'no-cache', redirect: 'follow' }))
    const { status, redirected } = response
    const type = response.headers.get('content-type') ?? ''
    const isKept = hasFile(context.build, path)
    if (!type.startsWith('text/html')) {
      const kind = assessResponse(isKept && isPage(path), { status, type, version: undefined })
      return { kind, response: redirected ? Response.redirect(response.url) : response }
    }
    const bytes = await response.arrayBuffer()
    const html = new TextDecoder().decode(bytes)
    const version = readVersion(html)
    const kind = assessResponse(!isKept || isPage(path), { status, type, version })
    // A navigation cannot be answered with a redirected response, only with a redirect.
    const shown = redirected ? Response.redirect(response.url) : copyResponse(response, bytes, status)
    if (kind === 'strange') return { kind, response: shown, moved: isKept && (await hasNoWorker(worker)) }
    if (kind !== 'whole' || version === context.build.version) return { kind, response: shown, version }
    const files = await filesFor(context, html, response.url)
    // During a deployment, a server may have pages whose styles are not there yet.
    if (!files) return { kind: 'failed', response: shown, version }
    const page = redirected ? [] : [[context.scope + path, copyResponse(response, bytes)] as const]
    return { kind, response: shown, version, pageWithFiles: new Map([...files, ...page]) }
  } catch {
    return { kind: 'failed' }
  }
}

/** Loads the files that a page links; `undefined` if one of them is missing. */
async function filesFor(
  { scope, caches }: OfflineContext,
  html: string,
  address: string,
): Promise<readonly (readonly [string, Response])[] | undefined> {
  const files = await Promise.all(
    linkedFiles(html, address, scope).map(
      async (link) => [link, (await caches.match(link, { ignoreVary: true })) ?? (await fetch(link))] as const,
    ),
  )
  const areWhole = files.every(([, { ok, headers }]) => ok && !headers.get('content-type')?.startsWith('text/html'))
  return areWhole ? files : undefined
}

async function hasNoWorker(worker: string): Promise<boolean> {
  const { status } = await fetch(worker, { cache: 'no-store' })
  return status === 404 || status === 410
}
