import { expect, test } from 'vitest'
import type { BrowserContext } from 'playwright-core'
import { answersLeft, isThrownOut } from '../engines/leaving.ts'
import type { Tab } from '../engines/leaving.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()

/** A tab whose history is used as the buttons of the browser use it. */
async function openTab(prepare: (context: BrowserContext) => Promise<void>) {
  const context = await at.browser.newContext()
  await prepare(context)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const step = async (by: number): Promise<void> => {
    const { currentIndex, entries } = await session.send('Page.getNavigationHistory')
    const entry = entries[currentIndex + by]
    if (entry) await session.send('Page.navigateToHistoryEntry', { entryId: entry.id })
  }
  const tab: Tab = {
    goto: async (address) => {
      await page.goto(address)
    },
    click: (selector) => page.locator(selector).first().click(),
    evaluate: (expression) => page.evaluate(expression),
    back: () => step(-1),
    forward: () => step(1),
  }
  return { tab, close: () => context.close() }
}

/** As browsers were before they had the Navigation API. */
const withoutNavigation = async (context: BrowserContext): Promise<void> => {
  await context.addInitScript(() => Reflect.deleteProperty(window, 'navigation'))
}

const browsers = [
  { api: 'with the Navigation API', prepare: () => Promise.resolve() },
  { api: 'without the Navigation API', prepare: withoutNavigation },
]

// Most of their time is waiting for a page to stay as it is.
const tabsAtOnce = 4

test.each(browsers)('“Clear and leave” leaves no answer in the tab, $api', async ({ prepare }) => {
  expect(await answersLeft(() => openTab(prepare), at.site.origin, tabsAtOnce)).toEqual([])
})

test.each(browsers)('the name of the window does not empty a shared route, $api', async ({ prepare }) => {
  const { tab, close } = await openTab(prepare)
  expect(await isThrownOut(tab, at.site.origin)).toBe(false)
  await close()
})
