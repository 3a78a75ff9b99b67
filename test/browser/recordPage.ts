import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Procedure } from '../../src/content/types.ts'
import { groupPosts } from '../../src/pathway/groupPosts.ts'
import { checklist, collectRecords, recordGroups } from '../../src/pathway/records.ts'
import { timesAlong } from '../../src/pathway/timesAlong.ts'
import { mustsBesideTitle } from '../../src/pathway/sentences.ts'
import { postLabels } from '../../src/pathway/words.ts'
import { writeFragment } from '../../src/pathway/fragment.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import type { Walk } from '../../src/pathway/walk.ts'
import { readWord } from '../readWord.ts'
import type { WordDocument } from '../readWord.ts'
import { builtContent } from '../builtContent.ts'
import { openPage } from './site.ts'

export type Sheet = (typeof sheets)[number]

/** The record sheets of the built site. */
export const sheets = builtContent().procedures.map((procedure) => ({
  procedure,
  address: `/${procedure.board.id}/${procedure.id}/record/`,
  explorer: `/${procedure.board.id}/${procedure.id}/explore/`,
  /** The fragment of the address of a walk. */
  fragmentOf: ({ answers }: Walk) => writeFragment({ version: procedure.pathway.version, answers }),
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

/** The words of the sheet's headings, paragraphs, items and cells, as paper shows them too, in the order read. */
export async function linesOf(page: Page): Promise<string[]> {
  return page.locator('[data-sheet]').evaluate((sheet) =>
    [...sheet.querySelectorAll<HTMLElement>('h1, h2, p, li, th, td')]
      .filter((part) => !part.closest('[hidden], [data-screen]') && !part.querySelector('p'))
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

/** What the sheet shows of a walk. */
export async function shown(page: Page) {
  return page.evaluate(() => {
    const words = (root: Element, selector: string) =>
      [...root.querySelectorAll(selector)].map((part) => part.textContent.replace(/\s+/g, ' ').trim())
    return {
      route: [...document.querySelectorAll<HTMLElement>('[data-sheet] li[data-node]')].map((entry) => ({
        node: entry.dataset.node,
        title: entry.querySelector('strong')?.textContent,
        text: words(entry, ':scope > p:not([class])').slice(1).join(' '),
        facts: words(entry, '.sheet-facts')[0],
        posts: words(entry, '[data-posts]')[0],
        cited: words(entry, '.sheet-answer .clause-links')[0],
        answer: words(entry, '.sheet-answer strong')[0],
        silences: words(entry, '.silence'),
        readings: words(entry, '.reading'),
      })),
      records: [...document.querySelectorAll<HTMLElement>('[data-sheet] [data-record]')].map((row) => ({
        record: row.dataset.record,
        says: words(
          row.closest('tbody')!.querySelector(`[data-asked-record="${row.dataset.record!.split('/')[1]!}"]`)!,
          'p',
        ).join(' '),
        at: row.textContent,
        blanks: [...row.closest('tr')!.cells].filter(({ textContent }) => textContent === '').length,
      })),
      unfinished: document.querySelector<HTMLElement>('[data-unfinished]')?.hidden === false,
    }
  })
}

/** What a walk by the core must show. */
export function expected({ pathway, board: { agencies } }: Procedure, { trail, answers, at }: Walk) {
  const times = timesAlong(trail)
  const clauses = (numbers: readonly string[]) => `Clause${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`
  const order = collectRecords(pathway.nodes.values()).map(({ record }) => record.id)
  const places = new Map(trail.map(({ id }, index) => [id, index + 1]))
  return {
    route: trail.map((node) => {
      const chosen = node.kind === 'question' ? node.answers.find(({ id }) => id === answers.get(node.id)) : undefined
      const bases = [node, node.kind === 'step' ? node.next : chosen]
      return {
        node: node.id,
        title: node.title,
        text: { outcome: node.text, step: mustsBesideTitle(node), question: chosen ? '' : 'Not answered yet.' }[
          node.kind
        ],
        facts: [
          node.kind !== 'question' && `Stage: ${pathway.stages.find(({ id }) => id === node.stage)!.title}.`,
          node.force && `Force: ${node.force}.`,
          node.kind === 'step' && `Who acts: ${node.by}.`,
          node.kind !== 'question' && `Time: ${times.get(node.id)?.label ?? 'not set'}.`,
          node.clauses.length > 0 && clauses(node.clauses),
        ]
          .filter(Boolean)
          .join(' '),
        posts:
          node.kind === 'step' && Object.keys(node.who).length > 0
            ? `${postLabels(node.posts).all}: ${groupPosts(agencies, Object.entries(node.who))
                .map(({ post, names }) => `${names}: ${post}`)
                .join('; ')}`
            : undefined,
        cited: chosen && chosen.clauses.length > 0 ? clauses(chosen.clauses) : undefined,
        answer: chosen?.label,
        silences: bases.flatMap((basis) => (basis?.silence ? [`The procedure does not say: ${basis.silence}`] : [])),
        readings: bases.flatMap((basis) => (basis?.reading ? [`How we read it: ${basis.reading}`] : [])),
      }
    }),
    // Groups are in the order in which the route asks for them; those of one step in the order of the blank sheet.
    records: recordGroups(
      collectRecords(trail).toSorted(
        (a, b) =>
          places.get(a.nodes[0]!.id)! - places.get(b.nodes[0]!.id)! ||
          order.indexOf(a.record.id) - order.indexOf(b.record.id),
      ),
    )
      .flatMap(({ records, nodes }) => nodes.flatMap((node) => records.map((record) => ({ node, record }))))
      .map(({ node: { id, title }, record }) => ({
        record: `${id}/${record.id}`,
        says: `${record.text} Force: ${record.force}. Kept by: ${record.keptBy}. ${clauses(record.clauses)}`,
        at: `${places.get(id)}. ${title}`,
        blanks: 3,
      })),
    unfinished: at.kind !== 'outcome',
  }
}

/** Goes to a route and holds what the sheet shows of it against the core. */
export async function expectRoute(page: Page, sheet: Sheet, route: Walk): Promise<void> {
  await page.goto(new URL(sheet.address + sheet.fragmentOf(route), page.url()).href)
  const marks = await shown(page)
  expect(marks).toEqual(expected(sheet.procedure, route))
  expect(marks.records.map(({ record }) => record).sort()).toEqual(
    checklist(route.trail)
      .map(({ node, record }) => `${node.id}/${record.id}`)
      .sort(),
  )
}
