import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { writeFragment } from '../../src/pathway/fragment.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import type { PathwayNode } from '../../src/pathway/types.ts'
import type { Walk } from '../../src/pathway/walk.ts'
import { readWord } from '../readWord.ts'
import type { WordDocument } from '../readWord.ts'
import { builtContent } from '../builtContent.ts'
import { openPage } from './site.ts'

/** The record sheets of the built site. */
export const sheets = builtContent().procedures.map((procedure) => ({
  procedure,
  address: `/${procedure.board.id}/${procedure.id}/record/`,
  explorer: `/${procedure.board.id}/${procedure.id}/explore/`,
  /** The fragment of the address of a walk. */
  fragmentOf: ({ answers }: Walk<PathwayNode>) => writeFragment({ version: procedure.pathway.version, answers }),
  /** Every route, the shortest first. */
  routes: [...everyRoute(procedure.pathway)].sort((a, b) => a.trail.length - b.trail.length),
}))

/** Opens a sheet whose clock stands still: it shows the minute, which would otherwise change between two readings of it. */
export async function openSheet(browser: Browser, address: string): Promise<{ page: Page; complaints: string[] }> {
  const opened = await openPage(browser, 'about:blank')
  await opened.page.clock.setFixedTime(new Date())
  await opened.page.goto(address)
  return opened
}

/** The words of the sheet's headings, paragraphs, items and cells, as shown on the page, in the order read. */
export async function linesOf(page: Page): Promise<string[]> {
  return page.locator('[data-sheet]').evaluate((sheet) =>
    [...sheet.querySelectorAll<HTMLElement>('h1, h2, p, li, th, td')]
      .filter((part) => !part.closest('[hidden]') && !part.querySelector('p'))
      .map((part) => part.textContent.replace(/\s+/g, ' ').trim())
      .filter(Boolean),
  )
}

/** What the button that saves a Word document gives. */
export async function saveWord(page: Page): Promise<{ name: string; word: WordDocument }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a Word document' }).click(),
  ])
  return { name: download.suggestedFilename(), word: readWord(await readFile(await download.path())) }
}

/** On how many pages the sheet prints. */
export async function printedPages(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  return pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}
