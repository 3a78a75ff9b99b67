import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { labelFont } from '../../src/diagram/labelFont.ts'
import { builtContent } from '../builtContent.ts'
import { everyPage } from '../browser/site.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()
const font = openSync(
  createRequire(import.meta.url).resolve(`${labelFont.package}/files/atkinson-hyperlegible-next-latin-400-normal.woff`),
)

test.each(everyPage(builtContent()))('%s has no letter that the site’s font lacks', async (address) => {
  const { page } = await at.open(address)
  expect(await lettersMissing(page)).toEqual([])
})

test('notices an arrow, in words and in what CSS generates', async () => {
  const { page } = await at.open('/about/', { bypassCSP: true })
  await page.evaluate(() => (document.querySelector('h1')!.textContent += ' \u2192'))
  await page.addStyleTag({ content: 'h1::after { content: "\u21a9" }' })
  expect(await lettersMissing(page)).toEqual(['\u2192', '\u21a9'])
})

/** What the page shows, also when every part of it is open, in letters that another font must draw. */
async function lettersMissing(page: Page): Promise<string[]> {
  const shown = await page.evaluate(() => {
    const generated = [...document.querySelectorAll('*')].flatMap((element) =>
      ['::before', '::after', '::marker'].map((part) => getComputedStyle(element, part).content),
    )
    document.querySelectorAll('script, style, noscript').forEach((element) => element.remove())
    return [document.body.textContent, ...generated].join(' ')
  })
  return [...new Set(shown)].filter(
    (letter) =>
      /\S/.test(letter) && !('hasGlyphForCodePoint' in font && font.hasGlyphForCodePoint(letter.codePointAt(0)!)),
  )
}
