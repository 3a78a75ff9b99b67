import type { BrowserContext, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { buildSlides } from '../../src/content/buildSlides.ts'
import type { Scenario } from '../../src/content/types.ts'
import { collectRecords } from '../../src/pathway/records.ts'
import { timesAlong } from '../../src/pathway/timesAlong.ts'
import { walk } from '../../src/pathway/walk.ts'
import { axeFaults } from '../browser/axeFaults.ts'
import { builtContent } from '../builtContent.ts'
import { hashOf, openPage } from '../browser/site.ts'
import { slideFaults } from '../browser/slideFaults.ts'
import { textOfPdf } from '../browser/textOfPdf.ts'
import { useSite } from '../browser/useSite.ts'

const { scenarios } = builtContent()
const find = (id: string): Scenario => scenarios.find((scenario) => scenario.id === id)!
const report = find('two-readings-of-one-report')
/** How many slides the session about it has. */
const slides = buildSlides(report).length
const baby = find('bruise-on-a-baby')
const pageOf = ({ id }: Scenario, sheet = '') => `/training/${id}/${sheet}`
const at = useSite()

const projector = { viewport: { width: 1920, height: 1080 } }
const open = (address: string, options = {}) => openPage(at.browser, at.site.origin + address, options)

/** The slide on the screen: its kind, and the place that the tools tell. */
async function slide(page: Page): Promise<string> {
  const place = await page.locator('[data-place]').textContent()
  return `${await page.locator('[data-current]').getAttribute('data-slide')} ${place?.replace(/,.*/, '')}`
}

/** Presses a key of a clicker until another slide is on the screen: a long one is read on first. */
async function clickOn(page: Page): Promise<void> {
  const before = await slide(page)
  for (let presses = 0; presses < 8 && (await slide(page)) === before; presses++) await page.keyboard.press('PageDown')
}

/** Goes on to the slide of a kind, marking the first answer of every question on the way. */
async function goTo(page: Page, kind: string, most = 60): Promise<void> {
  for (let slides = 0; slides < most && !(await slide(page)).startsWith(kind); slides++) {
    if (
      (await slide(page)).startsWith('question') &&
      !(await page.locator('[data-current] [aria-pressed="true"]').count())
    )
      await page.keyboard.press('1')
    await clickOn(page)
  }
  expect(await slide(page)).toMatch(new RegExp(`^${kind}`))
}

describe('a session run from the keyboard, on a projector', () => {
  test('its keys are shown by their button or by “?”, and are in no one’s way before', async () => {
    const { page, complaints } = await open(pageOf(report, 'present/'), projector)
    const keys = page.getByText('Next: right arrow or Page Down')
    expect(await keys.isVisible()).toBe(false)
    await page.keyboard.press('?')
    expect(await keys.isVisible()).toBe(true)
    await page.keyboard.press('?')
    expect(await keys.isVisible()).toBe(false)
    await page.keyboard.press('?')
    await page.keyboard.press('Escape')
    expect(await keys.isVisible()).toBe(false)
    await page.getByText('Keys (?)').click()
    expect(await keys.isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  test('the last slide offers the handout and the answer sheet', async () => {
    const { page } = await open(`${pageOf(report, 'present/')}#999`, projector)
    const last = page.locator('[data-current]')
    for (const [name, sheet] of [
      ['Handout', 'handout/'],
      ['Answer sheet', 'answers/'],
    ] as const) {
      const link = last.getByRole('link', { name })
      expect(await link.evaluate((one: HTMLAnchorElement) => new URL(one.href).pathname)).toBe(pageOf(report, sheet))
    }
  })

  test('marks what the room says before the answer is shown, then shows it with its clause and the lit chart', async () => {
    const { page, complaints } = await open(pageOf(report, 'present/'), projector)
    expect(await slide(page)).toBe(`opening 1 of ${slides}`)
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('PageDown')
    expect(await slide(page)).toBe(`question 3 of ${slides}`)
    expect(await page.locator('.session-charts').isVisible()).toBe(false)
    expect(await page.getByText('In this case').first().isVisible()).toBe(false)

    await page.keyboard.press('ArrowRight')
    expect(await slide(page)).toBe(`question 3 of ${slides}`)
    const warning = page.locator('[data-status]')
    expect(await warning.textContent()).toContain('No vote yet')
    // A vote that is removed again takes the warning with it, so it is given once more.
    await page.keyboard.press('1')
    await page.keyboard.press('1')
    expect(await warning.textContent()).toBe('')
    await page.keyboard.press('ArrowRight')
    expect(await slide(page)).toBe(`question 3 of ${slides}`)
    expect(await warning.textContent()).toContain('No vote yet')
    await page.keyboard.press('1')
    expect(await page.locator('[data-current] [aria-pressed="true"]').textContent()).toMatch(/Yes/)
    await page.keyboard.press('ArrowRight')
    const shown = page.locator('[data-current]')
    expect(await slide(page)).toBe(`answer 4 of ${slides}`)
    expect(await shown.textContent()).toMatch(/The room:\s*Yes\s*Disagreed/)
    expect(await shown.textContent()).toMatch(/In this case:\s*No/)
    expect(await shown.locator('.cited-clause').first().textContent()).toMatch(/Clause\s*2\.6/)
    const lit = await page
      .locator('.session-charts .chart[data-shown] svg [data-walked]')
      .evaluateAll((all) => all.map((one) => (one as SVGElement).dataset.node ?? (one as SVGElement).dataset.answer))
    expect(new Set(lit)).toEqual(new Set(['infant-injury', 'infant-injury/no', 'settle-in-time']))
    await page.keyboard.press('ArrowLeft')
    expect(await slide(page)).toBe(`question 3 of ${slides}`)
    expect(complaints).toEqual([])
  })

  test('goes on without a mark at the second press', async () => {
    const { page } = await open(`${pageOf(report, 'present/')}#2`, projector)
    await page.keyboard.press('PageDown')
    await page.keyboard.press('PageDown')
    expect(await slide(page)).toBe(`answer 4 of ${slides}`)
    expect(await page.locator('[data-current] [data-room]').textContent()).toBe('No vote')
  })

  test('counts hands, and the most hands are what the room says', async () => {
    const { page } = await open(`${pageOf(report, 'present/')}#2`, projector)
    await page.keyboard.press('h')
    await page.keyboard.type('12')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3')
    expect(await page.locator('[data-current] [aria-pressed="true"]').textContent()).toMatch(/Yes/)
    // A clicker works from within a box too.
    await page.keyboard.press('PageDown')
    expect(await slide(page)).toBe(`answer 4 of ${slides}`)
    expect(await page.locator('[data-current] [data-room]').textContent()).toBe('Yes (12 of 15 hands)')
  })

  test('warns again before it removes votes that were given since the warning', async () => {
    const { page } = await open(pageOf(report, 'present/'), projector)
    await goTo(page, 'question')
    await page.keyboard.press('1')
    await page.locator('[data-again]').click()
    await page.keyboard.press('2')
    await page.locator('[data-again]').click()
    expect(await page.locator('[data-status]').textContent()).toBe('Press again to remove every vote.')
    expect(await page.locator('[data-current] [data-mark][aria-pressed="true"]').count()).toBe(1)
  })

  test('shows both routes as a whole, with every decision numbered, told apart without colour', async () => {
    const { page } = await open(pageOf(report, 'present/'), projector)
    await goTo(page, 'overview')
    expect(await page.locator('.chart:visible').count()).toBe(3)
    expect(await page.locator('.decision-mark text').allTextContents()).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ])
    // The room always said the first answer.
    expect(await page.locator('.mark-parted text').allTextContents()).toEqual(['1', '2', '3', '5', '7', '8', '9'])
    const [box] = await page
      .locator('[data-charts]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
    for (const chart of await page.locator('.chart svg.flowchart').all()) {
      const { bottom, right } = await chart.evaluate((one) => one.getBoundingClientRect())
      expect(bottom).toBeLessThanOrEqual(box!.bottom)
      expect(right).toBeLessThanOrEqual(box!.right)
    }
  })

  test('ends with both routes on one chart to read, the room’s followed on, where they disagree, the records and what to talk over', async () => {
    const { page } = await open(pageOf(report, 'present/'), projector)
    await goTo(page, 'compare')
    const row = page.locator('[data-current] [data-row="infant-injury"]')
    expect((await row.innerText()).replace(/\s+/g, ' ')).toBe(
      `1. ${report.decisions[0]!.question.title} Disagreed P This case: No R The room: Yes leads to “Resolve the difference of opinion immediately”, then decision 2.`,
    )
    const chart = page.locator('.chart[data-shown]')
    const ways = (name: string) =>
      chart
        .locator(`.edges :is([data-answer], [data-next])${name}`)
        .evaluateAll((all) => all.map(({ dataset }) => dataset.answer ?? dataset.next).sort())
    const nodes = () =>
      chart.locator('.nodes > [data-room]').evaluateAll((all) => all.map(({ dataset }) => dataset.node))
    expect(await ways('[data-room]')).toEqual(['arose-at/a-referral', 'infant-injury/yes', 'settle-immediately'])
    expect(await nodes()).toEqual(['settle-immediately'])

    for (let presses = 0; presses < 4 && (await chart.getAttribute('data-stage')) !== 'referral'; presses++)
      await page.keyboard.press('PageDown')
    // The room always said the first answer.
    expect(await ways('[data-room]')).toEqual([
      'referral-managers-agree/yes',
      'referral-practitioners-agree/yes',
      'referral-resolved/yes',
    ])
    expect(await nodes()).toEqual(['resolved', 'resolved', 'resolved'])
    // Several answers lead to this box of another chart.
    const shared = page.locator('.session-charts [data-from~="arose-at/police-and-social-care"]').first()
    expect(await shared.evaluate((box) => box.hasAttribute('data-walked'))).toBe(true)
    expect(await ways('[data-answer][data-walked]')).toEqual([
      'referral-first-way/line',
      'referral-managers-agree/no',
      'referral-practitioners-agree/no',
      'referral-resolved/no',
      'referral-way-up/line',
    ])
    const dashes = await chart
      .locator('.edges [data-answer]')
      .evaluateAll((all) => all.map((way) => getComputedStyle(way).strokeDasharray).filter((dash) => dash !== 'none'))
    expect(new Set(dashes).size).toBeGreaterThan(0)
    expect(await chart.locator('.tag-room text').allTextContents()).toEqual(['R', 'R', 'R', 'R', 'R'])
    expect(await chart.locator('.tag-procedure text').allTextContents()).toEqual(['P', 'P', 'P', 'P', 'P'])

    await goTo(page, 'partings')
    const rows = await page
      .locator('.slide-partings tbody tr')
      .evaluateAll((all) => all.map((row) => (row as HTMLTableRowElement).cells[3]?.textContent))
    const other = 'Another way'
    expect(rows).toEqual(['Disagreed', 'Disagreed', other, 'Agreed', other, 'Agreed', other, other, other])
    expect(await page.locator('[data-current] [data-parted-count]').textContent()).toBe(
      'The room disagreed with the procedure at 2 of 9 decisions. At 5 the case went another way, by its facts or by a free choice.',
    )
    // Eight decisions take two slides.
    await clickOn(page)
    await clickOn(page)
    const asked = collectRecords(walk(report.procedure.pathway, report.answers).trail)
    expect(await page.locator('[data-current] .training-records > li').count()).toBe(asked.length)
    await clickOn(page)
    await clickOn(page)
    expect(await page.locator('[data-current] .discussion li').allTextContents()).toEqual(report.discussion)
    await page.keyboard.press('PageDown')
    expect(await slide(page)).toBe(`discussion ${slides} of ${slides}`)
  })

  test.each([
    'two-readings-of-one-report',
    'the-chair-heard-too-little',
    'the-conference-that-was-not',
    'saturday-night',
  ])('the marks on the charts of %s touch no box and no other words', async (id) => {
    const scenario = find(id)
    const said = scenario.decisions.map(({ question }) => `${question.id}=${question.answers.at(-1)?.id}`).join('&')
    for (const [place, { kind }] of buildSlides(scenario).entries()) {
      if (kind !== 'compare') continue
      const { page } = await open(`${pageOf(scenario, 'present/')}#${place}&${said}`, projector)
      expect(await page.locator('.chart[data-shown] .way-tag').count()).toBeGreaterThan(0)
      expect(await page.evaluate(touchedByTags)).toEqual([])
    }
  })

  test.each(['-5', '99999', '3.7', '1e2'])('hands of %s are not counted, and that is reported', async (count) => {
    const { page } = await open(`${pageOf(report, 'present/')}#2`, projector)
    const box = page.locator('[data-current] [data-hands]').first()
    await box.pressSequentially(count)
    expect(await hashOf(page)).toBe('#2')
    expect(await page.locator('[data-status]').textContent()).toContain('from 0 to 999')
    expect(await box.getAttribute('aria-invalid')).toBe('true')
    await box.fill('7')
    expect(await hashOf(page)).toBe('#2&infant-injury.yes=7')
    expect(await box.getAttribute('aria-invalid')).toBe('false')
  })

  test('b darkens the slide, but not the number to call; whatever is pressed next brings it back, and no more', async () => {
    const { page } = await open(`${pageOf(report, 'present/')}#4`, projector)
    for (const key of ['b', '.']) {
      await page.keyboard.press(key)
      expect(await page.locator('[data-dark]').count()).toBe(1)
      expect(await page.evaluate(() => document.elementFromPoint(400, 500)?.tagName)).toBe('TRAINING-SESSION')
      expect(await page.locator('.emergency').isVisible()).toBe(true)
      await page.keyboard.press('PageDown')
      expect(await page.locator('[data-dark]').count()).toBe(0)
    }
    expect(await slide(page)).toBe(`steps 5 of ${slides}`)
  })

  test('a screen reader is told what a key changes that moves no focus', async () => {
    const { page } = await open(`${pageOf(report, 'present/')}#2`, projector)
    const told = [
      ['2', 'The room: No'],
      ['2', 'The room: No vote'],
      ['b', 'Dark'],
      ['b', 'Slide shown'],
      ['?', 'Keys shown'],
      ['Escape', 'Keys hidden'],
    ] as const
    for (const [key, words] of told) {
      await page.keyboard.press(key)
      expect(await page.locator('[data-spoken]').textContent()).toBe(words)
    }
  })

  test('in forced colours the dark screen is dark, and the key of the marks has the colours of the chart', async () => {
    const { page } = await open(pageOf(report, 'present/'), { ...projector, forcedColors: 'active' })
    await goTo(page, 'overview')
    const styleOf = (selector: string, name: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((one, [style = '', part]) => getComputedStyle(one, part).getPropertyValue(style), [name, pseudo])
    expect(await styleOf('.key-way-procedure', 'stroke')).toBe(await styleOf('.edges [data-walked]', 'stroke'))
    expect(await styleOf('.key-parted', 'background-color')).toBe(await styleOf('.mark-parted rect', 'fill'))
    await goTo(page, 'compare')
    expect(await styleOf('.key-procedure', 'background-color')).toBe(await styleOf('.tag-procedure rect', 'fill'))
    await page.keyboard.press('b')
    expect(await styleOf('training-session', 'background-color', '::after')).toBe('rgb(0, 0, 0)')
  })

  test('on a phone, a slide without “more below” is at its end', async () => {
    const { page } = await open(pageOf(report, 'present/'), { viewport: { width: 320, height: 640 } })
    const place = () => page.locator('[data-place]').textContent()
    for (let presses = 0; presses < 4 && (await place()) !== `1 of ${slides}`; presses++)
      await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await slide(page)).toBe(`case 2 of ${slides}`)
  })

  test('a screen that is too small for the clauses shortens them, and c shows them in full', async () => {
    const { page } = await open(`${pageOf(find('after-the-visit'), 'present/')}#3`, {
      viewport: { width: 1000, height: 500 },
    })
    const short = page.locator('[data-current] [data-words][hidden]')
    expect(await short.count()).toBeGreaterThan(0)
    await page.keyboard.press('c')
    expect(await short.count()).toBe(0)
    expect(await page.locator('[data-spoken]').textContent()).toBe('Clauses in full')
    await page.keyboard.press('c')
    expect(await page.locator('[data-spoken]').textContent()).toBe('Clauses shortened')
    await page.getByRole('button', { name: 'Clauses in full (c)' }).click()
    expect(await short.count()).toBe(0)
  })

  test('goes alone in a browser without BroadcastChannel, and the notes say so', async () => {
    const context = await at.browser.newContext(projector)
    await context.addInitScript(() => Reflect.deleteProperty(window, 'BroadcastChannel'))
    const [screen, notes] = [await context.newPage(), await context.newPage()]
    await screen.goto(`${at.site.origin}${pageOf(report, 'present/')}#2`)
    await screen.keyboard.press('1')
    await screen.keyboard.press('PageDown')
    expect(await slide(screen)).toBe(`answer 4 of ${slides}`)
    await notes.goto(at.site.origin + pageOf(report, 'notes/'))
    expect(await notes.locator('[data-status]').textContent()).toContain('does not let one window follow another')
  })

  test('letters and digits do something only in the session: a word spoken to the browser presses nothing', async () => {
    const { page } = await open(`${pageOf(report, 'present/')}#2`, projector)
    await page.keyboard.press('2')
    expect(await page.locator('[data-current] [aria-pressed="true"]').count()).toBe(1)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('1')
    expect(await page.locator('[data-current] [aria-pressed="true"]').textContent()).toMatch(/No/)
    await page.keyboard.press('PageDown')
    expect(await slide(page)).toBe(`answer 4 of ${slides}`)
  })

  test('starts again at the second press, since marks cannot be got back', async () => {
    const { page } = await open(`${pageOf(report, 'present/')}#5&infant-injury=no`, projector)
    const again = page.getByRole('button', { name: 'Start again' })
    await again.click()
    expect(await slide(page)).toBe(`question 6 of ${slides}`)
    await again.click()
    expect(await slide(page)).toBe(`opening 1 of ${slides}`)
    expect(await hashOf(page)).toBe('#0')
  })

  test('goes on without a network once it is loaded, and so do its notes', async () => {
    const context = await at.browser.newContext(projector)
    const [screen, notes] = [await context.newPage(), await context.newPage()]
    await screen.goto(at.site.origin + pageOf(report, 'present/'))
    await notes.goto(at.site.origin + pageOf(report, 'notes/'))
    await context.setOffline(true)
    await goTo(screen, 'compare')
    expect(await screen.locator('.tag-room').count()).toBeGreaterThan(0)
    await notes.getByText('On the screen: the two routes').waitFor()
  })

  test('every slide can be left with a clicker, however long it is', async () => {
    const long = find('the-last-word')
    const { page } = await open(pageOf(long, 'present/'), projector)
    await goTo(page, 'discussion')
  })

  test('stores nothing, sends nothing, and keeps its state in the fragment, from which it comes back', async () => {
    const { page } = await open(pageOf(report, 'present/'), projector)
    const before = at.site.requests.length
    await goTo(page, 'steps')
    const kept = await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])
    expect([...kept, await page.context().cookies()]).toEqual([0, 0, '', []])
    expect(at.site.requests.slice(before)).toEqual([])
    expect(new URL(page.url()).search).toBe('')
    expect(await hashOf(page)).toBe('#4&infant-injury=yes')
    await page.reload()
    expect(await slide(page)).toBe(`steps 5 of ${slides}`)
  })

  test('of a fragment from elsewhere only what the scenario has is shown, and written on', async () => {
    const { page } = await open(`${pageOf(report, 'present/')}#999&infant-injury=maybe&nobody.knows=3&arose-at.plan=4`)
    expect(await slide(page)).toBe(`discussion ${slides} of ${slides}`)
    expect(await hashOf(page)).toBe(`#${slides - 1}&arose-at.plan=4`)
    await page.keyboard.press('PageUp')
    expect(await slide(page)).toBe(`learning ${slides - 1} of ${slides}`)
  })

  test.each([
    '#999',
    '#2&infant-injury=nonsense',
    '#2&nobody.knows=3',
    '#2&infant-injury.yes=9999',
    '#%00',
    '#content',
  ])('a fragment such as %s breaks nothing', async (fragment) => {
    const { page, complaints } = await open(pageOf(report, 'present/') + fragment, projector)
    expect(await page.locator('[data-current]').count()).toBe(1)
    await page.keyboard.press('PageUp')
    await page.keyboard.press('PageDown')
    expect(complaints).toEqual([])
  })

  test.each(['saturday-night', 'two-readings-of-one-report', 'the-last-word'])(
    'every slide of %s holds one screen: no letter is smaller than 24 px, and all clauses are there in full',
    async (id) => {
      const { page, complaints } = await open(pageOf(find(id), 'present/'), projector)
      expect(await slideFaults(page, find(id))).toEqual([])
      expect(complaints).toEqual([])
    },
    60_000,
  )
})

/** Runs in the browser: the words of each box and label that a mark stands on. */
function touchedByTags(): string[] {
  const all = (selector: string) => [...document.querySelectorAll(`.chart[data-shown] ${selector}`)]
  const others = all('.nodes > g, .labels > g:not(.way-tag) > rect')
  return all('.way-tag').flatMap((tag) => {
    const { left, right, top, bottom } = tag.getBoundingClientRect()
    const touched = others.filter((other) => {
      const box = other.getBoundingClientRect()
      const [across, down] = [
        Math.min(right, box.right) - Math.max(left, box.left),
        Math.min(bottom, box.bottom) - Math.max(top, box.top),
      ]
      return across > 2 && down > 2
    })
    return touched.map((other) => other.closest('g')?.textContent ?? '')
  })
}

describe('facilitator’s notes in a second window', () => {
  const decision3 = '#8&infant-injury=yes'
  const current = (notes: Page) => notes.locator('[aria-current="step"]').getAttribute('data-part')
  const following = (notes: Page) => notes.locator('[data-following="true"]').waitFor()
  const alone = (notes: Page) => notes.locator('[data-following="false"]').waitFor()

  async function windows(): Promise<{
    context: BrowserContext
    present: (fragment?: string) => Promise<Page>
    notes: () => Promise<Page>
  }> {
    const context = await at.browser.newContext(projector)
    const opened = async (address: string) => {
      const page = await context.newPage()
      await page.goto(at.site.origin + address)
      return page
    }
    return {
      context,
      present: (fragment = '') => opened(pageOf(report, 'present/') + fragment),
      notes: () => opened(pageOf(report, 'notes/')),
    }
  }

  test('follow an address that the presenter opens, and forget votes that were cleared while they were away', async () => {
    const { present, notes } = await windows()
    const screen = await present()
    const second = await notes()
    await following(second)
    await goTo(screen, 'answer')
    const { hash } = new URL(screen.url())
    await second.getByText('On the screen: decision 1, answered').waitFor()
    await screen.evaluate(() => location.assign('#0'))
    await expect.poll(() => current(second)).toBe('0')
    await screen.evaluate((voted) => location.assign(voted), hash)
    await second.getByText('On the screen: decision 1, answered').waitFor()
    await screen.close()
    // As a page that comes back from the back/forward cache.
    await second.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })))
    await second.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    expect(await second.locator('.room-said').allTextContents()).not.toContainEqual(expect.stringMatching(/Disagreed/))
  })

  test('follow the screen, and show what the room says', async () => {
    const { present, notes } = await windows()
    const screen = await present()
    const second = await notes()
    await following(second)
    expect(await current(second)).toBe('0')
    await goTo(screen, 'answer')
    await second.locator('[data-part="1"][aria-current]').waitFor()
    expect(await second.locator('[data-status]').textContent()).toBe('On the screen: decision 1, answered')
    expect(await second.locator('[data-part="1"] .room-said').textContent()).toMatch(/Yes\s*Disagreed/)
    expect(
      await second
        .locator('[data-part="1"] h2')
        .first()
        .evaluate((title) => title.getBoundingClientRect().top),
    ).toBeLessThan(1080)
  })

  test('opened first, wait for the screen', async () => {
    const { present, notes } = await windows()
    const second = await notes()
    await alone(second)
    expect(await second.locator('[data-status]').textContent()).toMatch(/not open/)
    await present(decision3)
    await following(second)
    await second.locator('[data-part="3"][aria-current]').waitFor()
  })

  test('closed and opened again, or loaded again, are where the screen is', async () => {
    const { present, notes } = await windows()
    const screen = await present(decision3)
    await (await notes()).close()
    const second = await notes()
    await second.locator('[data-part="3"][aria-current]').waitFor()
    await second.reload()
    await second.locator('[data-part="3"][aria-current]').waitFor()
    await screen.keyboard.press('PageUp')
    await second.locator('[data-part="2"][aria-current]').waitFor()
  })

  test('opened twice, both follow', async () => {
    const { present, notes } = await windows()
    const screen = await present(decision3)
    const both = [await notes(), await notes()]
    await screen.keyboard.press('PageUp')
    for (const one of both) await one.locator('[data-part="2"][aria-current]').waitFor()
  })

  test('bring a screen back that was closed, without its fragment', async () => {
    const { present, notes } = await windows()
    const screen = await present(decision3)
    const second = await notes()
    await following(second)
    await screen.keyboard.press('PageUp')
    await second.locator('[data-part="2"][aria-current]').waitFor()
    await screen.close()
    await alone(second)
    const again = await present()
    await again.waitForFunction(() => location.hash.startsWith('#7&'))
    expect(await slide(again)).toBe(`steps 8 of ${slides}`)
    await following(second)
  })

  test('the screen opened twice: both go together, one slide a press', async () => {
    const { present, notes } = await windows()
    const [one, other] = [await present(decision3), await present()]
    await other.waitForFunction(() => location.hash.startsWith('#8&'))
    const second = await notes()
    await following(second)
    await second.keyboard.press('PageUp')
    for (const page of [one, other]) await page.waitForFunction(() => location.hash.startsWith('#7&'))
    await one.close()
    await second.keyboard.press('PageUp')
    await other.waitForFunction(() => location.hash.startsWith('#6&'))
    await following(second)
  })

  test('loaded again, the screen is where it was', async () => {
    const { present, notes } = await windows()
    const screen = await present()
    const second = await notes()
    await goTo(screen, 'steps')
    await screen.reload()
    expect(await slide(screen)).toBe(`steps 5 of ${slides}`)
    await second.locator('[data-part="1"][aria-current]').waitFor()
    await screen.keyboard.press('PageUp')
    await second.getByText('On the screen: decision 1, answered').waitFor()
  })

  test('move the screen by a clicker that speaks to their window', async () => {
    const { present, notes } = await windows()
    const screen = await present()
    const second = await notes()
    await following(second)
    await second.keyboard.press('PageDown')
    await screen.waitForFunction(() => location.hash === '#1')
    await second.getByRole('button', { name: 'Next', exact: true }).click()
    await screen.waitForFunction(() => location.hash === '#2')
    await second.getByText('On the screen: decision 1, open; no vote yet').waitFor()
  })

  test('nothing that another window says, however odd, stops them', async () => {
    const { present, notes } = await windows()
    const [screen, second] = [await present(decision3), await notes()]
    await following(second)
    const wrongs: string[] = []
    for (const page of [screen, second]) page.on('pageerror', ({ message }) => wrongs.push(message))
    await second.evaluate((name) => {
      const odd = { from: 'elsewhere', role: 'notes', tick: 9, fragment: '#1' }
      const channel = new BroadcastChannel(name)
      for (const message of [
        null,
        'press',
        { ...odd, kind: 'state', fragment: 42 },
        { ...odd, kind: 'press', by: 'far' },
        { ...odd, kind: 'state', tick: NaN },
      ])
        channel.postMessage(message)
    }, `training-${report.id}`)
    await second.keyboard.press('PageUp')
    await screen.waitForFunction(() => location.hash.startsWith('#7&'))
    expect(wrongs).toEqual([])
  })

  test('of another scenario stay where they are', async () => {
    const { context, present, notes } = await windows()
    const other = await context.newPage()
    await other.goto(at.site.origin + pageOf(baby, 'notes/'))
    const own = await notes()
    await present(decision3)
    // Once those of the scenario follow, the other have been told as much.
    await following(own)
    await alone(other)
  })
})

describe('alone', () => {
  test('what an answer brings is there with it, before the next key: it would move what has the focus', async () => {
    const { page } = await open(pageOf(baby))
    const opened = await page
      .locator('[data-answer] > summary')
      .first()
      .evaluate((summary) => {
        const moves = summary.closest('[data-decision]')!.querySelector<HTMLElement>('[data-moves]')!
        const before = moves.hidden
        ;(summary as HTMLElement).click()
        return { before, after: moves.hidden }
      })
    expect(opened).toEqual({ before: true, after: false })
  })

  test('one decision at a time, with reasons, and a summary of what was answered to print', async () => {
    const { page, complaints } = await open(pageOf(baby))
    const before = at.site.requests.length
    await page.getByRole('button', { name: 'One decision at a time' }).click()
    const now = page.locator('.decision:visible')
    for (const [place, { question, answer, because }] of baby.decisions.entries()) {
      expect(await now.count()).toBe(1)
      expect(await page.locator('.study-end').isVisible()).toBe(false)
      expect(await page.locator('[data-status]').textContent()).toBe(`Decision ${place + 1} of 5`)
      expect(await now.getByText(because).isVisible()).toBe(false)
      // The first, which the procedure’s words settle, and the third, a fact, are answered otherwise; the last not at all.
      const chosen = place % 2 === 0 ? question.answers.find(({ id }) => id !== answer.id)! : answer
      if (place < 3) await now.getByLabel(chosen.label, { exact: true }).check()
      await now.getByText('The answer in this case', { exact: true }).click()
      expect(await now.getByText(because).isVisible()).toBe(true)
      const told = [/procedure’s words lead to another/, /goes that way too/, /goes another way/][place] ?? /no answer/
      await now.locator('[data-own]', { hasText: told }).waitFor()
      // An answer that is changed is judged again.
      for (const [changed, says] of place === 0
        ? ([
            [answer, /goes that way too/],
            [chosen, told],
          ] as const)
        : []) {
        await now.getByLabel(changed.label, { exact: true }).check()
        await now.locator('[data-own]', { hasText: says }).waitFor()
      }
      await now.getByRole('button', { name: place < 4 ? 'Next decision' : 'To the end' }).click()
    }
    expect(await page.locator('#end-heading').evaluate((heading) => heading === document.activeElement)).toBe(true)
    const [sheet, ...more] = textOfPdf(await page.pdf({ preferCSSPageSize: true }))
    expect(more).toEqual([])
    for (const words of [
      'Recordofself-study',
      'Signature',
      'Nonemarked',
      `${baby.decisions.length}decisions,1answeredasthiscasegoes`,
    ])
      expect(sheet).toContain(words)
    expect(sheet).not.toContain('Thecase')
    expect(at.site.requests.slice(before)).toEqual([])
    expect(page.url()).toBe(at.site.origin + pageOf(baby))
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    await page.getByRole('button', { name: 'Work through it again' }).click()
    expect(await page.locator('main input:checked').count()).toBe(0)
    await now.locator('summary').click()
    await page.getByRole('button', { name: 'Show everything' }).locator('visible=true').click()
    expect(await page.locator('.decision:visible').count()).toBe(5)
    expect(complaints).toEqual([])
  })
})

test.each([
  [
    { 'arose-at': 'police-and-social-care', 'referral-resolved': 'no' },
    'The room agreed with this case at every decision on which it voted.',
  ],
  [
    { 'arose-at': 'police-and-social-care', 'referral-way-up': 'designated' },
    'The room agreed with the procedure wherever its words decide. At 1 the case went another way, by its facts or by a free choice.',
  ],
  [{ 'arose-at': 'plan' }, 'The room disagreed with the procedure at 1 of 9 decisions.'],
  [{}, 'The room has not voted.'],
])('a room that said %j is described: %s', async (said, told) => {
  const marks = Object.entries(said).map(([question, answer]) => `&${question}=${answer}`)
  const { page } = await open(`${pageOf(report, 'present/')}#0${marks.join('')}`, projector)
  expect(await page.locator('.slide-partings [data-parted-count]').textContent()).toBe(told)
})

test('every decision that is put asks who goes to whom next, and how fast', async () => {
  for (const sheet of ['', 'present/', 'handout/']) {
    const { page } = await open(pageOf(report, sheet), { javaScriptEnabled: false })
    expect(await page.getByText('Who goes to whom next, and how fast?').count()).toBe(report.decisions.length)
  }
})

describe('without JavaScript', () => {
  const options = { javaScriptEnabled: false }

  test.each(scenarios.map((scenario) => ({ id: scenario.id, scenario })))(
    '$id reads whole: the case, each decision with its answer and reason, steps, records, what there is to learn',
    async ({ scenario }) => {
      const { page } = await open(pageOf(scenario), options)
      const text = ((await page.locator('main').textContent()) ?? '').replace(/\s+/g, ' ')
      const words = [
        ...scenario.decisions.flatMap(({ question, answer, because, told = '', steps }) => [
          told,
          question.title,
          answer.label,
          because,
          ...steps.map(({ title }) => title),
        ]),
        scenario.outcome.title,
        timesAlong(scenario.trail).get(scenario.outcome.id)?.label ?? '',
        ...scenario.learning.map((point) => point.text),
        ...scenario.discussion,
      ]
      expect(words.filter((one) => !text.includes(one))).toEqual([])
      const [decision] = await page.locator('.decision').all()
      await decision!.locator('summary').click()
      expect(await decision!.getByText(scenario.decisions[0]!.because).isVisible()).toBe(true)
      expect(await page.getByRole('button').count()).toBe(0)
    },
  )

  test.each(['present/', 'notes/'])('%s is complete, without controls that do nothing', async (sheet) => {
    const { page } = await open(pageOf(report, sheet), options)
    for (const { because } of report.decisions) expect(await page.getByText(because).first().isVisible()).toBe(true)
    for (const { question } of report.decisions)
      for (const { label } of question.answers)
        expect(await page.getByText(label).locator('visible=true').count()).toBeGreaterThan(0)
    expect(await page.getByRole('button').count()).toBe(0)
    expect(await page.getByRole('spinbutton').count()).toBe(0)
  })
})

describe('on paper', () => {
  const glued = (text: string) => text.replace(/\s/g, '')
  const print = async (sheet: string, scenario = report) => {
    const { page } = await open(pageOf(scenario, sheet))
    const pdf = await page.pdf({ preferCSSPageSize: true })
    // A4, in points.
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
    return textOfPdf(pdf)
  }
  const reasons = report.decisions.map(({ because }) => glued(because).slice(0, 30))

  test('a handout has the case and every decision with its answers to choose from, and gives none away', async () => {
    const sheets = await print('handout/')
    const text = sheets.join('')
    for (const { question } of report.decisions) {
      expect(text).toContain(glued(question.title).slice(0, 20))
      for (const { label } of question.answers) expect(text).toContain(glued(label).slice(0, 16))
    }
    // What has happened before a decision would give away the answer to the decision before it.
    const told = report.decisions.flatMap((decision) => (decision.told ? [glued(decision.told).slice(0, 30)] : []))
    expect(told.length).toBeGreaterThan(0)
    for (const words of [
      ...reasons,
      ...told,
      'Inthiscase:',
      ...report.learning.map((point) => glued(point.text).slice(0, 30)),
    ])
      expect(text).not.toContain(words)
    expect(sheets.length).toBeLessThanOrEqual(4)
  })

  test('an answer sheet has every answer with its reason, and the records', async () => {
    const text = (await print('answers/')).join('')
    for (const words of reasons) expect(text).toContain(words)
    for (const { record } of collectRecords(walk(report.procedure.pathway, report.answers).trail))
      expect(text).toContain(glued(record.text).slice(0, 24))
  })

  test('facilitator’s notes have the notes besides, and nothing that only a screen can do', async () => {
    const text = (await print('notes/')).join('')
    for (const words of [...reasons, ...report.notes.map((note) => glued(note).slice(0, 30))])
      expect(text).toContain(words)
    expect(text).not.toMatch(/notopen|Onthescreen|Theroom:/)
  })

  test.each(['handout/', 'answers/', 'notes/'])(
    '%s has its source, and 999, and no menu of the site',
    async (sheet) => {
      for (const scenario of [report, baby]) {
        const [first = ''] = await print(sheet, scenario)
        for (const words of ['call999', 'invented', 'Pathwayversion', 'Checkyourpartnership'])
          expect(first).toContain(words)
        expect(first).not.toMatch(/Glossary|SkiptoContent|Presenter’sview/i)
      }
    },
  )
})

// However else they are looked at, `npm run test:access` holds them against axe.
describe('no fault that axe can find', () => {
  test('in the middle of a session', async () => {
    const said = 'infant-injury=yes&infant-injury.yes=9&arose-at=section-47&referral-way-up=designated'
    const { page } = await open(`${pageOf(report, 'present/')}#2&${said}`, projector)
    for (const to of [2, 3, 4, 25, 26, 30, 31]) {
      await page.evaluate((place) => (location.hash = location.hash.replace(/^#\d+/, `#${place}`)), to)
      await page.locator(`[data-slide]:nth-of-type(${to + 1})[data-current]`).waitFor()
      expect([to, ...(await axeFaults(page))]).toEqual([to])
    }
  })

  test('in the middle of self-study', async () => {
    const { page } = await open(pageOf(report))
    await page.getByRole('button', { name: 'One decision at a time' }).click()
    await page.locator('.decision:visible summary').click()
    expect(await axeFaults(page)).toEqual([])
  })
})
