import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { exploreKent, exploreRutland, toManagers } from '../browser/explorerPage.ts'
import { builtContent } from '../builtContent.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()
const [scenario] = builtContent().scenarios
const present = `/training/${scenario!.id}/present/`
const procedure = '/kent/professional-disagreements/'

const open = (address: string, options = {}) => at.open(address, options)

async function choose(page: Page, ...names: readonly string[]): Promise<void> {
  const panel = page.locator('.text-choice')
  if ((await panel.getAttribute('open')) === null) await panel.locator('summary').click()
  for (const name of names) await panel.getByLabel(name).click()
}

/** What the reader sees of the choices: the size of words and of a chart’s, in pixels, and the colours of the page. */
async function seen(page: Page) {
  return page.evaluate(() => {
    const style = getComputedStyle(document.documentElement)
    const chart = [...document.querySelectorAll<SVGSVGElement>('main svg.flowchart')].find(
      (svg) => svg.getClientRects().length > 0,
    )
    return {
      words: Math.round(parseFloat(style.fontSize) * 10) / 10,
      chart: chart && Math.round((chart.getBoundingClientRect().width / chart.viewBox.baseVal.width) * 100) / 100,
      paper: style.backgroundColor,
      ink: style.color,
    }
  })
}

const yellowOnBlack = { paper: 'rgb(0, 0, 0)', ink: 'rgb(255, 255, 0)' }

describe.each([{ js: true }, { js: false }])('text size and high visibility, JavaScript $js', ({ js }) => {
  test('change words, charts and colours at once, on the page where they are chosen', async () => {
    const { page } = await open(procedure, { javaScriptEnabled: js, viewport: { width: 2400, height: 900 } })
    // Without JavaScript the test itself cannot look either, but for the size of what it sees.
    const heightOf = async (selector: string) => (await page.locator(selector).first().boundingBox())!.height
    const summary = await heightOf('.text-choice summary')
    const chart = await heightOf('main svg.flowchart')
    await choose(page, 'Large', 'High visibility')
    expect((await heightOf('.text-choice summary')) / summary).toBeCloseTo(1.4, 1)
    expect((await heightOf('main svg.flowchart')) / chart).toBeGreaterThan(1.15)
    await choose(page, 'Small')
    expect((await heightOf('.text-choice summary')) / summary).toBeCloseTo(0.9, 1)
    expect(await page.locator('.scripted #single-keys').count()).toBe(1)
    expect(await page.getByLabel('Single-key shortcuts').isVisible()).toBe(js)
  })
})

describe('what is chosen', () => {
  test('goes along by links, through the answers of a walk, by Back and when the page is loaded again', async () => {
    const { page, complaints } = await open(procedure)
    await choose(page, 'Large', 'High visibility')
    const large = { words: 23.8, ...yellowOnBlack }
    await page.getByRole('link', { name: 'Answer questions and see your route' }).first().click()
    await page.waitForURL(/explore/)
    expect(await seen(page)).toMatchObject(large)
    for (const parts of [2, 3]) {
      await page.locator('[data-stand] .answer').first().click()
      // The address follows a frame later.
      await expect.poll(() => new URL(page.url()).hash.split('&').length).toBe(parts)
    }
    await page.reload()
    expect(await seen(page)).toMatchObject(large)
    await page.locator('[data-record-sheet]').first().click()
    await page.waitForURL(/record/)
    expect(await seen(page)).toMatchObject(large)
    // The way back still knows that the explorer led here.
    await page.locator('[data-back]').click()
    await page.waitForURL(/explore/)
    expect(await seen(page)).toMatchObject(large)
    await choose(page, 'Medium')
    for (const parts of [2, 1]) {
      await page.goBack()
      // A test goes back faster than the page takes its choices along, as no reader does.
      await expect
        .poll(() =>
          page.evaluate(() => ({
            parts: location.hash.split('&').length,
            left: JSON.stringify(navigation.currentEntry?.getState()),
          })),
        )
        .toEqual({ parts, left: expect.stringContaining('text-medium') as unknown })
    }
    await page.goBack()
    await page.waitForURL(new RegExp(`${procedure}$`))
    await expect.poll(() => seen(page)).toMatchObject({ words: 17, ...yellowOnBlack })
    expect(complaints).toEqual([])
  })

  test('goes along with what a search leaves for the page that it opens', async () => {
    const { page } = await open('/')
    await choose(page, 'Large')
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('threshold')
    await page.locator('[data-hits] a[href*="/kent/"]').first().click()
    await page.waitForURL(/kent/)
    expect(await seen(page)).toMatchObject({ words: 23.8 })
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('found')?.size)).toBeGreaterThan(0)
  })

  test('is in no address, no storage, no cookie and no request, and a new tab begins without it', async () => {
    const { page } = await open('/')
    const before = at.site.requests.length
    await choose(page, 'Large', 'High visibility')
    await page.getByRole('link', { name: 'Glossary', exact: true }).click()
    await page.waitForURL(/glossary/)
    expect(page.url()).toBe(`${at.site.origin}/glossary/`)
    expect(
      at.site.requests.slice(before).filter((path) => /large|visib|text-/i.test(path.replace(/^\/assets\/.*/, ''))),
    ).toEqual([])
    expect(
      await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie, window.name]),
    ).toEqual([0, 0, '', ''])
    const tab = await page.context().newPage()
    await tab.goto(at.site.origin)
    expect(await seen(tab)).toMatchObject({ words: 17 })
  })

  test.each(['dark', 'light'] as const)('is yellow on black where the system is %s', async (colorScheme) => {
    const { page } = await open(exploreKent, { colorScheme })
    await choose(page, 'High visibility')
    expect(await seen(page)).toMatchObject(yellowOnBlack)
    expect(
      await page
        .locator('.site-nav a')
        .first()
        .evaluate((link) => getComputedStyle(link).textDecoration),
    ).toContain('2px')
    const box = page.locator('.charts .nodes > .question:not([aria-current]) path').first()
    expect(await box.evaluate((shape) => getComputedStyle(shape).stroke)).toBe('rgb(255, 255, 0)')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineWidth)).toBe('6px')
  })

  test('leaves forced colours to the reader’s system, and paper as it is', async () => {
    const { page } = await open(procedure, { forcedColors: 'active', colorScheme: 'light' })
    const forced = await seen(page)
    await choose(page, 'High visibility')
    expect(await seen(page)).toEqual(forced)

    const { page: printed } = await open(procedure)
    await printed.emulateMedia({ media: 'print' })
    const plain = await seen(printed)
    await printed.emulateMedia({ media: 'screen' })
    await choose(printed, 'Large', 'High visibility')
    await printed.emulateMedia({ media: 'print' })
    expect(await seen(printed)).toEqual(plain)
    expect(await printed.locator('.text-choice').isVisible()).toBe(false)
  })

  test('holds in the presenter’s view, where it never covers the number to call', async () => {
    const { page } = await open(present, { viewport: { width: 1440, height: 900 } })
    const medium = await seen(page)
    await choose(page, 'Large')
    expect((await seen(page)).words / medium.words).toBeCloseTo(1.4, 1)
    const covered = await page.locator('.emergency a').evaluate((link) => {
      const { left, top, width, height } = link.getBoundingClientRect()
      return !link.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })
    expect(covered).toBe(false)
  })
})

describe('single-key shortcuts', () => {
  test('are switched off with their box, in the search and in a session; keys with Ctrl stay', async () => {
    const { page } = await open('/')
    await choose(page, 'Single-key shortcuts')
    await page.locator('main').focus()
    await page.keyboard.press('/')
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await page.keyboard.press('Control+k')
    expect(await page.locator('dialog[open]').count()).toBe(1)
    await page.keyboard.press('Escape')
    await choose(page, 'Single-key shortcuts')
    await page.locator('main').focus()
    await page.keyboard.press('/')
    expect(await page.locator('dialog[open]').count()).toBe(1)

    const { page: session } = await open(`${present}#2`, { viewport: { width: 1440, height: 900 } })
    await choose(session, 'Single-key shortcuts')
    await session.locator('[data-slides]').focus()
    await session.keyboard.press('1')
    expect(await session.locator('[data-current] [aria-pressed="true"]').count()).toBe(0)
    await choose(session, 'Single-key shortcuts')
    await session.locator('[data-slides]').focus()
    await session.keyboard.press('1')
    expect(await session.locator('[data-current] [aria-pressed="true"]').count()).toBe(1)
  })

  test('where the search’s dialog cannot be shown, its keys do nothing', async () => {
    const { page } = await open(present, { viewport: { width: 1440, height: 900 } })
    await page.keyboard.press('/')
    await page.keyboard.press('Control+k')
    expect(await page.locator('dialog[open]').count()).toBe(0)
  })
})

describe.each([{ width: 320 }, { width: 390 }])('in large text, $width pixels wide', ({ width }) => {
  const viewport = { width, height: 640 }

  test.each([{ address: procedure }, { address: exploreKent }])(
    'nothing covers 999 or is covered by its line: $address',
    async ({ address }) => {
      const { page } = await open(address, { viewport })
      await choose(page, 'Large')
      await page.locator('.text-choice summary').click()
      for (const scrolled of [0, 300, 1500]) {
        await page.evaluate((y) => scrollTo(0, y), scrolled)
        const look = () =>
          page.evaluate(() => {
            const link = document.querySelector('.emergency a')!
            const { left, top, width, height } = link.getBoundingClientRect()
            const line = document.querySelector('.emergency')!.getBoundingClientRect()
            const bar = document.querySelector('.to-contents, .context')!.getBoundingClientRect()
            return {
              isReached: document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a') === link,
              isBarCovered: bar.bottom > 0 && bar.top < line.bottom - 1 && bar.bottom > line.top,
              lines: line.height > 50 ? 2 : 1,
            }
          })
        const { isReached, lines } = await look()
        expect({ isReached, lines }).toEqual({ isReached: true, lines: 2 })
        if (address === procedure) await expect.poll(async () => (await look()).isBarCovered).toBe(false)
      }
    },
  )

  test.each([
    { address: exploreKent, answers: ['infant-injury/no', 'arose-at/conference'] },
    { address: exploreRutland, answers: ['immediate-risk/yes'] },
  ])('an answer brings what comes next below the bars: $address $answers', async ({ address, answers }) => {
    const { page } = await open(address, { viewport })
    await choose(page, 'Large')
    for (const answer of answers) {
      await page.locator(`[data-stand] [data-answer="${answer}"]`).click()
      const start = () =>
        page.evaluate(() => {
          const now = document.querySelector('[data-now]')!.getBoundingClientRect().top
          return now - document.querySelector('.emergency')!.getBoundingClientRect().bottom
        })
      const middle = viewport.height / 4
      await expect.poll(async () => Math.abs((await start()) - middle)).toBeLessThanOrEqual(middle + 1)
    }
  })
})

test('in forced colours the clause that an address leads to is marked', async () => {
  const { page } = await open(`${procedure}#3.4`, { forcedColors: 'active' })
  const outlineOf = (clause: string) =>
    page.locator(`[id="${clause}"]`).evaluate((one) => getComputedStyle(one).outlineStyle)
  expect([await outlineOf('3.4'), await outlineOf('3.5')]).toEqual(['solid', 'none'])
})

describe('in large text on a small screen', () => {
  /** Where the two bars end that stay on the screen. */
  const endOfBars = (page: Page) =>
    page.evaluate(() =>
      ['.emergency', '[data-sticky-bar]']
        .map((selector) => document.querySelector(selector))
        .filter((bar) => bar && getComputedStyle(bar).position === 'sticky')
        .reduce((sum, bar) => sum + bar!.getBoundingClientRect().height, 0),
    )
  const topOf = (page: Page, selector: string) =>
    page.locator(selector).evaluate((element) => element.getBoundingClientRect().top)

  async function openLarge(address: string, viewport = { width: 320, height: 640 }): Promise<Page> {
    const { page } = await open(address, { viewport })
    await choose(page, 'Large')
    await page.locator('.text-choice summary').click()
    return page
  }

  test.each([
    { width: 320, height: 256 },
    { width: 320, height: 640 },
    { width: 844, height: 390 },
  ])('an address leads to just below the bars, $width x $height', async (viewport) => {
    const page = await openLarge(procedure, viewport)
    await page.evaluate(() => (location.hash = '#3.4'))
    const distance = async () => (await topOf(page, '[id="3.4"]')) - (await endOfBars(page))
    await expect.poll(async () => Math.abs((await distance()) - 30)).toBeLessThan(30)
  })

  test('self-study shows the facts of a decision from their beginning', async () => {
    const page = await openLarge(`/training/${scenario!.id}/`)
    await page.getByRole('button', { name: 'One decision at a time' }).click()
    for (let decision = 0; decision < 2; decision++) {
      const distance = async () => (await topOf(page, '[data-decision][data-current]')) - (await endOfBars(page))
      await expect.poll(async () => Math.abs((await distance()) - 30)).toBeLessThan(30)
      await page.locator('[data-decision][data-current] summary').first().click()
      await page.locator('[data-decision][data-current] [data-move="1"]').click()
    }
  })

  test('where the bars would cover a third of the screen, that of the explorer scrolls away', async () => {
    const { page } = await open(exploreKent + toManagers, { viewport: { width: 360, height: 740 } })
    const position = () => page.locator('.context').evaluate((bar) => getComputedStyle(bar).position)
    await expect.poll(position).toBe('sticky')
    // As “Zoom text only” of Firefox: `rem` in media queries stays what it was.
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'))
    await expect.poll(position).toBe('static')
  })

  test('the bar of the facilitator’s notes stays below 999, and a low screen is left to the notes', async () => {
    const page = await openLarge(`/training/${scenario!.id}/notes/`)
    await page.evaluate(() => scrollTo(0, 1500))
    await expect.poll(() => topOf(page, '.notes-bar')).toBeGreaterThanOrEqual(await topOf(page, '.emergency'))
    const line = await page.locator('.emergency').evaluate((one) => one.getBoundingClientRect().bottom)
    expect(await topOf(page, '.notes-bar')).toBeGreaterThanOrEqual(line - 1)
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await page.locator('.notes-bar').evaluate((bar) => getComputedStyle(bar).position)).toBe('static')
  })

  test.each([
    { width: 320, height: 256 },
    { width: 844, height: 390 },
  ])('the dialogs show hits and words, $width x $height', async (viewport) => {
    const page = await openLarge(exploreKent, viewport)
    await page.keyboard.press('Control+k')
    await page.getByRole('searchbox').fill('threshold')
    const hit = page.locator('.search-dialog .hit').first()
    await hit.waitFor()
    await hit.scrollIntoViewIfNeeded()
    expect((await page.locator('.search-dialog .search-answer').boundingBox())!.height).toBeGreaterThan(150)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await page.locator('[data-stand] [data-answer="infant-injury/yes"]').click()
    await page.locator('[data-do] .node-title a').first().click()
    const close = await page.getByRole('button', { name: 'Close' }).boundingBox()
    const words = await page.locator('[data-panel-words]').boundingBox()
    expect(words!.y).toBeGreaterThanOrEqual(close!.y + close!.height)
    expect(words!.y).toBeLessThan(viewport.height / 2)
    await page.getByRole('button', { name: 'Close' }).click()
    await expect.poll(() => page.locator('[data-panel]').evaluate((panel: HTMLDialogElement) => panel.open)).toBe(false)
  })

  test('what was copied is reported in sight, and the flowchart that was asked for is in sight', async () => {
    const page = await openLarge(exploreKent)
    await page.locator('[data-stand] [data-answer="infant-injury/yes"]').click()
    const isInSight = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect()
          return top >= 0 && Math.min(bottom, top + 40) <= innerHeight
        })
    await page.locator('[data-copy-link]').evaluate((button) => button.scrollIntoView({ block: 'end' }))
    await page.locator('[data-copy-link]').click()
    await expect.poll(() => isInSight('[data-copy-result]')).toBe(true)
    await page.locator('[data-show="chart"]').click()
    await expect.poll(() => isInSight('.charts-scroll')).toBe(true)
  })

  /** Opens an address by a link, so that the choice comes with the reader. */
  async function follow(page: Page, to: string): Promise<void> {
    await page.evaluate((address) => {
      const link = Object.assign(document.createElement('a'), { href: address, textContent: 'Go' })
      document.querySelector('main')!.prepend(link)
      link.click()
    }, to)
  }

  test('a link to a clause leads to below the bars where the choice came with the reader', async () => {
    const page = await openLarge('/kent/')
    await follow(page, `${procedure}#3.4`)
    await page.locator('[id="3.4"]').waitFor()
    const distance = async () => (await topOf(page, '[id="3.4"]')) - (await endOfBars(page))
    await expect.poll(async () => Math.abs((await distance()) - 30)).toBeLessThan(30)
  })

  test('the notice of a clause that does not exist is in sight where the choice came with the reader', async () => {
    const page = await openLarge('/kent/', { width: 1280, height: 640 })
    await follow(page, `${procedure}#3.99`)
    const notice = page.locator('[data-unknown]')
    await notice.waitFor()
    const isInSight = () =>
      notice.evaluate((one) => one.getBoundingClientRect().top > 0 && one.getBoundingClientRect().bottom < innerHeight)
    await expect.poll(isInSight).toBe(true)
    expect(await page.evaluate(() => document.documentElement.dataset.chosen)).toContain('text-large')
  })
})
