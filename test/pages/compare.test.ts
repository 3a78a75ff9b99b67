import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { anchorOfNode } from '../../src/pathway/anchorOfNode.ts'
import { prepareComparison } from '../../src/content/prepareComparison.ts'
import { addSavedNotice } from '../../src/offline/addSavedNotice.ts'
import { comparisonFacts, comparisonRows, throughoutFacts } from '../../src/pathway/comparison.ts'
import { differences, recordDifferences, throughoutDifferences } from '../../src/pathway/differences.ts'
import { sampleProcedure } from '../benchmarks/sampleProcedure.ts'
import { planted } from '../pathway/smallPathway.ts'
import { axeFaults } from '../browser/axeFaults.ts'
import { buildCopy } from '../browser/build.ts'
import { serveSite } from '../browser/serveSite.ts'
import type { ServedSite } from '../browser/serveSite.ts'
import { builtContent } from '../builtContent.ts'
import { hashOf, openPage } from '../browser/site.ts'
import { textOfPdf } from '../browser/textOfPdf.ts'
import { useSite } from '../browser/useSite.ts'
import { readText } from '../readText.ts'

const at = useSite()
const sides = prepareComparison(builtContent().procedures)
const plain = (words: string) => words.replace(/\s+/g, ' ').trim()
const differencesAt = (page: Page, place: string): Promise<readonly string[]> =>
  page
    .locator(`[data-differences-at="${place}"] [data-differences] > li`)
    .evaluateAll((items) => items.map((item) => item.textContent.replace(/\s+/g, ' ').trim()))

describe('Kent and Rutland', () => {
  const open = (javaScriptEnabled = false) => at.open(`/compare/`, { javaScriptEnabled })

  test.each(sides.map((side) => ({ name: side.name, side })))(
    'without JavaScript each node of $name stands at its place, with all that can be compared',
    async ({ side: { key, procedure, compared } }) => {
      const { page, complaints } = await open()
      const address = `${at.site.origin}/${procedure.board.id}/${procedure.id}/`
      for (const { id } of comparisonRows) {
        const { nodes, stages, records } = compared.rows.get(id)!
        const cell = page.locator(`[data-place="${id}"] td[data-side="${key}"]`)
        expect(await cell.locator('.compare-stage').allTextContents()).toEqual(
          stages.map(({ title, section }) => `${title} (section ${section})`),
        )
        const items = cell.locator('[data-node]')
        expect(await items.evaluateAll((all) => all.map((item) => (item as HTMLElement).dataset.node))).toEqual(
          nodes.map((node) => node.id),
        )
        for (const [index, node] of nodes.entries()) {
          const item = items.nth(index)
          const words = plain((await item.textContent()) ?? '')
          const { silence, reading, clauses } = node.basis
          for (const wanted of [node.title, node.when, node.force, node.urgency, node.by, silence, reading])
            expect(words).toContain(plain(wanted ?? ''))
          for (const [, post] of node.who) expect(words).toContain(post)
          const links = await item
            .locator('a')
            .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))
          expect(links).toEqual([
            `${address}steps/#${anchorOfNode(node.id)}`,
            ...clauses.map((clause) => `${address}#${clause}`),
          ])
        }
        if (nodes.length === 0) continue
        const kept = plain((await cell.textContent()) ?? '')
        for (const { record, where } of records) expect(kept).toContain(`${record.text} (${record.force}; ${where})`)
      }
      expect(complaints).toEqual([])
    },
  )

  test('what only one says and what neither says comes first, level by level, as the core counts it', async () => {
    const { page } = await open()
    for (const { id } of comparisonRows.filter(({ id }) => id !== 'other')) {
      const said = sides.map(({ name, compared }) => comparisonFacts(name, compared, id))
      expect(await differencesAt(page, id)).toEqual(differences(said).map(({ who, says }) => `${who} ${says}`))
    }
    const records = sides.map(({ name, compared }) => ({
      name,
      records: compared.records.map(({ record }) => record),
    }))
    expect(await differencesAt(page, 'records')).toEqual(
      recordDifferences(records).map(({ who, says }) => `${who} ${says}`),
    )
    const throughout = sides.map(({ name, compared }) => throughoutFacts(name, compared))
    expect(await differencesAt(page, 'throughout')).toEqual(
      throughoutDifferences(throughout).map(({ who, says }) => `${who} ${says}`),
    )
    const links = page.locator('[data-differences-at]:visible dt a')
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    expect(addresses).toContain('#at-records')
    for (const address of addresses) expect(await page.locator(address).count()).toBe(1)
    const table = await page.locator('table.compare').evaluate((table) => table.getBoundingClientRect().top)
    for (const box of await Promise.all((await links.all()).map((link) => link.boundingBox())))
      expect(box!.y).toBeLessThan(table)
    expect(await differencesAt(page, 'plan')).toEqual(['Only Kent has a step of its own for this.'])
  })

  test('with two procedures there is nothing to choose, and no place for steps without a place', async () => {
    const { page, complaints } = await open(true)
    expect(await page.locator('main select').count()).toBe(0)
    expect(await page.locator('[data-place="other"]').count()).toBe(0)
    expect(await page.locator('[data-place="plan"] .compare-none').textContent()).toBe(
      'The procedure of Rutland has no step of its own for this.',
    )
    expect(complaints).toEqual([])
  })

  test('on a phone it is a list: each procedure below the other, with its name', async () => {
    const { page } = await at.open(`/compare/`, { viewport: { width: 320, height: 700 } })
    const boxes = await page.locator('[data-place="managers"] td[data-side]').evaluateAll((cells) =>
      cells.map((cell) => {
        const { left, top, bottom } = cell.getBoundingClientRect()
        return { left, top, bottom, label: getComputedStyle(cell, '::before').content }
      }),
    )
    expect(boxes[0]!.left).toBe(boxes[1]!.left)
    expect(boxes[1]!.top).toBeGreaterThanOrEqual(boxes[0]!.bottom)
    expect(boxes.map(({ label }) => label)).toEqual([
      expect.stringContaining('Kent'),
      expect.stringContaining('Rutland'),
    ])
  })

  test('on paper it is A4 across, each page says whose columns they are, and every reading is open', async () => {
    const { page } = await open(true)
    const pdf = await page.pdf({ preferCSSPageSize: true })
    const [width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))!.slice(1).map(Number)
    expect([Math.round(width!), Math.round(height!)]).toEqual([842, 595])
    const pages = textOfPdf(pdf)
    for (const words of pages) for (const { name } of sides) expect(words).toContain(name)
    const headings = (await page.locator('.compare [role="heading"], main h2').allTextContents()).map((words) =>
      words.replace(/\s/g, ''),
    )
    const margins = /Checkyourpartnership’scurrentprocedurebeforeyouact|Page\d+of\d+/g
    for (const words of pages)
      expect(headings.filter((heading) => words.replace(margins, '').endsWith(heading))).toEqual([])
    const all = pages.join('')
    for (const { compared } of sides)
      for (const { nodes } of compared.rows.values())
        for (const { title, basis } of nodes)
          for (const words of [title, basis.reading ?? ''])
            // A page may end inside a reading.
            expect(all).toContain(words.replace(/\s/g, '').slice(0, 40))
  })
})

/** Rutland’s procedure under another name, with one time of its own, and a board whose steps have no place. */
function moreBoards(): Readonly<Record<string, string>> {
  const rutland = 'content/procedures/rutland/professional-differences'
  const essex = 'content/procedures/essex/professional-differences'
  return {
    'content/boards/essex.yaml': planted(readText('content/boards/rutland.yaml'), 'name: Rutland', 'name: Essex'),
    [`${essex}/procedure.mdx`]: readText(`${rutland}/procedure.mdx`),
    [`${essex}/pathway.yaml`]: planted(
      readText(`${rutland}/pathway.yaml`),
      '    by: The line manager or agency safeguarding lead, and their equivalent',
      '    urgency: { agreed: at the next meeting }\n    by: The line manager or agency safeguarding lead, and their equivalent',
    ),
    ...sampleProcedure('devon', 10),
  }
}

describe('of four boards', () => {
  let folder: string
  let site: ServedSite
  beforeAll(async () => {
    folder = await buildCopy(moreBoards())
    site = await serveSite(join(folder, 'dist'))
  }, 180_000)
  afterAll(async () => {
    await site.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const open = (fragment = '', options = {}) => openPage(at.browser, `${site.origin}/compare/${fragment}`, options)
  const [essex, kent, rutland] = [
    'essex.professional-differences',
    'kent.professional-disagreements',
    'rutland.professional-differences',
  ]
  const columns = async (page: Page) =>
    (await page.locator('.compare thead th:visible strong').allTextContents()).join(', ')
  const status = (page: Page): Locator => page.locator('[data-status]')

  test('without JavaScript the first two are shown, and each other one has a page by itself', async () => {
    const { page, complaints } = await open('', { javaScriptEnabled: false })
    expect(await columns(page)).toBe('Sample with 10 nodes, Essex')
    expect(await page.locator('select:visible').count()).toBe(0)
    expect(await page.locator('[data-place="other"] td[data-side^="devon"] [data-node]').count()).toBe(7)
    await page.locator('noscript summary').click()
    await page.locator(`noscript a[href$="/${rutland}/"]`).click()
    expect(await columns(page)).toBe('Rutland')
    expect(await page.locator('[data-place="managers"] [data-node]').count()).toBeGreaterThan(0)
    expect(await page.locator('[data-place="other"]').isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })

  test('without its server what is shown stays, and the page says so', async () => {
    const { page } = await open()
    await page.context().setOffline(true)
    await page.getByLabel('Second procedure').selectOption(rutland)
    await expect.poll(() => status(page).textContent()).toMatch(/could not be loaded/)
    expect(await columns(page)).toBe('Sample with 10 nodes, Essex')
    expect(await page.getByLabel('Second procedure').inputValue()).toBe(essex)
    expect(await hashOf(page)).toBe('')
    await page.context().setOffline(false)
    await page.getByLabel('Second procedure').selectOption(rutland)
    await expect.poll(() => columns(page)).toBe('Sample with 10 nodes, Rutland')
  })

  test('a procedure whose page is a saved copy says so', async () => {
    const { page } = await open()
    await page.route(`**/${rutland}/`, async (route) => {
      const response = await route.fetch()
      const body = addSavedNotice(await response.text(), { checked: Date.UTC(2026, 0, 2), outdated: false })
      await route.fulfill({ response, body })
    })
    await page.getByLabel('Second procedure').selectOption(rutland)
    const notice = page.locator(`.compare-status [data-side="${rutland}"]`)
    await expect.poll(() => notice.innerText()).toContain('Saved copy, last checked 2 January 2026')
    await page.getByLabel('Second procedure').selectOption(essex)
    await expect.poll(() => notice.isVisible()).toBe(false)
  })

  test('by keyboard two are chosen: they are shown, counted off against each other, announced, and in the fragment', async () => {
    const { page, complaints } = await open()
    expect(await columns(page)).toBe('Sample with 10 nodes, Essex')
    expect(await status(page).textContent()).toBe('')
    await page.getByLabel('First procedure').focus()
    await page.keyboard.press('R')
    await expect.poll(() => status(page).textContent()).toBe('Rutland and Essex are shown side by side.')
    expect(await columns(page)).toBe('Rutland, Essex')
    expect(await hashOf(page)).toBe(`#${rutland}&${essex}`)
    expect(await status(page).textContent()).toBe('Rutland and Essex are shown side by side.')
    expect(await differencesAt(page, 'managers')).toEqual([
      'Neither makes a step here mandatory. For what Rutland and Essex make mandatory besides, see “Immediate risk, or a risk that may remain”.',
      'Only Essex sets a time for these steps themselves: “at the next meeting” (states). In Rutland, a time for the whole route always applies (states: describes, asks nothing).',
    ])
    for (const gone of ['[data-place="other"]', '[data-differences-at="other"]', 'nav a[href="#at-other"]'])
      expect(await page.locator(gone).isVisible()).toBe(false)
    for (const place of ['.compare-status', '.source-notice'])
      expect(await page.locator(`${place} [data-side]:visible`).count()).toBe(2)

    await page.getByLabel('Second procedure').selectOption(rutland)
    await expect.poll(() => columns(page)).toBe('Essex, Rutland')
    await page.goBack()
    await expect.poll(() => columns(page)).toBe('Rutland, Essex')
    expect(await status(page).textContent()).toBe('Rutland and Essex are shown side by side.')
    await page.reload()
    await expect.poll(() => columns(page)).toBe('Rutland, Essex')
    expect(await page.getByLabel('First procedure').inputValue()).toBe(rutland)
    expect(complaints).toEqual([])
    expect(site.requests.filter((request) => request.includes('?'))).toEqual([])
  })

  test('a choice beside Kent counts as the core does on the built site', async () => {
    const { page } = await open(`#${kent}&${rutland}`)
    await expect.poll(() => columns(page)).toBe('Kent, Rutland')
    for (const { id } of comparisonRows.filter(({ id }) => id !== 'other')) {
      const said = sides.map(({ name, compared }) => comparisonFacts(name, compared, id))
      expect(await differencesAt(page, id)).toEqual(differences(said).map(({ who, says }) => `${who} ${says}`))
    }
  })

  test.each([
    { fragment: `#${kent}&surrey.gone`, shown: 'Kent, Sample with 10 nodes' },
    { fragment: `#${kent}&${kent}`, shown: 'Kent, Sample with 10 nodes' },
    { fragment: '#%E0%A4%A', shown: 'Sample with 10 nodes, Essex' },
  ])('a link to $fragment shows what it can, and says so', async ({ fragment, shown }) => {
    const { page, complaints } = await open(fragment)
    await expect
      .poll(() => status(page).textContent())
      .toBe(`Part of this link could not be read. ${shown.replace(', ', ' and ')} are shown side by side.`)
    expect(await columns(page)).toBe(shown)
    expect(complaints).toEqual([])
  })

  test('going to a place of the page leaves the choice in the address', async () => {
    const { page } = await open(`#${kent}&${rutland}`)
    await expect.poll(() => columns(page)).toBe('Kent, Rutland')
    await page.getByRole('navigation', { name: 'On this page' }).getByText('Still unresolved').click()
    expect(await hashOf(page)).toBe(`#${kent}&${rutland}`)
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('at-last')
    await page.locator('.skip-link').focus()
    await page.keyboard.press('Enter')
    expect(await columns(page)).toBe('Kent, Rutland')
  })

  test('axe finds no fault, dark, at 320 px', async () => {
    const options = { colorScheme: 'dark', viewport: { width: 320, height: 700 } } as const
    const { page, complaints } = await open(`#${kent}&${essex}`, options)
    await expect.poll(() => columns(page)).toBe('Kent, Essex')
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(complaints).toEqual([])
  })
})
