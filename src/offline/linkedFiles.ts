import { isContentHashed } from '../site/contentHashed.ts'
import { pathBelow } from './paths.ts'

/** Returns the addresses of the content-hashed styles, scripts and fonts that a page links, each once. */
export function linkedFiles(html: string, address: string, scope: string): readonly string[] {
  const named = [...html.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].map(
    ([, link = '']) => new URL(link, address).href,
  )
  return [...new Set(named)].filter((link) => isContentHashed(pathBelow(scope, link) ?? ''))
}
