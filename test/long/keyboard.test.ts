import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { exploreKent } from '../browser/explorerPage.ts'
import { focusFaults } from '../browser/focusFaults.ts'
import { builtContent } from '../builtContent.ts'
import { everyPage } from '../browser/site.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()
const content = builtContent()
const [scenario] = content.scenarios
const procedure = '/kent/professional-disagreements/'
const mostStops = 6000

/** Whoever has no mouse: presses keys, and looks after each where the focus is. */
class KeyboardReader {
  readonly page: Page
  readonly faults: string[] = []

  constructor(page: Page) {
    this.page = page
  }

  async press(key: string, times = 1): Promise<void> {
    for (let count = 0; count < times; count++) {
      const isEnd = key === 'Tab' && (await this.page.evaluate(isLastStop))
      await this.page.keyboard.press(key)
      // From the end of the page the next stop is the browser itself.
      if (isEnd) continue
      // What a key brings may be on its way.
      let faults = await focusFaults(this.page)
      for (let tries = 0; faults.length > 0 && tries < 40; tries++) {
        await this.page.waitForTimeout(25)
        faults = await focusFaults(this.page)
      }
      this.faults.push(...faults.map((fault) => `after ${key}: ${fault}`))
    }
  }

  /** Tabs on until what `selector` says has the focus. */
  async goTo(selector: string, key = 'Tab'): Promise<void> {
    for (let stops = 0; stops < mostStops; stops++) {
      await this.press(key)
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return
    }
    throw new Error(`“${selector}” was not reached.`)
  }

  async choose(selector: string, key = 'Enter'): Promise<void> {
    await this.goTo(selector)
    await this.press(key)
  }

  async hears(words: RegExp): Promise<void> {
    const told = () => this.page.locator('[role="status"]').allTextContents()
    await expect.poll(async () => (await told()).join(' ')).toMatch(words)
  }
}

/** Runs in the browser. */
function isLastStop(): boolean {
  if (!document.activeElement?.matches('.site-footer a, .session-tools a')) return false
  const links = [...document.querySelectorAll('.site-footer a, .session-tools a')].filter((link) =>
    link.checkVisibility(),
  )
  return links.at(-1) === document.activeElement
}

async function readerAt(address: string, width = 1440): Promise<KeyboardReader> {
  const { page } = await at.open(address, { viewport: { width, height: 700 } })
  return new KeyboardReader(page)
}

describe.each([1440, 320])('at %i px', (width) => {
  test.each(everyPage(content))(
    '%s: Tab leads through all there is, in the order of the page, and out of it; the focus is always in view',
    async (address) => {
      const { page } = await readerAt(address, width)
      let stops = 0
      const faults: string[] = []
      for (let isLast = false; !isLast && stops < mostStops; stops++) {
        await page.keyboard.press('Tab')
        faults.push(...(await focusFaults(page)))
        isLast = await page.evaluate(isLastStop)
      }
      expect(faults).toEqual([])
      expect(stops).toBeLessThan(mostStops)
    },
    300_000,
  )
})

describe('by keyboard alone', () => {
  test('a clause is gone to from the contents, and its link copied', async () => {
    const reader = await readerAt(procedure)
    await reader.choose('.contents a[href="#section-3"], .contents li:nth-child(3) a')
    await reader.goTo('.clause-number')
    await reader.press('Enter')
    await reader.hears(/clause/)
    expect(await reader.page.evaluate(() => document.activeElement?.className)).toBe('clause-number')
    expect(reader.faults).toEqual([])
  })

  test('a route is walked to its end, an answer changed, a record ticked, the sheet opened and saved for Word', async () => {
    const reader = await readerAt(exploreKent)
    const { page } = reader
    for (let answers = 0; answers < 20 && !(await page.locator('[data-stand].outcome').count()); answers++) {
      const title = await page.locator('[data-stand] .node-title').textContent()
      await reader.choose('[data-stand] .answer')
      await expect.poll(() => page.locator('[data-stand] .node-title').textContent()).not.toBe(title)
      expect(await page.evaluate(() => document.activeElement?.className)).toContain('node-title')
    }
    expect(await page.locator('[data-stand].outcome').count()).toBe(1)
    await reader.hears(/End of your route/)
    // Back to the first answer: upwards, as one reads.
    await reader.goTo('[data-change-last]', 'Shift+Tab')
    await reader.press('Enter')
    await reader.goTo('[data-trail] > li:first-child [data-change]', 'Shift+Tab')
    await reader.press('Enter')
    await reader.hears(/Next question/)
    await reader.choose('[data-stand] li:last-child .answer, [data-stand] .answer:last-of-type')
    await reader.choose('[data-records-fold] > summary')
    await reader.choose('[data-checklist] [data-record] input', 'Space')
    expect(await page.locator('[data-checklist] input:checked').count()).toBe(1)
    await reader.goTo('[data-record-sheet]')
    await page.keyboard.press('Enter')
    await page.waitForURL(/record/)
    await reader.choose('[data-word]')
    await reader.hears(/saving .*\.docx/)
    expect(reader.faults).toEqual([])
  })

  test('a step is read in full, begun from, and left', async () => {
    const reader = await readerAt(exploreKent)
    await reader.choose('[data-stand] .answer')
    await reader.choose('[data-do] [data-open]')
    await expect.poll(() => reader.page.locator('dialog[open]').count()).toBe(1)
    // It is the first thing in the dialog, before the title, which has the focus.
    await reader.goTo('dialog[open] [data-close]', 'Shift+Tab')
    await reader.press('Escape')
    expect(await reader.page.evaluate(() => document.activeElement?.matches('[data-open]'))).toBe(true)
    await reader.press('Enter')
    await reader.choose('[data-panel-start]')
    // The address follows a frame later.
    await expect.poll(() => reader.page.url()).toContain('from=')
    expect(reader.faults).toEqual([])
  })

  test('the search is opened, narrowed, and a hit opened', async () => {
    const reader = await readerAt('/')
    await reader.goTo('.site-nav a')
    await reader.press('/')
    await reader.page.keyboard.type('threshold')
    await reader.page.locator('[data-hits] a').first().waitFor()
    await reader.goTo('select[data-facet="board"]')
    await reader.press('ArrowDown')
    await reader.hears(/result/)
    await reader.goTo('dialog input[type="search"]', 'Shift+Tab')
    await reader.press('ArrowDown', 3)
    await reader.press('ArrowUp')
    expect(await reader.page.evaluate(() => document.activeElement?.matches('[data-hits] a'))).toBe(true)
    await reader.page.keyboard.press('Enter')
    await reader.page.waitForURL((url) => url.pathname !== '/')
    expect(reader.faults).toEqual([])
  })

  test('routes are narrowed to a stage', async () => {
    const reader = await readerAt(`${procedure}routes/`)
    const before = await reader.page.locator('.route-count').textContent()
    await reader.choose('.all-routes > summary')
    await reader.goTo('.route-choice select')
    await reader.press('ArrowDown')
    await expect.poll(() => reader.page.locator('.route-count').textContent()).not.toBe(before)
    await reader.press('Tab', 5)
    expect(reader.faults).toEqual([])
  })

  test('the comparison is read from its contents', async () => {
    const reader = await readerAt('/compare/')
    await reader.choose('.compare-contents a')
    await reader.press('Tab', 20)
    expect(reader.faults).toEqual([])
  })

  test('a session is run to its end', async () => {
    const reader = await readerAt(`/training/${scenario!.id}/present/`)
    const { page } = reader
    for (let presses = 0; presses < 300; presses++) {
      const place = (await page.locator('[data-place]').textContent()) ?? ''
      const [, now, last] = /^(\d+) of (\d+)/.exec(place)!
      if (now === last) break
      if (await page.locator('[data-current][data-slide="question"]').count()) await reader.press('1')
      await reader.press('ArrowRight')
    }
    expect(await page.locator('[data-place]').textContent()).toMatch(/^(\d+) of \1/)
    await reader.goTo('[data-again]')
    await reader.press('Enter')
    await reader.hears(/Press again/)
    expect(reader.faults).toEqual([])
  })

  test('a case is studied alone, to the summary', async () => {
    const reader = await readerAt(`/training/${scenario!.id}/`)
    const { page } = reader
    await reader.choose('[data-study]')
    for (let decision = 0; decision < scenario!.decisions.length; decision++) {
      await reader.choose('[data-current] input', 'Space')
      await reader.choose('[data-current] summary')
      await reader.choose('[data-current] [data-move="1"]')
    }
    await reader.hears(/all \d+ decisions are made/)
    expect(await page.locator('self-study[data-finished]').count()).toBe(1)
    expect(reader.faults).toEqual([])
  })

  test('text is made large', async () => {
    const reader = await readerAt('/glossary/', 320)
    await reader.choose('.text-choice summary')
    await reader.goTo('#text-medium')
    await reader.press('ArrowRight')
    expect(await reader.page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('23.8px')
    await reader.choose('#high-visibility', 'Space')
    await reader.press('Tab', 10)
    expect(reader.faults).toEqual([])
  })
})
