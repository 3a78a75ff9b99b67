import { isNamedByContent } from '../site/namedByContent.ts'
import { pathBelow } from './names.ts'

/** The addresses of the styles, scripts and fonts that a page names, and that are named by what is in them. */
export function linkedFiles(html: string, address: string, scope: string): readonly string[] {
  const named = [...html.matchAll(/<(?:link|script)\b[^>]*?\s(?:href|src)="([^"]+)"/g)].map(
    ([, link = '']) => new URL(link, address).href,
  )
  return [...new Set(named)].filter((link) => isNamedByContent(pathBelow(scope, link) ?? ''))
}
