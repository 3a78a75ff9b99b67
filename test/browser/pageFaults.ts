import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { builtPages } from './builtPages.ts'
import { inForce } from './site.ts'

const fileOf = (address: string): string => (address.endsWith('/') ? `${address}index.html` : address)

/**
 * Every address in every page of a built site that leads to no file or to no place on its page, and every address outside
 * the site. What has `=` in its fragment is the state of a page, and no place on it.
 */
export function deadLinks(folder = 'dist', base = '/', site = ''): readonly string[] {
  const pages = new Map(builtPages(folder).map((page) => [page, readFileSync(join(folder, fileOf(page)), 'utf8')]))
  return [...pages].flatMap(([page, html]) => {
    const links = [...html.matchAll(/\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) => link.replaceAll('&amp;', '&'))
    return [...new Set(links)].filter((link) => !leads(page, link)).map((link) => `${page}: ${link}`)
  })

  function leads(page: string, link: string): boolean {
    if (link === 'tel:999' || inForce.has(link)) return true
    const { origin, pathname, hash } = new URL(link, `http://localhost${base}${page.slice(1)}`)
    if ((origin !== 'http://localhost' && origin !== site) || !pathname.startsWith(base)) return false
    const address = `/${pathname.slice(base.length)}`
    if (!existsSync(join(folder, fileOf(address)))) return false
    const place = decodeURIComponent(hash.slice(1))
    const html = pages.get(address) ?? ''
    // A fragment may hold a walk, or a choice that the page offers.
    return !place || place.includes('=') || [` id="${place}"`, ` value="${place}"`].some((part) => html.includes(part))
  }
}

const inline = 'a|abbr|b|cite|code|dfn|em|i|kbd|q|span|strong|time'

/** Words of a page that run into each other where one element ends and another begins: `Call<b>them</b>now`. */
export function gluedWords(html: string): readonly string[] {
  const text = html.replaceAll(/<(svg|template|script)\b[\s\S]*?<\/\1>/g, ' ')
  const edge = new RegExp(
    `\\p{L}(?:</(?:${inline})>)*(?:<(?:${inline})\\b[^>]*>)+\\p{L}|\\p{L}(?:</(?:${inline})>)+\\p{L}`,
    'gu',
  )
  return [...text.matchAll(edge)].map(({ 0: found, index }) =>
    text.slice(Math.max(0, index - 20), index + found.length + 20),
  )
}
