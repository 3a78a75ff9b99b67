import { describe, expect, test } from 'vitest'
import { axeFaults } from '../browser/axeFaults.ts'
import { lookAt, looks, tooWide } from '../browser/looks.ts'
import { builtContent } from '../builtContent.ts'
import { everyPage, inForce } from '../browser/site.ts'
import { useSite } from '../browser/useSite.ts'

const content = builtContent()
const at = useSite()

/** What is served at an address, fetched once: pages link to the same ones. */
const served = new Map<string, Promise<{ readonly ok: boolean; readonly text: string }>>()

describe.each(everyPage(content))('%s', (address) => {
  // One scenario is made like the other, one procedure like the other, and `routes.test.ts` has its own. In every look and
  // state every page is held against axe by `npm run test:access`, which takes minutes.
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
      expect(origin).toBe(at.site.origin)
      const { ok, text } = await fetched(pathname)
      // The state of an explorer is no place on its page.
      const place = hash.includes('=') ? '' : decodeURIComponent(hash.slice(1))
      if (!ok || (place && !text.includes(`id="${place}"`))) dead.push(link)
    }
    expect(dead).toEqual([])
  })
})
