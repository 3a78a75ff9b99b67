import { readContent } from './readContent.ts'
import type { ContentResult } from './readContent.ts'
import type { Content } from './types.ts'

let cachedContent: ContentResult | undefined

// Sent by `integrations/contentGate.ts` when a file under content/ changes, and by Astro. Only `npm run dev` has `hot`.
import.meta.hot?.on('astro:content-changed', () => {
  cachedContent = undefined
})

/** Returns the content of the site, or its problems. Cached; `npm run dev` reads it again after a change under content/. */
export function readSiteContent(): ContentResult {
  cachedContent ??= readContent(process.cwd())
  return cachedContent
}

/**
 * Returns the content of the site.
 *
 * Throws if the content has problems. This does not happen to authors: `integrations/contentGate.ts` stops the build, or shows the
 * problems in the browser, before any page is rendered.
 */
export function siteContent(): Content {
  const read = readSiteContent()
  if ('problems' in read) throw new Error('The content has mistakes. The content gate should have shown them.')
  return read.content
}
