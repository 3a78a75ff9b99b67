import { rm } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildSite } from './buildSite.ts'
import { launchChromium } from './chromium.ts'
import { serveSite } from './serveSite.ts'
import type { ServedSite } from './serveSite.ts'
import { builtContent, everyPage, openPage } from './site.ts'

const base = '/manuals/escalation/'
const content = builtContent()

let folder: string
let browser: Browser
let site: ServedSite
beforeAll(async () => {
  folder = await buildSite(base)
  ;[browser, site] = await Promise.all([launchChromium(), serveSite(folder, base)])
})
afterAll(async () => {
  await Promise.all([browser.close(), site.close()])
  await rm(folder, { recursive: true })
})

test.each(everyPage(content))('%s works below a base path: nothing missing, every link below it', async (address) => {
  const { page, complaints } = await openPage(browser, site.origin + base + address.slice(1))
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
  const outside = links.filter((link) => !link.startsWith(site.origin + base) && !link.startsWith('tel:'))
  expect(outside).toEqual([])
  for (const link of new Set(links.map((one) => one.replace(/#.*/, ''))))
    if (!link.startsWith('tel:')) expect({ link, ok: (await page.request.get(link)).ok() }).toEqual({ link, ok: true })
  expect(await page.locator('link[rel="canonical"]').getAttribute('href')).toBe(
    `https://procedures.example${base}${address === '/404.html' ? '404/' : address.slice(1)}`,
  )
  expect(complaints).toEqual([])
})

test('the explorer answers below a base path', async () => {
  const { page } = await openPage(browser, `${site.origin}${base}rutland/professional-differences/explore/`)
  await page.locator('[data-stand] [data-answer="immediate-risk/yes"]').click()
  expect(await page.locator('.in-words [aria-current="step"]').getAttribute('data-node')).toBe('what-remains')
})
