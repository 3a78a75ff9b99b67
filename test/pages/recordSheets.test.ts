import { describe, expect, test } from 'vitest'
import { expectRoute, linesOf, openSheet, printedPages, saveWord, sheets } from '../browser/recordPage.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()

describe.each(sheets)('$address', (sheet) => {
  const { procedure, address, routes, fragmentOf } = sheet
  const { board } = procedure

  test('for every route its steps, answers, force, silences, readings and records are the core’s', async () => {
    const { page, complaints } = await at.open(address)
    for (const route of routes) await expectRoute(page, sheet, route)
    expect(complaints).toEqual([])
  })

  test('the blank one and that of every route print on one or two pages of A4', async () => {
    const { page } = await at.open(address)
    expect([1, 2]).toContain(await printedPages(page))
    for (const route of routes) {
      await page.goto(at.site.origin + address + fragmentOf(route))
      await expect.poll(() => page.locator('[data-asked] [data-node]').count()).toBe(route.trail.length)
      expect([1, 2]).toContain(await printedPages(page))
    }
  })

  test('the Word document of every seventh route holds what the sheet shows, word for word, as headings and tables', async () => {
    for (const route of [undefined, ...routes.filter((_, index) => index % 7 === 0), routes.at(-1)]) {
      const { page, complaints } = await openSheet(
        at.browser,
        at.site.origin + address + (route ? fragmentOf(route) : ''),
      )
      const { name, word } = await saveWord(page)
      expect(name).toMatch(new RegExp(`^record-${board.id}-${procedure.id}-\\d{4}-\\d\\d-\\d\\d\\.docx$`))
      expect(word.paragraphs.map(({ text }) => text.replace(/ ?_{5,}$/, ''))).toEqual(await linesOf(page))
      const headings = await page
        .locator('[data-sheet]')
        .evaluate((sheet) => [...sheet.querySelectorAll('h1, h2')].map((one) => one.textContent))
      expect(word.paragraphs.filter(({ style }) => style.startsWith('Heading')).map(({ text }) => text)).toEqual(
        headings,
      )
      const tables = await page.locator('[data-sheet] table').evaluateAll((all) =>
        (all as HTMLTableElement[]).map((table) => ({
          header: [...table.tHead!.rows[0]!.cells].map((cell) => cell.textContent.trim()),
          rows: [...table.tBodies].reduce((sum, { rows }) => sum + rows.length, 0),
        })),
      )
      expect(word.tables).toEqual(tables)
      if (route)
        for (const { silence, reading } of route.trail)
          for (const words of [silence, reading])
            if (words) expect(word.paragraphs.map(({ text }) => text).join('\n')).toContain(words)
      expect(complaints).toEqual([])
    }
  })
})
