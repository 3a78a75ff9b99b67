import { readContent } from './readContent.ts'
import type { ReadContent } from './readContent.ts'
import type { Content } from './types.ts'

let kept: ReadContent | undefined

// Sent by `build/contentGate.ts` when a file under content/ changes, and by Astro. Only `npm run dev` has `hot`.
import.meta.hot?.on('astro:content-changed', () => {
  kept = undefined
})

/** The content of the site or its problems. Read once, and in `npm run dev` again after a file under content/ has changed. */
export function readSiteContent(): ReadContent {
  kept ??= readContent(process.cwd())
  return kept
}

/**
 * The content of the site.
 *
 * Throws where content has mistakes; `build/contentGate.ts` stops the build, and shows them in the browser, before any
 * page asks.
 */
export function siteContent(): Content {
  const read = readSiteContent()
  if ('problems' in read) throw new Error('The content has mistakes. The content gate should have shown them.')
  return read.content
}
