import type { Page } from 'playwright-core'
import { writeFragment } from '../../src/pathway/fragment.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import { builtContent } from '../builtContent.ts'

const { boards, procedures, scenarios } = builtContent()

/** A page as it stands when a reader has done something on it. */
export interface Situation {
  readonly situation: string
  readonly address: string
  readonly prepare?: (page: Page) => Promise<unknown>
}

const walks: readonly Situation[] = procedures.flatMap(({ id, board, pathway }) => {
  const longest = [...everyRoute(pathway)].toSorted((a, b) => b.trail.length - a.trail.length)[0]!
  const finished = writeFragment({ version: pathway.version, answers: longest.answers })
  const midway = writeFragment({ version: pathway.version, answers: new Map([...longest.answers].slice(0, -2)) })
  const agency = board.agencies.keys().next().value!
  const step = longest.trail.findLast(({ kind, clauses }) => kind === 'step' && clauses.length > 0)!
  const folder = `/${board.id}/${id}/`
  const open = (page: Page) => page.locator(`.charts svg [data-node="${step.id}"]`).first().dispatchEvent('click')
  return [
    { situation: `${board.name}, mid-route`, address: `${folder}explore/${midway}` },
    { situation: `${board.name}, finished, an agency named`, address: `${folder}explore/${finished}&agency=${agency}` },
    { situation: `${board.name}, begun half-way`, address: `${folder}explore/#v=${pathway.version}&from=${step.id}` },
    { situation: `${board.name}, an old link`, address: `${folder}explore/#v=0&nothing=such` },
    { situation: `${board.name}, a step in full`, address: `${folder}explore/${midway}`, prepare: open },
    {
      situation: `${board.name}, the chart at 320 px`,
      address: `${folder}explore/${midway}`,
      prepare: async (page) => {
        await page.setViewportSize({ width: 320, height: 900 })
        await page.getByRole('button', { name: 'See flowchart' }).click()
      },
    },
    { situation: `${board.name}, record sheet of a route`, address: `${folder}record/${finished}` },
    { situation: `${board.name}, record sheet half-way`, address: `${folder}record/${midway}` },
    {
      situation: `${board.name}, routes of one stage`,
      address: `${folder}routes/`,
      prepare: async (page) => {
        await page.locator('.all-routes > summary').click()
        await page.locator('.route-choice select').selectOption({ index: 1 })
      },
    },
    {
      situation: `${board.name}, the same in words opened`,
      address: folder,
      prepare: (page) =>
        page.locator('main details').evaluateAll((all) => all.forEach((one) => one.toggleAttribute('open', true))),
    },
  ]
})

/** The words find clauses, steps and a term; nothing; a word that is respelt. */
const searches: readonly Situation[] = ['/', `/${boards[0]!.id}/`, '/training/'].flatMap((address) =>
  ['threshold', 'NAI', 'zebra crossing', ''].map((words) => ({
    situation: `${address}, the search open with “${words}”`,
    address,
    prepare: async (page: Page) => {
      await page.getByRole('link', { name: 'Search', exact: true }).click()
      await page.getByRole('searchbox').fill(words)
      if (words) await page.locator('search-box:is([data-state="found"], [data-state="nothing"])').first().waitFor()
    },
  })),
)

const searchPages: readonly Situation[] = ['threshold', 'football'].map((words) => ({
  situation: `the search page with “${words}”`,
  address: `/search/#q=${words}`,
  prepare: (page) =>
    page
      .locator('search-box [data-message]')
      .filter({ hasText: /result|found/ })
      .waitFor(),
}))

const training: readonly Situation[] = scenarios.slice(0, 1).flatMap(({ id }) => {
  const session = (situation: string, slide: string): Situation => ({
    situation: `training session, ${situation}`,
    address: `/training/${id}/present/`,
    prepare: async (page) => {
      for (let presses = 0; presses < 200; presses++) {
        if (await page.locator(`[data-current][data-slide="${slide}"]`).count()) return
        await page.keyboard.press('1')
        await page.keyboard.press('PageDown')
      }
      throw new Error(`There is no slide “${slide}”.`)
    },
  })
  const studied = (situation: string, decisions: number): Situation => ({
    situation: `self-study, ${situation}`,
    address: `/training/${id}/`,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'One decision at a time' }).click()
      for (let decision = 0; decision < decisions; decision++) {
        const now = page.locator('[data-now]')
        if (!(await now.count())) return
        await now.locator('input').first().check()
        await now.locator('summary').first().click()
        await now.getByRole('button', { name: /Next decision|To the end/ }).click()
      }
    },
  })
  return [
    session('a question', 'question'),
    session('an answer with its chart', 'answer'),
    session('the two routes', 'compare'),
    studied('half-way', 1),
    studied('finished', 99),
  ]
})

/** Every task half-way and finished. */
export const situations: readonly Situation[] = [...walks, ...searches, ...searchPages, ...training]
