import { describe, expect, test } from 'vitest'
import type { Procedure } from '../../src/content/types.ts'
import { linksFrom } from '../../src/pathway/links.ts'
import { findFaults } from './findFaults.ts'
import { openPage } from './site.ts'
import type { SiteInUse } from './useSite.ts'

/** Tests of the page of a procedure. */
export function describeProcedure(at: SiteInUse, { id, board, pathway, prose }: Procedure): void {
  const address = `/${board.id}/${id}/`
  describe(`the page of ${board.name}’s procedure`, () => {
    test('shows every clause with its number, words and force, at its anchor', async () => {
      const { page } = await openPage(at.browser, at.site.origin + address)
      const shown = await page.locator('.clause').evaluateAll((clauses) =>
        clauses.map((clause) => {
          const own = (selector: string) =>
            [...clause.querySelectorAll(selector)].filter((part) => part.closest('.clause') === clause)
          return {
            number: clause.id,
            label: own('.clause-number')[0]?.textContent,
            forces: own('.force').map((force) => force.textContent),
            text: own('.clause-text p:not(.clause-force)')
              .map((part) => part.textContent)
              .join(' ')
              .replace(/\s+/g, ' ')
              .trim(),
          }
        }),
      )
      expect(shown).toEqual(prose.clauses.map(({ number, forces, text }) => ({ number, label: number, forces, text })))
    })

    test('every clause number typed into the address opens that clause, clear of the emergency line', async () => {
      const { page, complaints } = await openPage(at.browser, at.site.origin + address)
      for (const { number } of prose.clauses) {
        await page.goto(`${at.site.origin}${address}#${number}`)
        const { clause, line } = await page.evaluate((id) => {
          const box = document.getElementById(id)!.getBoundingClientRect()
          return { clause: box.top, line: document.querySelector('.emergency')!.getBoundingClientRect().bottom }
        }, number)
        expect(clause).toBeGreaterThanOrEqual(line)
        expect(clause).toBeLessThan(900)
      }
      // A page that is loaded anew at a clause.
      const { complaints: anew } = await openPage(
        at.browser,
        `${at.site.origin}${address}#${prose.clauses.at(-1)?.number}`,
      )
      expect([...complaints, ...anew]).toEqual([])
    })

    test('says on top where it comes from, its whole notice, and 999', async () => {
      const { page } = await openPage(at.browser, at.site.origin + address)
      const notice = await page.locator('.source-notice').innerText()
      for (const words of [
        board.notice,
        prose.about.publishedBy,
        prose.about.dated,
        board.successor ?? board.publisher,
      ])
        expect(notice).toContain(words)
      expect(await page.locator('.emergency').innerText()).toContain('999')
    })

    test.each(pathway.stages)(
      'draws stage $id in its section, with every node, answer and way on',
      async ({ id, section }) => {
        const { page } = await openPage(at.browser, at.site.origin + address, { javaScriptEnabled: false })
        const chart = page.locator(`.chart[data-stage="${id}"]`)
        expect(await chart.locator('.flowchart').isVisible()).toBe(true)
        const drawn = await chart.evaluate((figure) => {
          const keys = (name: 'node' | 'answer' | 'next') =>
            [
              ...new Set(
                [...figure.querySelectorAll<SVGElement>(`[data-${name}]`)].map(({ dataset }) => dataset[name]),
              ),
            ].sort()
          return { nodes: keys('node'), answers: keys('answer'), nexts: keys('next') }
        })
        const own = [...pathway.nodes.values()].filter(({ stage }) => stage === id)
        expect(drawn.nodes).toEqual(
          [...new Set(own.flatMap((node) => [node.id, ...linksFrom(node).map(({ to }) => to)]))].sort(),
        )
        expect(drawn.answers).toEqual(
          own
            .flatMap((node) =>
              node.kind === 'question' ? node.answers.map((answer) => `${node.id}/${answer.id}`) : [],
            )
            .sort(),
        )
        expect(drawn.nexts).toEqual(own.flatMap(({ kind, id: step }) => (kind === 'step' ? [step] : [])).sort())
        const heading = await chart.evaluate(
          (figure) =>
            [...document.querySelectorAll('h2[id]')].findLast(
              (one) => one.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
            )?.id,
        )
        expect(heading).toBe(section)
      },
    )

    test('the words of every chart lie inside their boxes, in light and at phone width', async () => {
      for (const width of [1440, 320]) {
        const { page } = await openPage(at.browser, at.site.origin + address, { viewport: { width, height: 900 } })
        await page.evaluate(() => document.fonts.ready)
        const charts = await page.locator('.chart').count()
        expect(charts).toBe(pathway.stages.length)
        for (let place = 0; place < charts; place++) expect(await page.evaluate(findFaults, place)).toEqual([])
      }
    })

    test('every chart wider than a phone has a name, and scrolls by keyboard', async () => {
      const { page } = await openPage(at.browser, at.site.origin + address, { viewport: { width: 320, height: 700 } })
      let scrolled = 0
      for (const box of await page.locator('.chart-scroll').all()) {
        if (await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)) continue
        expect(await box.getAttribute('role')).toBe('group')
        expect(await box.getAttribute('aria-label')).toMatch(/^Flowchart of section \d/)
        await box.focus()
        await page.keyboard.press('ArrowRight')
        await expect.poll(() => box.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0)
        scrolled++
      }
      if (board.id === 'kent') expect(scrolled).toBeGreaterThan(0)
    })

    test('every box of every chart stands whole on a screen of 1440 px, in letters of 12 px or more', async () => {
      const { page } = await openPage(at.browser, at.site.origin + address, { viewport: { width: 1440, height: 900 } })
      const cut = await page.locator('.chart-scroll').evaluateAll((charts) =>
        charts.flatMap((chart) => {
          const { left, right } = chart.getBoundingClientRect()
          const boxes = [...chart.querySelectorAll('.nodes > g')].map((node) => node.getBoundingClientRect())
          return boxes.filter((box) => box.left < left || box.right > right)
        }),
      )
      expect(cut).toEqual([])
      const smallest = await page
        .locator('.chart .flowchart')
        .evaluateAll((all: SVGSVGElement[]) =>
          Math.min(...all.map((svg) => (14 * svg.getBoundingClientRect().width) / svg.viewBox.baseVal.width)),
        )
      expect(smallest).toBeGreaterThanOrEqual(12)
    })

    test('on A4 every chart is legible: letters of 8.5 points or more, in pieces of a page at most', async () => {
      // As wide as A4 less the margins of a at.browser.
      const { page } = await openPage(at.browser, at.site.origin + address, { viewport: { width: 718, height: 1000 } })
      await page.emulateMedia({ media: 'print' })
      const charts = await page.locator('.chart').evaluateAll((figures) =>
        figures.map((figure) => {
          const whole = figure.querySelector<SVGSVGElement>('.flowchart')!
          const pieces = [...figure.querySelectorAll<SVGSVGElement>('.flowchart-pages > svg')]
          const drawn = pieces.map((piece) => document.querySelector(piece.querySelector('use')!.getAttribute('href')!))
          return {
            whole: whole.viewBox.baseVal.height,
            drawsIt: drawn.every((drawing) => drawing === whole.querySelector('.drawing')),
            pieces: (pieces.length > 0 ? pieces : [whole]).map((piece) => {
              const { width, height } = piece.getBoundingClientRect()
              const of = piece.viewBox.baseVal
              return { points: 14 * 0.75 * Math.min(width / of.width, height / of.height), height, of: of.height }
            }),
          }
        }),
      )
      if (board.id === 'kent') expect(charts.some(({ pieces }) => pieces.length > 1)).toBe(true)
      for (const { whole, drawsIt, pieces } of charts) {
        expect(drawsIt).toBe(true)
        expect(pieces.reduce((sum, { of }) => sum + of, 0)).toBeCloseTo(whole)
        for (const { points, height } of pieces) {
          expect(points).toBeGreaterThanOrEqual(8.5)
          expect(height).toBeLessThanOrEqual((24 / 2.54) * 96)
        }
      }
    })

    test('a clause’s number copies its link', async () => {
      const { page } = await openPage(at.browser, at.site.origin + address, {
        permissions: ['clipboard-read', 'clipboard-write'],
      })
      await page.getByRole('link', { name: 'Clause 1.1', exact: true }).click()
      await expect.poll(() => page.locator('.toast').textContent()).toBe('Link to clause 1.1 copied')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${at.site.origin}${address}#1.1`)
    })
  })
}
