import { describe, expect, test } from 'vitest'
import type { Procedure } from '../../src/content/types.ts'
import { linksFrom } from '../../src/pathway/links.ts'
import { findFaults } from './findFaults.ts'
import { textOfPdf } from './textOfPdf.ts'
import type { SiteInUse } from './useSite.ts'

/** Tests of the page of a procedure. */
export function describeProcedure(at: SiteInUse, { id, board, pathway, prose }: Procedure): void {
  const address = `/${board.id}/${id}/`
  describe(`the page of ${board.name}’s procedure`, () => {
    test('shows every clause with its number, words and force, at its anchor', async () => {
      const { page } = await at.open(address)
      const shown = await page.locator('.clause').evaluateAll((clauses) =>
        clauses.map((clause) => {
          const own = (selector: string) =>
            [...clause.querySelectorAll(selector)].filter((part) => part.closest('.clause') === clause)
          return {
            number: clause.id,
            label: own('.clause-number')[0]?.textContent,
            forces: (clause as HTMLElement).dataset.force?.split(' '),
            badges: own('.force').map((force) => force.textContent),
            text: own('.clause-text p:not(.clause-force)')
              .map((part) => part.textContent)
              .join(' ')
              .replace(/\s+/g, ' ')
              .trim(),
          }
        }),
      )
      expect(shown).toEqual(
        prose.clauses.map(({ number, forces, text }) => {
          // A clause that only describes asks nothing of the reader: it has no badge.
          const badges = forces.filter((force) => force !== 'states')
          return { number, label: number, forces, badges, text }
        }),
      )
    })

    test('every clause number typed into the address opens that clause, clear of the emergency line', async () => {
      const { page, complaints } = await at.open(address)
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
      const { complaints: anew } = await at.open(`${address}#${prose.clauses.at(-1)?.number}`)
      expect([...complaints, ...anew]).toEqual([])
    })

    test('says on top where it comes from, its whole notice, and 999', async () => {
      const { page } = await at.open(address)
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
        const { page } = await at.open(address, { javaScriptEnabled: false })
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
        const { page } = await at.open(address, { viewport: { width, height: 900 } })
        await page.evaluate(() => document.fonts.ready)
        const charts = await page.locator('.chart').count()
        expect(charts).toBe(pathway.stages.length)
        for (let place = 0; place < charts; place++) expect(await page.evaluate(findFaults, place)).toEqual([])
      }
    })

    test('every chart wider than a phone has a name, and scrolls by keyboard', async () => {
      // A script would scroll it to its first node.
      const { page } = await at.open(address, {
        javaScriptEnabled: false,
        viewport: { width: 320, height: 700 },
      })
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
      expect(scrolled).toBeGreaterThan(0)
    })

    test('every box of every chart fits on a screen of 1440 px, in letters of 12 px or more', async () => {
      const { page } = await at.open(address, { viewport: { width: 1440, height: 900 } })
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

    test('on A4 every chart is legible, and whole on a sheet unless its letters would then be small', async () => {
      // As wide as A4 less the margins of a browser.
      const { page } = await at.open(address, { viewport: { width: 718, height: 1000 } })
      await page.emulateMedia({ media: 'print' })
      const charts = await page.locator('.chart').evaluateAll((figures) =>
        figures.map((figure) => {
          const whole = figure.querySelector<SVGSVGElement>('.flowchart')!
          const sheets = [...figure.querySelectorAll<SVGSVGElement>('.flowchart-pages > svg')]
          const drawn = [...figure.querySelectorAll('.flowchart-pages use')].map((use) =>
            document.querySelector(use.getAttribute('href')!),
          )
          return {
            height: whole.viewBox.baseVal.height,
            drawsIt: drawn.every((drawing) => drawing === whole.querySelector('.drawing')),
            sheets: (sheets.length > 0 ? sheets : [whole]).map((sheet) => {
              const { width, height } = sheet.getBoundingClientRect()
              const of = sheet.viewBox.baseVal
              const strips = [...sheet.querySelectorAll('svg')]
              return {
                points: 16 * 0.75 * Math.min(width / of.width, height / of.height),
                height,
                columns: strips.length,
                shown: (strips.length > 0 ? strips : [sheet]).map(({ viewBox }) => viewBox.baseVal.height),
              }
            }),
          }
        }),
      )
      const maxHeight = (24 / 2.54) * 96
      for (const { height: whole, drawsIt, sheets } of charts) {
        expect(drawsIt).toBe(true)
        expect(sheets.flatMap(({ shown }) => shown).reduce((sum, part) => sum + part)).toBeCloseTo(whole)
        for (const { points, height, columns } of sheets) {
          expect(points).toBeGreaterThanOrEqual(columns > 0 ? 5.9 : 7.5)
          expect(height).toBeLessThanOrEqual(maxHeight + 1)
        }
        // Two columns on a turned sheet hold about 1.4 times as much as an upright sheet.
        if (sheets.length > 1) expect((16 * 0.75 * maxHeight) / whole).toBeLessThan(7.6 / 1.4)
        if (sheets.some(({ columns }) => columns > 0)) expect((16 * 0.75 * maxHeight) / whole).toBeLessThan(7.6)
      }
    })

    test('on paper charts that need a page follow the text, with one key for all', async () => {
      const { page } = await at.open(address)
      const pages = textOfPdf(await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm' } }))
      const textOf = (words: string) => pages.findIndex((text) => text.includes(words.replace(/\s/g, '')))
      const lastClause = textOf(prose.clauses.at(-1)!.text.slice(0, 40))
      const tall = await page
        .locator('.stage:not(:has([data-short])) h3')
        .evaluateAll((headings) => headings.map((heading) => heading.textContent))
      expect(tall.length).toBeGreaterThan(2)
      for (const heading of tall) expect(textOf(heading)).toBeGreaterThanOrEqual(lastClause)
      // The key of the charts is the same for all.
      expect(pages.join('').split('Asolidarrowfollowstheclauses').length - 1).toBe(1)
    })

    test.each([
      { hasTouch: true, isMobile: true },
      { hasTouch: false, isMobile: false },
    ])('a clause’s number copies its link and says so, touch $hasTouch', async (device) => {
      const { page } = await at.open(address, {
        permissions: ['clipboard-read', 'clipboard-write'],
        ...device,
      })
      const number = page.getByRole('link', { name: 'Clause 1.1: Copy link', exact: true })
      const label = () => number.evaluate((link) => getComputedStyle(link, '::after').opacity)
      expect(await label()).toBe(device.hasTouch ? '1' : '0')
      await number.focus()
      await page.keyboard.press('Shift')
      await expect.poll(label).toBe('1')
      await number.click()
      await expect.poll(() => page.locator('.toast').textContent()).toBe('Link to clause 1.1 copied')
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${at.site.origin}${address}#1.1`)
      // The message would cover the link that has the focus next.
      await page.keyboard.press('Tab')
      await expect.poll(() => page.locator('.toast').textContent()).toBe('')
    })

    test('that a clause’s link was copied is said for some seconds, and not when it opens elsewhere', async () => {
      const { page } = await at.open(address, { permissions: ['clipboard-read', 'clipboard-write'] })
      await page.clock.install()
      const number = page.getByRole('link', { name: 'Clause 1.1: Copy link', exact: true })
      await number.click()
      const toast = page.locator('.toast')
      await expect.poll(() => toast.textContent()).toBe('Link to clause 1.1 copied')
      await page.clock.runFor(10_000)
      expect(await toast.textContent()).toBe('')
      await page.evaluate(() => navigator.clipboard.writeText('mine'))
      const opened = page.context().waitForEvent('page')
      await number.click({ modifiers: ['ControlOrMeta'] })
      await (await opened).close()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('mine')
    })

    test('copied clauses hold their numbers, forces and words, and no words of the page', async () => {
      const { page } = await at.open(address)
      const copied = await page.evaluate(() => {
        getSelection()!.selectAllChildren(document.querySelector('.prose')!)
        return getSelection()!.toString().replace(/\s+/g, ' ')
      })
      for (const { number, text } of prose.clauses) {
        expect(copied).toContain(number)
        expect(copied).toContain(text)
      }
      expect(copied).toContain('should')
      for (const words of ['Copy link', 'On the flowcharts', 'Next:', 'Open full chart', 'For slides'])
        expect(copied).not.toContain(words)
    })

    test.each([{ javaScriptEnabled: true }, { javaScriptEnabled: false }])(
      'on a phone the contents are one tap away from every section, JavaScript $javaScriptEnabled',
      async ({ javaScriptEnabled }) => {
        const { page } = await at.open(address, {
          javaScriptEnabled,
          viewport: { width: 360, height: 740 },
        })
        for (const { number, title } of prose.sections) {
          await page.getByRole('link', { name: 'Contents', exact: true }).click()
          const link = page
            .getByRole('navigation', { name: 'Contents' })
            .getByRole('link', { name: `${number} ${title}` })
          await expect.poll(() => link.evaluate((one) => one.getBoundingClientRect().top)).toBeGreaterThan(80)
          await link.click()
          const top = () => page.evaluate((id) => document.getElementById(id)!.getBoundingClientRect().top, number)
          await expect.poll(top).toBeLessThan(500)
          const bar = await page.locator('.to-contents').evaluate((one) => one.getBoundingClientRect().bottom)
          expect(await top()).toBeGreaterThanOrEqual(bar)
        }
      },
    )

    test('the contents mark the section that is being read, after a jump and after scrolling back', async () => {
      const { page } = await at.open(address)
      const contents = page.getByRole('navigation', { name: 'Contents' })
      const marked = () =>
        contents
          .locator('[aria-current="location"]')
          .evaluateAll((all) => all.map(({ textContent }) => textContent.trim().split(/\s/)[0]))
      expect(await marked()).toEqual([])
      for (const { number } of [...prose.sections, ...prose.sections.slice(0, 2)]) {
        await contents.locator(`a[href="#${number}"]`).click()
        await expect.poll(marked).toEqual([number])
      }
      await page.keyboard.press('Control+Home')
      await expect.poll(marked).toEqual([])
    })

    test('each section ends with links to the sections before and after it', async () => {
      const { page } = await at.open(address, { javaScriptEnabled: false })
      const shown = await page.locator('.section-links').evaluateAll((all) =>
        all.map((links) => {
          const headings = [...document.querySelectorAll('.prose > h2')].filter(
            (one) => one.compareDocumentPosition(links) & Node.DOCUMENT_POSITION_FOLLOWING,
          )
          return [
            headings.at(-1)?.id,
            ...[...links.querySelectorAll('a')].map((a) => [a.hash, a.textContent.replace(/\s+/g, ' ').trim()]),
          ]
        }),
      )
      const { sections } = prose
      const link = (words: string, section?: (typeof sections)[number]) =>
        section ? [[`#${section.number}`, `${words}: ${section.number} ${section.title}`]] : []
      expect(shown).toEqual(
        sections.map(({ number }, place) => [
          number,
          ...link('Previous', sections[place - 1]),
          ...link('Next', sections[place + 1]),
        ]),
      )
    })

    test('on a phone every chart starts at its first node, uncropped, and opens in full', async () => {
      const { page, complaints } = await at.open(address, {
        viewport: { width: 360, height: 740 },
      })
      for (const { id } of pathway.stages) {
        const box = page.locator(`.chart[data-stage="${id}"] .chart-scroll`)
        await box.scrollIntoViewIfNeeded()
        const first = [...pathway.nodes.values()].find(({ stage }) => stage === id)!
        const places = () =>
          box.evaluate((scroller, node) => {
            const [inner, outer] = [scroller.querySelector(`[data-node="${node}"]`)!, scroller].map((one) =>
              one.getBoundingClientRect(),
            )
            return inner!.left >= outer!.left && inner!.right <= outer!.right
          }, first.id)
        await expect.poll(places).toBe(true)
        expect(await box.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight)).toBeLessThanOrEqual(
          0,
        )
      }
      const full = page.getByRole('link', { name: 'Open full chart' })
      const addresses = await full.evaluateAll((links: HTMLAnchorElement[]) => links.map(({ href }) => href))
      expect(addresses).toHaveLength(pathway.stages.length)
      expect(complaints).toEqual([])
      const response = await page.goto(addresses[0]!)
      expect(response!.headers()['content-type']).toBe('image/svg+xml')
    })
  })
}
