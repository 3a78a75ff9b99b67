import { serving, switchedSite } from './switchedSite.ts'
import type { ServingOptions } from './switchedSite.ts'

export interface ServedSite {
  readonly origin: string
  /** The path and query of every request so far. */
  readonly requests: string[]
  close(): Promise<void>
}

/** Serves a built site on 127.0.0.1. `base` begins and ends with `/`. */
export async function serveSite(folder = 'dist', base = '/', options: ServingOptions = {}): Promise<ServedSite> {
  const site = await switchedSite(serving(folder, base, options))
  return { origin: site.origin, requests: site.requests, close: () => site.stop() }
}
