import { readContent } from './readContent.ts'
import type { Content } from './types.ts'

let kept: Content | undefined

/**
 * The content of the site, read once in a build and anew for each page while writing.
 *
 * Throws where content has mistakes; `build/contentGate.ts` stops the build, and shows them in the browser, before any
 * page asks.
 */
export function siteContent(): Content {
  if (kept && import.meta.env.PROD) return kept
  const read = readContent(process.cwd())
  if ('problems' in read) throw new Error('The content has mistakes. The content gate should have shown them.')
  kept = read.content
  return kept
}
