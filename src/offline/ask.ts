import { copyOf } from './copyOf.ts'
import { judge } from './judge.ts'
import type { Worth } from './judge.ts'
import { linkedFiles } from './linkedFiles.ts'
import { versionOf } from './mark.ts'
import { has, isPage } from './names.ts'
import type { Kept } from './types.ts'

/** What the network said to the navigation to an address. */
export interface Answer {
  readonly worth: Worth
  /** What to show, if it is to be shown; absent where nothing came. */
  readonly response?: Response
  /** The version that the page is marked with. */
  readonly version?: string | undefined
  /** A page of another build and what it needs, by address, to be kept together. */
  readonly together?: ReadonlyMap<string, Response>
  /** Whether another site stands here now: the server has no worker any more. */
  readonly moved?: boolean
}

/**
 * Asks the network for what lies at `path`, whole: half a page is worth less than a saved one. Never rejects.
 *
 * `worker` is the worker's own address.
 */
export async function ask(kept: Kept, request: Request, path: string, worker: string): Promise<Answer> {
  try {
    // `no-cache`, so that what counts as checked was checked. A redirection to another host fails.
    const response = await fetch(new Request(request, { cache: 'no-cache', redirect: 'follow' }))
    const { status, redirected } = response
    const type = response.headers.get('content-type') ?? ''
    const isKept = has(kept.build, path)
    if (!type.startsWith('text/html')) {
      const worth = judge(isKept && isPage(path), { status, type, version: undefined })
      return { worth, response: redirected ? Response.redirect(response.url) : response }
    }
    const bytes = await response.arrayBuffer()
    const html = new TextDecoder().decode(bytes)
    const version = versionOf(html)
    const worth = judge(!isKept || isPage(path), { status, type, version })
    // A navigation may not be given what it was redirected to, only be led there.
    const shown = redirected ? Response.redirect(response.url) : copyOf(response, bytes, status)
    if (worth === 'strange') return { worth, response: shown, moved: isKept && (await hasNoWorker(worker)) }
    if (worth !== 'whole' || version === kept.build.version) return { worth, response: shown, version }
    const files = await filesFor(kept, html, response.url)
    // A server that is being filled has pages whose styles are still to come.
    if (!files) return { worth: 'failed', response: shown, version }
    const page = redirected ? [] : [[kept.scope + path, copyOf(response, bytes)] as const]
    return { worth, response: shown, version, together: new Map([...files, ...page]) }
  } catch {
    return { worth: 'failed' }
  }
}

/** The files that a page names; `undefined` where some of them cannot be had. */
async function filesFor(
  { scope, caches }: Kept,
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
