import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtContent } from '../builtContent.ts'
import { everyPage } from '../browser/site.ts'
import { launchChromium } from '../browser/chromium.ts'
import { startPreview } from './startPreview.ts'
import { useEveryControl } from './useEveryControl.ts'
import { watched } from './watched.ts'

/** A word that stands nowhere on the site, and a name as one might type it. */
const typed = 'zqcanary Dorothea Wrenfield'
const words = typed.split(' ')

let browser: Awaited<ReturnType<typeof launchChromium>>
let preview: Awaited<ReturnType<typeof startPreview>>
beforeAll(async () => {
  ;[browser, preview] = await Promise.all([launchChromium(), startPreview()])
})
afterAll(() => Promise.all([browser.close(), preview.close()]))

/** All that a browser keeps for the site: by name, as text. A worker of the site may keep its own files, as they were sent. */
const keptBy = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys()
    const cached = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    )
    const databases = await indexedDB.databases()
    return {
      localStorage: JSON.stringify(Object.entries(localStorage)),
      sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
      databases: JSON.stringify(databases),
      cookies: document.cookie,
      cached: [...names, ...cached.flat()].join('\n'),
    }
  })

/** The words that were typed, and each pair of a question and its answer, in a text. */
function leaksIn(text: string, answers: readonly string[]): readonly string[] {
  const plain = [text, decodeURIComponent(text.replaceAll(/%(?![\da-f]{2})/gi, '%25').replaceAll('+', ' '))].join('\n')
  return [...words, ...answers].filter((secret) => plain.toLowerCase().includes(secret.toLowerCase()))
}

describe.each(everyPage(builtContent()))('on %s, with every field filled and every control used', (address) => {
  test('nothing typed or answered is sent, kept or shown to whoever comes next', async () => {
    const context = await browser.newContext()
    const { page, requests, hosts } = await watched(context)
    const answers = new Set<string>()
    page.on('framenavigated', () => {
      const { hash } = new URL(page.url())
      for (const pair of hash.slice(1).split('&')) if (/=\D/.test(pair)) answers.add(pair)
    })
    await page.goto(preview.origin + address)
    const title = await page.title()
    await useEveryControl(page, typed)

    // An address is sent without its fragment, where the answers stand by design, and on the search page the words.
    const sent = requests.map((request) => request.replace(/#.*/, '')).join('\n')
    expect(leaksIn(sent, [...answers])).toEqual([])
    expect(sent).not.toMatch(/^referer: *\S/im)
    expect([...hosts]).toEqual([new URL(preview.origin).host])

    const { pathname, search, hash } = new URL(page.url())
    expect(leaksIn(pathname + search, [...answers])).toEqual([])
    if (address !== '/search/') expect(leaksIn(hash, [])).toEqual([])
    if (pathname === address) expect(await page.title()).toBe(title)

    const kept = await keptBy(page)
    expect(kept).toEqual({ ...kept, localStorage: '[]', sessionStorage: '[]', databases: '[]', cookies: '' })
    expect(leaksIn(kept.cached, [...answers])).toEqual([])
    expect(await context.cookies()).toEqual([])
    await page.goto(`${preview.origin}/about/`)
    expect(await page.evaluate(() => window.name)).toBe('')
    expect(leaksIn(preview.log(), [...answers])).toEqual([])
    await context.close()
  }, 120_000)
})

test('what is looked for would be found: words typed and answers given are in the fragment', async () => {
  const page = await browser.newPage()
  await page.goto(`${preview.origin}/search/`)
  await page.locator('main search-box input').fill(typed)
  await page.waitForURL(/#./)
  expect(leaksIn(new URL(page.url()).hash, [])).toEqual(words)
  await page.goto(`${preview.origin}/kent/professional-disagreements/explore/`)
  await page.locator('[data-stand] [data-answer="infant-injury/yes"]').click()
  await page.waitForURL(/infant-injury=yes/)
  expect(leaksIn(page.url(), ['infant-injury=yes'])).toEqual(['infant-injury=yes'])
})
