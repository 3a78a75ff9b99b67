import { fetchPage } from './fetchPage.ts'
import { recordResult } from './recordResult.ts'
import { hasFile } from './names.ts'
import { findSaved } from './findSaved.ts'
import type { OfflineContext, PageResponse } from './types.ts'

/** How long to wait for the network if there is a saved copy. Milliseconds. */
const networkTimeout = 3000

export interface NavigationResponse {
  readonly shown: Promise<PageResponse>
  /** Resolves when the network's result is recorded: the same build, another build, or no site of ours any more. */
  readonly learned: Promise<'same' | 'other' | 'moved'>
}

/**
 * Responds to a navigation to `path` from the network. If the network is slow, fails or returns a page of somebody else,
 * responds with the saved copy.
 *
 * `worker` is the address of the service worker.
 */
export function respondToNavigation(
  context: OfflineContext,
  request: Request,
  path: string,
  worker: string,
): NavigationResponse {
  const pending = fetchPage(context, request, path, worker)
  const learned = pending.then(async (answer) => {
    if (answer.moved) return 'moved'
    return (await recordResult(context, path, answer)) ? 'other' : 'same'
  })
  return { shown: decide(), learned }

  async function decide(): Promise<PageResponse> {
    const isKept = hasFile(context.build, path)
    const answer = isKept ? await Promise.race([pending, timeout()]) : await pending
    const { kind, response, version, moved } = answer ?? { kind: 'failed' }
    if (response && (!isKept || moved || kind === 'whole' || kind === 'gone')) return { response, version }
    // Wait until the result is recorded, so that the copy's notice is up to date.
    if (answer) await learned
    const copy = await findSaved(context, path)
    if (copy) return copy
    const { response: atLast = Response.error(), version: its } = await pending
    return { response: atLast, version: its }
  }
}

function timeout(): Promise<undefined> {
  return new Promise((done) => setTimeout(() => done(undefined), networkTimeout))
}
