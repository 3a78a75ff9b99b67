import type { Page } from 'playwright-core'
import { collectRecords } from '../../src/pathway/records.ts'
import type { Pathway } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'
import { procedureOf } from '../builtContent.ts'

export const exploreKent = '/kent/professional-disagreements/explore/'
export const exploreRutland = '/rutland/professional-differences/explore/'

/** The fragment of a walk, with the version of the pathway. Answers, parties and the place to begin are as in an address. */
export const kentWalk = (answers?: string): string => fragmentIn('kent', answers)
export const rutlandWalk = (answers?: string): string => fragmentIn('rutland', answers)

function fragmentIn(board: string, answers?: string): string {
  return ['#v=' + String(procedureOf(board).pathway.version), ...(answers ? [answers] : [])].join('&')
}

/** The answers that lead Kent’s first line managers to a referral, one by one and as a fragment. */
export const answersToManagers = [
  'infant-injury/no',
  'arose-at/a-referral',
  'referral-practitioners-agree/no',
  'referral-first-way/line',
]
export const toManagers = kentWalk(answersToManagers.map((answer) => answer.replace('/', '=')).join('&'))

export async function giveAnswers(page: Page, answers: readonly string[]): Promise<void> {
  for (const answer of answers) await page.locator(`[data-stand] [data-answer="${answer}"]`).click()
}

/** What the page shows of a walk, as ids, wherever it shows it. */
export async function shown(page: Page) {
  await page.locator('escalation-explorer[data-ready]').waitFor()
  return page.evaluate(() => {
    const ids = (selector: string, name: string) =>
      [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].map((element) => element.dataset[name] ?? '')
    return {
      chart: [...new Set(ids('.charts [data-node][data-walked]', 'node'))].sort(),
      chartHere: [...new Set(ids('.charts [data-node][aria-current="step"]', 'node'))],
      chartAnswers: [...new Set(ids('.charts [data-answer][data-walked]', 'answer'))].sort(),
      met: ids('[data-trail] > [data-node][data-walked], [data-do][data-node]', 'node').sort(),
      stand: ids('[data-stand]', 'node'),
      answers: ids('[data-trail] [data-answer][data-walked]', 'answer').sort(),
      records: ids('[data-checklist] [data-record]', 'record'),
    }
  })
}

/** What a walk by the core must show. Each record stands once, with the steps that ask for it. */
export function expected(pathway: Pathway, answers: ReadonlyMap<string, string>) {
  const { trail, at, answers: used } = walk(pathway, answers)
  const ids = trail.map(({ id }) => id)
  const chosen = [...used].map(([question, answer]) => `${question}/${answer}`).sort()
  return {
    chart: [...ids].sort(),
    chartHere: [at.id],
    chartAnswers: chosen,
    met: ids.slice(0, -1).sort(),
    stand: [at.id],
    answers: chosen,
    records: collectRecords(trail).flatMap(({ record, nodes }) => nodes.map(({ id }) => `${id}/${record.id}`)),
  }
}
