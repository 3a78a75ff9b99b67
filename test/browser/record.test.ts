import { describe, expect, test } from 'vitest'
import { collectRecords, recordGroups } from '../../src/pathway/records.ts'
import { walk } from '../../src/pathway/walk.ts'
import { axeFaults } from './axeFaults.ts'
import { kentWalk, rutlandWalk, toManagers } from './explorerPage.ts'
import { expected, expectRoute, linesOf, openSheet, saveWord, sheets, shown } from './recordPage.ts'
import { hashOf, openPage } from './site.ts'
import { untilIdle } from './untilIdle.ts'
import { useSite } from './useSite.ts'

const kent = sheets.find(({ procedure }) => procedure.board.id === 'kent')!
const recordKent = kent.address

const at = useSite()

describe('the record sheet', () => {
  const { procedure, address, explorer, routes, fragmentOf } = kent
  const { pathway, board, prose } = procedure

  test('without JavaScript it is the blank sheet, with every record: who keeps it, force, clauses, where', async () => {
    const { page } = await at.open(address, { javaScriptEnabled: false })
    const bodies = await page
      .locator('[data-asked] tbody:has([data-asked-record])')
      .evaluateAll((all) => all.map((body) => body.textContent.replace(/\s+/g, ' ')))
    const groups = recordGroups(collectRecords(pathway.nodes.values()))
    expect(bodies).toHaveLength(groups.length)
    for (const [index, { records, nodes }] of groups.entries()) {
      for (const record of records)
        for (const words of [record.text, `Force: ${record.force}.`, `Kept by: ${record.keptBy}.`, ...record.clauses])
          expect(bodies[index]).toContain(words)
      for (const { title } of nodes) expect(bodies[index]).toContain(title)
    }
    expect(await page.getByRole('button', { name: /Print|Word/ }).count()).toBe(0)
    expect(await page.locator('[data-sheet]').isVisible()).toBe(true)
  })

  test('of a route, short or long, its steps, answers, force, silences, readings and records are the core’s', async () => {
    const { page, complaints } = await at.open(address)
    for (const route of [routes[0]!, routes.at(-1)!]) await expectRoute(page, kent, route)
    expect(complaints).toEqual([])
  })

  test('it says where it comes from, what its notice says first, 999, the version and the day', async () => {
    const { page } = await at.open(address + fragmentOf(routes[0]!))
    const text = (await linesOf(page)).join('\n')
    const today = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(new Date())
    for (const words of [
      prose.about.title,
      prose.about.publishedBy,
      prose.about.dated,
      board.successor,
      board.notice.split('. ')[0]!.replace(/\.$/, ''),
      'Check your partnership’s current procedure before you act.',
      'If a child is in immediate danger, call 999.',
      `Pathway version ${pathway.version}. Printed or saved on: ${today}`,
    ])
      expect(text).toContain(words)
  })

  test('an answer that was given before the last one is said to be kept', async () => {
    const { page } = await at.open(address + kentWalk('arose-at=plan&plan-managers-agree=yes&infant-injury=no'))
    const warnings = page.locator('[data-warnings] li')
    expect(await warnings.filter({ hasText: 'Kept from before: ' }).count()).toBe(1)
    expect((await linesOf(page)).filter((line) => line.includes('Kept from before: '))).toHaveLength(1)
  })

  test('the way back leads to the explorer with the same walk, and the title of the page tells nothing of it', async () => {
    const { page } = await at.open(address)
    const title = await page.title()
    const fragment = fragmentOf(routes.at(-1)!)
    await page.goto(at.site.origin + address + fragment)
    expect(await page.title()).toBe(title)
    await page.getByRole('link', { name: 'Back to your route' }).click()
    expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(explorer + fragment)
  })

  test('nothing answered appears in a request', async () => {
    at.site.requests.length = 0
    const { page } = await at.open(address + fragmentOf(routes.at(-1)!))
    await page.reload()
    await untilIdle(page)
    const before = at.site.requests.length
    await saveWord(page)
    // What writes the document is loaded when it is asked for, and is one file.
    expect(at.site.requests.slice(before)).toEqual([expect.stringMatching(/\/writeWord\.[\w-]+\.js$/)])
    const told = routes.at(-1)!.trail.filter(({ kind }) => kind === 'question')
    expect(at.site.requests.length).toBeGreaterThan(3)
    for (const { id } of told) expect(at.site.requests.join('\n')).not.toContain(id)
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0)
  })

  // However else it is looked at, `npm run test:access` holds it against axe.
  test('with a route it has no fault that axe can find on a phone, and is not too wide', async () => {
    const address1 = at.site.origin + address + fragmentOf(routes.at(-1)!)
    const { page, complaints } = await openPage(at.browser, address1, { viewport: { width: 320, height: 700 } })
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
  })
})

describe('a sheet in Kent', () => {
  test('of a walk that stops half-way says so, and has no answer there', async () => {
    const { page } = await at.open(recordKent + toManagers)
    expect(await shown(page)).toEqual(
      expected(
        kent.procedure,
        walk(
          kent.procedure.pathway,
          new Map(
            Object.entries({
              'infant-injury': 'no',
              'arose-at': 'a-referral',
              'referral-practitioners-agree': 'no',
              'referral-first-way': 'line',
            }),
          ),
        ),
      ),
    )
    // The cells to fill in have the step as their row's name.
    expect(await page.getByRole('rowheader', { name: /^\d+\. Talk to each other first$/ }).count()).toBeGreaterThan(0)
    expect(await page.locator('[data-unfinished]').innerText()).toContain('“Have the first line managers agreed?”')
    expect(await page.locator('li[data-node]').last().innerText()).toContain('Not answered yet')
  })

  test('of an immediate matter says so of each later step, in place of a time that could be read as longer', async () => {
    const { page } = await at.open(recordKent + kentWalk('infant-injury=yes&arose-at=a-referral'))
    expect(await page.locator('[data-throughout-line]').innerText()).toBe('Throughout this route: immediately')
    expect(await page.locator('[data-asked] [data-time]').allTextContents()).toEqual([
      'immediately, and so throughout this route',
      'immediately (throughout this route)',
    ])
  })

  test('of a walk without a record says that there is none yet', async () => {
    const { page } = await at.open(recordKent + kentWalk('from=arose-at&arose-at=section-47'))
    expect(await page.locator('[data-no-records]').isVisible()).toBe(true)
    expect(await page.locator('[data-asked] table').isVisible()).toBe(false)
  })

  test('that begins half-way says what comes before, and that an earlier step has set the time', async () => {
    const { page } = await at.open(recordKent + kentWalk('from=referral-first-line'))
    const told = await page.locator('[data-warnings]').innerText()
    expect(told).toContain('This route begins at “More experienced or more senior staff take it up”.')
    expect(told).toContain('leads through: “Talk to each other first”')
    expect(told).toContain(
      'An earlier step has set the time for all that follows: “Resolve the difference of opinion immediately” or “Resolve it in a',
    )
    const earlier = 'immediately, or within a time frame that clearly protects the child, as an earlier step has set it'
    expect(await page.locator('[data-throughout-line]').innerText()).toBe(`Throughout this route: ${earlier}`)
    expect(await page.locator('[data-asked] [data-time]').allTextContents()).toEqual(
      Array.from({ length: 2 }, () => `${earlier} (throughout this route)`),
    )
  })

  test('names the agencies of the address, and puts their posts first', async () => {
    const { page } = await at.open(
      `${recordKent}${kentWalk('agency=education&with=police&infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no&referral-first-way=line')}`,
    )
    expect(await page.locator('[data-parties]').innerText()).toBe(
      'Agency of the person who made this sheet: Education. Agency they disagree with: Police (Public Protection Unit).',
    )
    expect(await page.locator('[data-node="referral-first-line"] [data-posts]').textContent()).toBe(
      'Equivalent roles: Education: Designated teacher, for example; Police (Public Protection Unit): Detective sergeant, Police Public Protection Unit, for example; Specialist Children’s Services: First line manager; Health: Senior health visitor, nurse or GP, for example',
    )
  })

  test('follows the address: another walk, none, and a place in the page', async () => {
    const { page, complaints } = await openSheet(at.browser, at.site.origin + recordKent)
    const blank = await linesOf(page)
    await page.evaluate((hash) => (location.hash = hash), toManagers)
    await expect.poll(() => page.locator('li[data-node]').count()).toBe(9)
    await page.evaluate((hash) => (location.hash = hash), kentWalk('infant-injury=no'))
    await expect.poll(() => page.locator('li[data-node]').count()).toBe(3)
    await page.locator('.skip-link').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    expect(await hashOf(page)).toBe(kentWalk('infant-injury=no'))
    await page.goBack()
    await expect.poll(() => page.locator('li[data-node]').count()).toBe(9)
    await page.goBack()
    await expect.poll(() => page.locator('li[data-node]').count()).toBe(0)
    expect(await linesOf(page)).toEqual(blank)
    expect(complaints).toEqual([])
  })

  test('of Rutland binds what follows a resolution to no time that was set for the dispute', async () => {
    const { page } = await at.open(
      `/rutland/professional-differences/record/${rutlandWalk('immediate-risk=yes&what-remains=nothing')}`,
    )
    const timeAt = (node: string) => page.locator(`[data-asked] [data-node="${node}"] [data-time]`).textContent()
    expect(await timeAt('tell-social-care')).toContain('immediately, as we read it')
    for (const node of ['confirm-in-writing', 'identify-learning', 'debrief', 'resolved'])
      expect(await timeAt(node)).toBe('not set')
  })

  test('has nothing to type into', async () => {
    const { page } = await at.open(recordKent + toManagers)
    expect(await page.locator('record-sheet :is(input, textarea, select, [contenteditable])').count()).toBe(0)
  })

  test('offline the Word document fails in plain words, and works once the connection is back', async () => {
    const { page } = await openSheet(at.browser, at.site.origin + recordKent + toManagers)
    const lines = await linesOf(page)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: 'Save as a Word document' }).click()
    await expect
      .poll(() => page.getByRole('status').textContent())
      .toContain('The Word document could not be made. You may be offline')
    expect(await linesOf(page)).toEqual(lines)
    await page.context().setOffline(false)
    await page.reload()
    const { name } = await saveWord(page)
    await expect.poll(() => page.getByRole('status').textContent()).toContain(name)
  })
})

describe('a damaged or old fragment', () => {
  test.each([
    {
      fragment: kentWalk('infant-injury=no&arose-at=nowhere'),
      stands: 'arose-at',
      says: 'cannot be found in the procedure',
    },
    { fragment: '#v=99&infant-injury=no', stands: 'arose-at', says: 'made for another version' },
    { fragment: kentWalk('infant-injury=no&%E0%A4%A'), stands: 'arose-at', says: 'cannot be read' },
    {
      fragment: kentWalk('infant-injury=no&a=<img src=x onerror=alert(1)>'),
      stands: 'arose-at',
      says: 'cannot be read',
    },
    { fragment: kentWalk('from=nowhere&infant-injury=no'), stands: 'arose-at', says: 'begins at the start' },
    {
      fragment: kentWalk('agency=nobody&infant-injury=no'),
      stands: 'arose-at',
      says: 'names an agency that this board',
    },
    {
      fragment: kentWalk(`infant-injury=no&${'x'.repeat(100_000)}=y`),
      stands: 'arose-at',
      says: 'longer than any that this page makes',
    },
    {
      fragment: kentWalk('infant-injury=no&arose-at=plan&referral-managers-agree=yes'),
      stands: 'plan-first-way',
      says: 'no longer applies',
    },
    { fragment: '#rubbish', stands: 'infant-injury', says: 'cannot be read' },
    { fragment: kentWalk('__proto__=yes&constructor=no&infant-injury=no'), stands: 'arose-at', says: 'cannot be' },
  ])('$says: $fragment', async ({ fragment, stands, says }) => {
    const { page, complaints } = await at.open(recordKent + fragment)
    expect(await page.locator('[data-warnings]').innerText()).toContain(says)
    expect((await shown(page)).route.at(-1)?.node).toBe(stands)
    expect((await shown(page)).unfinished).toBe(true)
    expect(complaints).toEqual([])
  })
})
