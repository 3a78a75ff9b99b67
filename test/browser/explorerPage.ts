import type { Page } from 'playwright-core'
import { checklist } from '../../src/pathway/checklist.ts'
import type { Pathway } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'

export const exploreKent = '/kent/professional-disagreements/explore/'
export const exploreRutland = '/rutland/professional-differences/explore/'

/** What the page shows of a walk, as ids, wherever it shows it. */
export async function shown(page: Page) {
  return page.evaluate(() => {
    const ids = (selector: string, name: string) =>
      [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].map((element) => element.dataset[name] ?? '')
    return {
      chart: [...new Set(ids('.charts [data-node][data-walked]', 'node'))].sort(),
      chartHere: [...new Set(ids('.charts [data-node][aria-current="step"]', 'node'))],
      chartAnswers: [...new Set(ids('.charts [data-answer][data-walked]', 'answer'))].sort(),
      list: ids('.in-words li[data-node][data-walked]', 'node').sort(),
      listHere: ids('.in-words li[aria-current="step"]', 'node'),
      listAnswers: ids('.in-words [data-answer][data-walked]', 'answer').sort(),
      trail: ids('[data-trail-node]', 'trailNode'),
      records: ids('[data-checklist] > [data-records-of] > ul > [data-record]', 'record'),
    }
  })
}

/** What a walk by the core must show. Records stand by stage, in the order in which the walk comes to the stages. */
export function expected(pathway: Pathway, answers: ReadonlyMap<string, string>) {
  const { trail, at, answers: used } = walk(pathway, answers)
  const ids = trail.map(({ id }) => id)
  const chosen = [...used].map(([question, answer]) => `${question}/${answer}`).sort()
  const items = checklist(trail)
  const stages = [...new Set(items.map(({ node }) => node.stage))]
  return {
    chart: [...ids].sort(),
    chartHere: [at.id],
    chartAnswers: chosen,
    list: [...ids].sort(),
    listHere: [at.id],
    listAnswers: chosen,
    trail: ids.slice(0, -1),
    records: stages.flatMap((stage) =>
      items.filter(({ node }) => node.stage === stage).map(({ node, record }) => `${node.id}/${record.id}`),
    ),
  }
}
