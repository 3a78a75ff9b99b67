import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { builtContent } from '../builtContent.ts'
import { everyPage } from '../browser/site.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()

/** WCAG 1.4.12, as the criterion has it. */
const spacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`

const ways = [
  { way: 'zoomed to 400 % (320 px)', width: 320, css: '' },
  { way: 'in text of 200 %', width: 1280, css: 'html { font-size: 34px !important }' },
  { way: 'in text of 200 % on a tablet', width: 768, css: 'html { font-size: 34px !important }' },
  { way: 'in large text on a phone', width: 320, css: 'html { font-size: 23.8px !important }' },
  { way: 'with wide spacing on a phone', width: 320, css: spacing },
  { way: 'with wide spacing', width: 1280, css: spacing },
] as const

/** Words that are cut off, or lie outside the page, bar those in a box of their own that scrolls. Runs in the browser. */
async function wordsLost(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const lost: string[] = []
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const holder = text.parentElement!
      const words = text.textContent!.trim().slice(0, 40)
      if (!words || !holder.checkVisibility() || holder.closest('svg, script, style, noscript')) continue
      const range = document.createRange()
      range.selectNodeContents(text)
      const { width, left, right, bottom } = range.getBoundingClientRect()
      const around: Element[] = []
      for (let one: Element | null = holder; one && one !== document.body; one = one.parentElement) around.push(one)
      // For screen readers only, or in a box that can be scrolled.
      const isElsewhere = around.some((one) => {
        const { overflowX, clipPath } = getComputedStyle(one)
        return clipPath !== 'none' || overflowX === 'auto' || overflowX === 'scroll'
      })
      if (width === 0 || isElsewhere) continue
      if (right > innerWidth + 1 || left < -1) lost.push(`beyond the edge: ${words}`)
      for (const one of around) {
        if (getComputedStyle(one).overflowX !== 'hidden') continue
        const box = one.getBoundingClientRect()
        if (right > box.right + 1 || bottom > box.bottom + 1) lost.push(`cut off: ${words}`)
      }
    }
    return lost
  })
}

describe.each(everyPage(builtContent()))('%s', (address) => {
  test.each(ways)(
    '$way loses no word and is no wider than its window',
    async ({ width, css }) => {
      const { page } = await at.open(address, { viewport: { width, height: 800 } })
      await page.evaluate((rules) => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(`${rules} * { content-visibility: visible !important }`)
        document.adoptedStyleSheets.push(sheet)
        document.querySelectorAll('main details').forEach((details) => details.toggleAttribute('open', true))
      }, css)
      expect(await wordsLost(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    },
    120_000,
  )

  test('moves nothing by itself, whatever its reader has asked for', async () => {
    const { page } = await at.open(address, { reducedMotion: 'reduce' })
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].flatMap((element) => {
        const { animationDuration, transitionDuration, scrollBehavior } = getComputedStyle(element)
        return /^0s(, 0s)*$/.test(animationDuration) &&
          /^0s(, 0s)*$/.test(transitionDuration) &&
          scrollBehavior === 'auto'
          ? []
          : [element.tagName]
      }),
    )
    expect(moving).toEqual([])
  })
})
