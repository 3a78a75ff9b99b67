import { writeFile } from 'node:fs/promises'
import type { AstroIntegration } from 'astro'
import { socialCard } from '../site/socialCard.ts'
import { drawSocialCard } from './drawSocialCard.ts'

/**
 * Writes the files that need the site's public address: `sitemap.xml`, and the picture for shared links. Without `SITE_URL`
 * neither is written, and `robots.txt` names no sitemap.
 */
export function publicAddress({ site, base }: { readonly site?: string; readonly base: string }): AstroIntegration {
  return {
    name: 'public-address',
    hooks: {
      'astro:build:done': async ({ dir, pages, logger }) => {
        const write = (name: string, text: string | Uint8Array) => writeFile(new URL(name, dir), text)
        if (!site) {
          logger.info('SITE_URL is not set: no canonical addresses, no sitemap and no picture for shared links.')
          return write('robots.txt', robots())
        }
        const root = new URL(base.replace(/\/*$/, '/'), site).href
        const addresses = pages
          .filter(({ pathname }) => !/^(?:\d+\/|offline\/|compare\/.+)$/.test(pathname))
          .map(({ pathname }) => root + pathname)
        await Promise.all([
          write('robots.txt', robots(`${root}sitemap.xml`)),
          write('sitemap.xml', sitemap(addresses.toSorted())),
          write(socialCard.file, await drawSocialCard()),
        ])
      },
    },
  }
}

function robots(sitemap?: string): string {
  return `User-agent: *\nAllow: /\n${sitemap ? `\nSitemap: ${sitemap}\n` : ''}`
}

/** Writes the sitemap. Addresses contain only letters, digits and `-./:`, so nothing needs escaping. */
function sitemap(addresses: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `<url><loc>${address}</loc></url>`).join('\n')}
</urlset>
`
}
