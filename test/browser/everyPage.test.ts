import AxeBuilder from '@axe-core/playwright'
import { describe, expect, test } from 'vitest'
import { builtContent, everyPage, openPage } from './site.ts'
import { useSite } from './useSite.ts'

const content = builtContent()
const at = useSite()

describe.each(everyPage(content))('%s', (address) => {
  // axe takes half a minute over a table of every route; `routes.test.ts` holds chosen routes against it in dark
  // colours and at 320 px.
  const isLongTable = address.endsWith('/routes/')
  // One scenario is made like the other: the first is held against it in every look.
  const isOfMany = content.scenarios.slice(1).some(({ id }) => address === `/training/${id}/`)

  test.each([
    { look: 'light', options: { colorScheme: 'light', viewport: { width: 1440, height: 900 } } },
    { look: 'dark', options: { colorScheme: 'dark', viewport: { width: 768, height: 900 } } },
    { look: 'at 320 px', options: { colorScheme: 'light', viewport: { width: 320, height: 700 } } },
    { look: 'in forced colours', options: { forcedColors: 'active', viewport: { width: 1440, height: 900 } } },
  ] as const)(
    'has no fault that axe can find, $look, nothing wider than the screen, no complaint',
    async ({ look, options }) => {
      const { page, complaints } = await openPage(at.browser, at.site.origin + address, options)
      if ((!isLongTable && !isOfMany) || look === 'light' || (isLongTable && look === 'in forced colours')) {
        const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      expect(complaints).toEqual([])
    },
    // axe takes its time over a table of every route.
    180_000,
  )

  test('every link within the site leads to a page, and every fragment to a place on it', async () => {
    const { page } = await openPage(at.browser, at.site.origin + address)
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).href))])
    const dead: string[] = []
    for (const link of links) {
      const { origin, pathname, hash, protocol } = new URL(link)
      if (protocol === 'tel:') continue
      expect(origin).toBe(at.site.origin)
      const answer = await page.request.get(origin + pathname)
      // The state of an explorer is no place on its page.
      const place = hash.includes('=') ? '' : decodeURIComponent(hash.slice(1))
      if (!answer.ok() || (place && !(await answer.text()).includes(`id="${place}"`))) dead.push(link)
    }
    expect(dead).toEqual([])
  })
})
