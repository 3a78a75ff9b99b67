import { rmSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axeFaults } from '../browser/axeFaults.ts'
import { buildCopy } from '../browser/build.ts'
import { builtViews } from '../browser/builtViews.ts'
import { longLimits } from '../browser/longLimits.ts'
import { lookAt, looks, tooWide } from '../browser/looks.ts'
import { printedPages } from '../browser/recordPage.ts'
import { serveSite } from '../browser/serveSite.ts'
import { hashOf } from '../browser/site.ts'
import { textOfPdf } from '../browser/textOfPdf.ts'
import { untilIdle } from '../browser/untilIdle.ts'
import { useSite } from '../browser/useSite.ts'
import { fixtureContent } from '../builtContent.ts'
import { readWord } from '../readWord.ts'

let folder: string
const at = useSite(async () => {
  folder = await buildCopy(longLimits, { fixtures: true })
  return serveSite(join(folder, 'dist'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const procedures = fixtureContent().procedures.map((procedure) => ({ board: procedure.board.id, procedure }))

test.each(procedures)('every view of $board says the same of each step, its limits included', ({ procedure }) => {
  for (const { what, found, expected } of builtViews(join(folder, 'dist'), procedure))
    expect(found, what).toEqual(expected)
})

const route = '#v=8&harm=no&agreed=no&settled=yes'
const explorer = `/withermere/disagreements/explore/${route}`
const sheet = `/withermere/disagreements/record/${route}`

/** Opens a page at the end of a route, with its timeline. */
async function open(address: string, options = {}) {
  const opened = await at.open(address, options)
  await opened.page.locator('.timeline').waitFor()
  return opened
}

/** Enters when something was, as “2026-04-02 10:00”, and leaves the fields. The time is left out where nobody asks for it. */
async function enter(page: Page, point: string, when: string): Promise<void> {
  const fields = page.locator(`[data-point="${point}"] input`)
  const [date = '', time = ''] = when.split(' ')
  await fields.first().fill(date)
  if ((await fields.count()) > 1) await fields.last().fill(time)
  await fields.last().blur()
}

const duesOf = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('.timeline-due').allTextContents()).filter(Boolean)

test('before the end of a route the explorer has the limits so far, and keeps what is entered up to the end', async () => {
  const { page, complaints } = await at.open('/withermere/disagreements/explore/#v=8&harm=no')
  const fold = page.locator('[data-limits-fold]')
  await fold.locator('summary').click()
  await enter(page, 'the disagreement', '2026-04-02 10:00')
  expect(await duesOf(page)).toEqual(['by Fri 3 April 2026, 10:00'])
  expect(await axeFaults(page)).toEqual([])
  await page.locator('.answers a', { hasText: 'No' }).first().click()
  await page.locator('.answers a', { hasText: 'Yes' }).first().click()
  await expect.poll(() => page.locator('[data-now] .timeline').count()).toBe(1)
  expect(await fold.isVisible()).toBe(false)
  expect(await page.locator('[data-point="the disagreement"] input').first().inputValue()).toBe('2026-04-02')
  expect((await duesOf(page))[0]).toBe('by Fri 3 April 2026, 10:00')
  await page.locator('[data-restart]').click()
  await expect.poll(() => page.locator('[data-point]').count()).toBe(0)
  expect(await fold.isVisible()).toBe(false)
  expect(complaints).toEqual([])
})

test('the record sheet of an unfinished route has the limits so far', async () => {
  const { page } = await open('/withermere/disagreements/record/#v=8&harm=no')
  expect(await page.locator('[data-point]').count()).toBe(2)
})

describe.each([
  { where: 'the explorer', address: explorer },
  { where: 'the record sheet', address: sheet },
])('on $where', ({ address }) => {
  test('the end of a route has a timeline of its limits, in its order', async () => {
    const { page, complaints } = await open(address)
    expect(await page.locator('[data-point]').evaluateAll((all) => all.map((one) => one.dataset.point))).toEqual([
      'the disagreement',
      'talk',
      'agreed',
      'a request by either agency',
      'managers-meet',
      'heads-decide',
    ])
    expect(await page.locator('.timeline').textContent()).toContain(
      'within 5 working days of the answer to “Do the two of you agree now?” or within 72 hours of a request by either agency, whichever is shorter',
    )
    expect(await page.locator('.rail').first().getAttribute('aria-hidden')).toBe('true')
    expect(complaints).toEqual([])
  })

  test('what is entered gives dates, and a date that could be wrong gives words', async () => {
    const { page, complaints } = await open(address)
    await enter(page, 'the disagreement', '2026-04-02 10:00')
    expect(await duesOf(page)).toEqual(['by Fri 3 April 2026, 10:00'])
    expect(await page.locator('.timeline [role="status"]').textContent()).toBe('Dates worked out: 1.')
    await enter(page, 'agreed', '2026-04-02 12:00')
    await enter(page, 'a request by either agency', '2026-04-09 12:00')
    expect(await duesOf(page)).toEqual([
      'by Fri 3 April 2026, 10:00',
      'by Sun 12 April 2026, 12:00',
      'by the end of Sun 26 April 2026, if “The managers meet” is done at the last moment',
    ])
    await enter(page, 'managers-meet', '2026-04-01 12:00')
    expect((await duesOf(page)).at(-1)).toBe('by Sun 12 April 2026, 12:00')
    expect(await page.locator('[data-point="managers-meet"] .timeline-problem').textContent()).toBe(
      'No date is worked out from this: it is before “a request by either agency”, which comes first.',
    )
    await enter(page, 'agreed', '2029-01-02 12:00')
    expect(await page.locator('[data-point="agreed"] .timeline-problem').textContent()).toBe(
      'No date is worked out: bank holidays are known here for 2026 to 2028 only.',
    )
    await enter(page, 'the disagreement', '')
    expect((await duesOf(page))[0]).toContain('or sooner, if this is shorter: within 5 working days')
    expect(complaints).toEqual([])
  })

  test('what is entered leaves no trace: not in the address, storage or a request, and none after “Clear and leave”', async () => {
    const { page } = await open(address)
    const before = at.site.requests.length
    await enter(page, 'the disagreement', '2026-04-02 10:00')
    expect(await hashOf(page)).toBe(route)
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([0, 0, ''])
    expect(at.site.requests.slice(before)).toEqual([])
    await page.locator('[data-leave]:visible').click()
    await page.waitForURL(`${at.site.origin}/`)
    await page.goBack().catch(() => null)
    expect(await page.evaluate(() => [...document.querySelectorAll('input')].map(({ value }) => value))).not.toContain(
      '2026-04-02',
    )
    // The same tab, the same route.
    await page.goto(at.site.origin + address)
    await page.locator('.timeline').waitFor()
    expect(
      await page.locator('[data-point] input').evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
    ).toEqual(['', '', '', '', '', ''])
  })

  test.each(looks)('axe finds nothing, and nothing is cut off, $look', async (look) => {
    const { page } = await open(address)
    await enter(page, 'agreed', '2026-04-02 10:00')
    await enter(page, 'a request by either agency', '2029-04-02 10:00')
    await lookAt(page, look)
    expect(await axeFaults(page)).toEqual([])
    expect(await tooWide(page)).toBeLessThanOrEqual(0)
  })

  test('40 limits on one route have a row each, and are due one after the other', async () => {
    const long = address.replace(/.*\/(explore|record)\/.*/, '/longmarsh/long/$1/#v=1&ask=yes')
    const { page, complaints } = await open(long)
    expect(await page.locator('[data-point]').count()).toBe(41)
    expect(await page.locator('.lane').count()).toBe(41)
    await enter(page, 'the disagreement', '2026-03-02 10:00')
    expect((await duesOf(page)).length).toBe(40)
    expect((await duesOf(page)).at(-1)).toContain('by the end of Wed 29 April 2026')
    expect(complaints).toEqual([])
  })
})

test('a route without a limit so far has no timeline, and loads no script for one', async () => {
  const kent = procedures.find(({ board }) => board === 'kent')!.procedure
  const before = at.site.requests.length
  for (const address of [
    '/withermere/disagreements/record/#v=8',
    '/withermere/disagreements/explore/#v=8',
    `/kent/${kent.id}/explore/#v=${kent.pathway.version}`,
    `/kent/${kent.id}/record/#v=${kent.pathway.version}`,
    '/withermere/disagreements/record/',
  ]) {
    const { page } = await at.open(address)
    await untilIdle(page)
    expect(await page.locator('.timeline').count()).toBe(0)
  }
  expect(at.site.requests.slice(before).filter((request) => /RouteTimeline/.test(request))).toEqual([])
})

test('another case begins without the times of the last', async () => {
  const { page } = await open(explorer)
  await enter(page, 'the disagreement', '2026-04-02 10:00')
  await page.locator('[data-restart]').click()
  for (const answer of ['harm/no', 'agreed/no', 'settled/yes'])
    await page.locator(`[data-stand] [data-answer="${answer}"]`).click()
  await page.locator('.timeline').waitFor()
  expect(await page.locator('[data-point="the disagreement"] input').first().inputValue()).toBe('')
})

test.each(['explore', 'record'])(
  'another case begins without the date that has the focus in the last: %s',
  async (page) => {
    const { page: opened } = await open(`/withermere/disagreements/${page}/${route}`)
    await opened.locator('[data-point="the disagreement"] input').first().fill('2026-04-02')
    await opened.evaluate(() => (location.hash = '#v=8&harm=no&agreed=no&settled=no'))
    await expect
      .poll(() =>
        opened
          .locator('[data-point] input')
          .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).join('')),
      )
      .toBe('')
    await opened.locator('[data-point] input').last().fill('2026-04-03')
    expect(await opened.locator('[data-point="the disagreement"] input').first().inputValue()).toBe('')
    expect((await duesOf(opened)).join()).not.toContain('2 April')
  },
)

test('another agency leaves the times as they are', async () => {
  const { page } = await open(explorer)
  await enter(page, 'the disagreement', '2026-04-02 10:00')
  await page.locator('[data-parties] summary').click()
  await page.locator('[data-party="agency"]').selectOption('police')
  expect(await page.locator('[data-point="the disagreement"] input').first().inputValue()).toBe('2026-04-02')
  expect(await duesOf(page)).toEqual(['by Fri 3 April 2026, 10:00'])
})

test('where a field takes text, a British date is understood', async () => {
  const { page } = await open(explorer)
  const fields = page.locator('[data-point="the disagreement"] input')
  // As browsers show a field whose kind they do not know.
  await fields.evaluateAll((all) => all.forEach((field) => field.setAttribute('type', 'text')))
  await enter(page, 'the disagreement', '2/4/2026 10:00')
  expect(await duesOf(page)).toEqual(['by Fri 3 April 2026, 10:00'])
  await enter(page, 'the disagreement', 'Easter')
  expect(await duesOf(page)).toEqual([])
  expect(await problemOf(page, 'the disagreement')).toBe(notUnderstood)
})

const notUnderstood = 'This is not understood. Write a date such as 2/3/2026, and a time such as 10:00.'
const problemOf = (page: Page, point: string) => page.locator(`[data-point="${point}"] .timeline-problem`).innerText()

test('a date of which a part is missing is reported once its fields are left, and no sooner', async () => {
  const { page } = await open(explorer)
  const status = page.locator('.timeline [role="status"]')
  const [date, time] = await page.locator('[data-point="the disagreement"] input').all()
  await date!.focus()
  // Month and day, as this browser orders them.
  await page.keyboard.type('0402')
  expect(await problemOf(page, 'the disagreement')).toBe('')
  await time!.focus()
  expect(await problemOf(page, 'the disagreement')).toBe('')
  await time!.blur()
  expect(await problemOf(page, 'the disagreement')).toBe(notUnderstood)
  expect(await status.textContent()).toBe(notUnderstood)
  expect(await date!.getAttribute('aria-invalid')).toBe('true')
  await date!.focus()
  await page.keyboard.type('04022026')
  expect(await problemOf(page, 'the disagreement')).toBe('')
  expect(await date!.getAttribute('aria-invalid')).toBe('false')
  const needsTime = 'o date is worked out: enter the time too, since hours are counted from it'
  expect(await duesOf(page)).toEqual([`n${needsTime}`])
  expect(await status.textContent()).toBe(`N${needsTime}.`)
  // The page renders its timeline anew: the field is empty, and so is not wrong.
  await page.keyboard.press('Backspace')
  await page.locator('[data-parties] summary').click()
  expect(await problemOf(page, 'the disagreement')).toBe(notUnderstood)
  await page.locator('[data-party="agency"]').selectOption('police')
  await expect.poll(() => problemOf(page, 'the disagreement')).toBe('')
})

test('what an entry makes wrong elsewhere is reported with the name of the place', async () => {
  const { page } = await open(explorer)
  const status = page.locator('.timeline [role="status"]')
  await enter(page, 'managers-meet', '2026-03-02')
  await enter(page, 'agreed', '2026-03-03')
  expect(await status.textContent()).toBe(
    'The managers meet: No date is worked out from this: it is before “Do the two of you agree now?”, which comes first.',
  )
})

test('a route copied for an email has the dates, and none of what is wrong', async () => {
  const { page } = await open(explorer, { permissions: ['clipboard-read', 'clipboard-write'] })
  const copied = async (): Promise<readonly string[]> => {
    await page.getByRole('button', { name: 'Copy for email' }).click()
    await expect.poll(() => page.locator('[data-copy-result]').textContent()).toBe('Route copied.')
    return (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  }
  const heading = 'Dates, worked out from what was entered: check them against the procedure'
  expect(await copied()).not.toContain(heading)
  await enter(page, 'the disagreement', '2026-04-02 10:00')
  await enter(page, 'agreed', '2029-01-02 12:00')
  const lines = await copied()
  expect(lines.slice(lines.indexOf(heading) + 1, lines.indexOf('What to write down'))).toEqual([
    '- the disagreement: Thu 2 April 2026, 10:00',
    '- Talk to the other practitioner',
    '  within 24 hours of the disagreement, as we read it: by Fri 3 April 2026, 10:00',
    '',
  ])
})

test('the sheet prints and saves the dates, with blanks for what was not entered, and no fields', async () => {
  const { page } = await open(sheet)
  await enter(page, 'the disagreement', '2026-04-02 10:00')
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a Word document' }).click(),
  ])
  const { paragraphs } = readWord(await readFile(await download.path()))
  const lines = paragraphs.map(({ text }) => text)
  expect(lines).toContain('Time limits on this route')
  expect(lines).toContain('When: Thu 2 April 2026, 10:00')
  expect(lines.some((line) => /^When: _+$/.test(line))).toBe(true)
  const limit = lines.indexOf('within 24 hours of the disagreement, as we read it')
  expect(lines[limit + 1]).toBe('by Fri 3 April 2026, 10:00')
  expect(lines.join('\n')).not.toContain('Enter when')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('[data-point] input').first().isVisible()).toBe(false)
  expect(await printedPages(page)).toBeLessThanOrEqual(3)
})

test('on paper the end of a route in the explorer breaks between two points, and no heading is left alone', async () => {
  const { page } = await open(explorer)
  for (const height of [110, 120, 130, 140, 150]) {
    const pages = textOfPdf(await page.pdf({ width: '210mm', height: `${height}mm` }))
    expect(pages[0]).toContain('Endofyourroute')
    for (const text of pages) expect(text).not.toMatch(/(?:Endofyourroute|havedecided|Timelimitsonthisroute)$/)
  }
})

test('where not all procedures protect the same people, the comparison says of each whom, and begins with two alike', async () => {
  const { page } = await at.open(`/compare/`)
  const first = page.locator('[data-choice] select').first()
  await expect.poll(() => first.isEnabled()).toBe(true)
  const names = await first.locator('option').allInnerTexts()
  expect(names.map((name) => name.trim()).sort()).toEqual([
    'Kent (children)',
    'Longmarsh (children and adults)',
    'Withermere (children)',
    'Yarrowby (adults)',
  ])
  const heads = await page.locator('.compare thead th:visible .compare-audience').allInnerTexts()
  expect(heads).toEqual(['Protects children', 'Protects children'])
})

test('an address that the prose escapes is text on the page too', async () => {
  const page = await readFile(join(folder, 'dist/longmarsh/long/index.html'), 'utf8')
  expect(page).toContain('Its form goes to forms@longmarsh.example.')
})
