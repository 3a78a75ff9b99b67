import { describe, expect, test } from 'vitest'
import { axeFaults } from '../browser/axeFaults.ts'
import { lookAt, looks, tooWide } from '../browser/looks.ts'
import { builtContent } from '../builtContent.ts'
import { builtPages } from '../browser/builtPages.ts'
import { everyPage, inForce } from '../browser/site.ts'
import { useSite } from '../browser/useSite.ts'

const content = builtContent()
const at = useSite()

/** What is served at an address, fetched once: pages link to the same ones. */
const served = new Map<string, Promise<{ readonly ok: boolean; readonly text: string }>>()

test('the list of pages has every page that is built, but for the training sheets of later cases', () => {
  const later = content.scenarios.slice(1).map(({ id }) => `/training/${id}/`)
  const expected = builtPages().filter((page) => !later.some((address) => page !== address && page.startsWith(address)))
  expect(everyPage(content).toSorted()).toEqual(expected)
})

describe.each(everyPage(content))('%s', (address) => {
  // axe runs here on one training case and one board only, since the others have the same templates; `routes.test.ts` checks the
  // routes. `npm run test:access` runs axe on every page in every look and state, which takes minutes.
  const isOfMany =
    content.scenarios.slice(1).some(({ id }) => address === `/training/${id}/`) ||
    content.boards.slice(1).some(({ id }) => address.startsWith(`/${id}/`)) ||
    address.endsWith('/routes/')

  test('is no wider than the screen in any look, has no fault that axe can find, and brings no complaint', async () => {
    const { page, complaints } = await at.open(address)
    const faults: string[] = []
    for (const look of looks) {
      await lookAt(page, look)
      if (await tooWide(page)) faults.push(`${look.look}: too wide`)
      if (isOfMany || !['light', 'at 320 px'].includes(look.look)) continue
      faults.push(...(await axeFaults(page)).map((fault) => `${look.look}: ${fault}`))
    }
    expect([...faults, ...complaints]).toEqual([])
  }, 120_000)

  test('every link within the site leads to a page, and every fragment to a place on it', async () => {
    const { page } = await at.open(address)
    const fetched = (path: string) => {
      const known =
        served.get(path) ??
        page.request.get(at.site.origin + path).then(async (answer) => ({ ok: answer.ok(), text: await answer.text() }))
      served.set(path, known)
      return known
    }
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).href))])
    const dead: string[] = []
    for (const link of links) {
      const { origin, pathname, hash, protocol } = new URL(link)
      if (protocol === 'tel:' || inForce.has(link)) continue
      if (origin !== at.site.origin) {
        dead.push(link)
        continue
      }
      const { ok, text } = await fetched(pathname)
      // The state of an explorer is no place on its page.
      const place = hash.includes('=') ? '' : decodeURIComponent(hash.slice(1))
      if (!ok || (place && !text.includes(`id="${place}"`))) dead.push(link)
    }
    expect(dead).toEqual([])
  })
})
