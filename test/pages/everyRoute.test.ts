import { describe, expect, test } from 'vitest'
import { writeFragment } from '../../src/pathway/fragment.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import { walk } from '../../src/pathway/walk.ts'
import { expected, shown } from '../browser/explorerPage.ts'
import { builtContent } from '../builtContent.ts'
import { useSite } from '../browser/useSite.ts'

const { procedures } = builtContent()
const at = useSite()

/** A sequence that is the same in each run, so that a failure can be seen again. */
function* sequence(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    yield state / 2 ** 31
  }
}

describe.each(procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
  'walks through $board',
  ({ procedure: { id, board, pathway } }) => {
    test('25 random ones: chart, list, trail and checklist agree with the core at every answer', async () => {
      const { page, complaints } = await at.open(`/${board.id}/${id}/explore/`)
      const chance = sequence(47)
      for (let count = 0; count < 25; count++) {
        const answers = new Map<string, string>()
        if (count > 0) await page.getByRole('link', { name: 'Start again' }).click()
        for (let open = walk(pathway, answers).at; open.kind === 'question'; open = walk(pathway, answers).at) {
          const choice = open.answers[Math.floor(chance.next().value! * open.answers.length)]!
          answers.set(open.id, choice.id)
          await page.locator(`[data-stand] [data-answer="${open.id}/${choice.id}"]`).click()
          const marks = await shown(page)
          expect(marks).toEqual(expected(pathway, answers))
          expect(marks.met.length).toBeGreaterThan(0)
        }
      }
      expect(complaints).toEqual([])
    })
  },
)

describe.each(procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
  'routes through $board',
  ({ procedure: { id, board, pathway } }) => {
    test('each of them opens from its link, and every view agrees with the core', async () => {
      const { page, complaints } = await at.open(`/${board.id}/${id}/explore/`)
      for (const { answers } of everyRoute(pathway)) {
        await page.goto(
          `${at.site.origin}/${board.id}/${id}/explore/${writeFragment({ version: pathway.version, answers })}`,
        )
        const marks = await shown(page)
        expect(marks).toEqual(expected(pathway, answers))
      }
      expect(complaints).toEqual([])
    })
  },
)

test.each(procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
  'each node of $board opens from the chart with the clauses it cites, and begins a walk there',
  async ({ procedure: { id, board, pathway, prose } }) => {
    const { page, complaints } = await at.open(`/${board.id}/${id}/explore/`)
    for (const node of pathway.nodes.values()) {
      await page.locator(`.charts svg [data-node="${node.id}"]`).first().dispatchEvent('click')
      const panel = page.getByRole('dialog', { name: node.title, exact: true })
      const words = (await panel.innerText()).replace(/\s+/g, ' ')
      for (const number of node.clauses) {
        const { text } = prose.clauses.find((clause) => clause.number === number)!
        expect(words).toContain(text.replace(/\s+/g, ' '))
      }
      const start = panel.locator('[data-panel-start]')
      expect(await start.isVisible()).toBe(node.kind !== 'outcome')
      if (node.kind !== 'outcome')
        expect(await start.getAttribute('href')).toBe(`#v=${pathway.version}&from=${node.id}`)
      expect(await panel.locator('[data-panel-place]').getAttribute('href')).toMatch(
        new RegExp(`/steps/#node-${node.id}$`),
      )
      await page.keyboard.press('Escape')
    }
    expect(complaints).toEqual([])
  },
)
