import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { checklist } from '../../src/pathway/records.ts'
import { writeFragment } from '../../src/pathway/fragment.ts'
import { collectReadings } from '../../src/pathway/readings.ts'
import { routeBranches } from '../../src/pathway/routeBranches.ts'
import { routesCsv } from '../../src/pathway/routesCsv.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import type { Walk } from '../../src/pathway/walk.ts'
import type { Pathway } from '../../src/pathway/types.ts'
import { isImmediate, urgencyOf } from '../../src/pathway/words.ts'
import { endSentence } from '../../src/pathway/sentences.ts'
import { axeFaults } from '../browser/axeFaults.ts'
import { builtContent } from '../builtContent.ts'
import { openPage } from '../browser/site.ts'
import { textOfPdf } from '../browser/textOfPdf.ts'
import { useSite } from '../browser/useSite.ts'

const procedures = builtContent().procedures.map((procedure) => ({
  address: `/${procedure.board.id}/${procedure.id}/`,
  procedure,
  routes: [...everyRoute(procedure.pathway)],
}))
const kent = procedures.find(({ procedure }) => procedure.board.id === 'kent')!

const at = useSite()

/** What each row of the table says, with what the head of its table says before it. */
async function rowsOf(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('.routes tbody tr')].map((row) => {
      const plain = (element: Element | null | undefined) => element?.textContent.replace(/\s+/g, ' ').trim() ?? ''
      const listed = (cell: number) => {
        let number = 0
        return [...row.cells[cell]!.querySelectorAll('li')].map((item) => {
          number = item.hasAttribute('value') ? item.value : number + 1
          return `${item.parentElement!.localName === 'ol' ? `${String(number)}. ` : ''}${plain(item)}`
        })
      }
      const numbers = (cell: number) => plain(row.cells[cell]).split(', ').filter(Boolean)
      return {
        number: plain(row.cells[0]),
        explorer: row.cells[0]!.querySelector('a')!.href,
        begins: [...row.closest('table')!.querySelectorAll('.route-lead span')].map(plain),
        answers: listed(1),
        steps: listed(2),
        outcome: listed(3),
        records: listed(4),
        clauses: numbers(5),
        readings: numbers(6),
      }
    }),
  )
}

/** The titles of a route’s nodes, each with its place and what was answered: what row and head must hold between them. */
function expectedSteps({ trail, answers }: Walk) {
  return trail.map((node, index) => {
    const answer = node.kind === 'question' && node.answers.find(({ id }) => id === answers.get(node.id))?.label
    return `${String(index + 1)}. ${node.title}${answer ? ` ${answer}` : ''}`
  })
}

/** The clauses that a route’s nodes, answers and records cite. */
function citedOn({ trail, answers }: Walk): ReadonlySet<string> {
  return new Set(
    trail.flatMap((node) => [
      ...node.clauses,
      ...(node.kind === 'question' ? node.answers.filter(({ id }) => id === answers.get(node.id)) : []).flatMap(
        ({ clauses }) => clauses,
      ),
      ...(node.kind === 'step' ? node.next.clauses : []),
      ...(node.kind === 'question' ? [] : node.records.flatMap(({ clauses }) => clauses)),
    ]),
  )
}

/** Every silence and reading that a route meets: of its nodes, and of the ways it took. */
function unsaidOn({ trail, answers }: Walk): readonly string[] {
  return trail.flatMap((node) => {
    const way = node.kind === 'question' ? node.answers.filter(({ id }) => id === answers.get(node.id)) : []
    return [node, ...way, ...(node.kind === 'step' ? [node.next] : [])].flatMap(({ silence, reading }) =>
      silence || reading ? [`${silence ?? ''}|${reading ?? ''}`] : [],
    )
  })
}

/** Opens a page of routes as a reader who has opened all its routes. */
async function openRoutes(address: string, options: BrowserContextOptions = {}) {
  const opened = await openPage(at.browser, address, options)
  await opened.page.locator('.all-routes > summary').click()
  return opened
}

const stageOf = (pathway: Pathway, id: string) => pathway.stages.find((stage) => stage.id === id)!

describe.each(procedures)('$address routes', ({ address, procedure: { pathway, prose }, routes }) => {
  const page = () => openRoutes(`${at.site.origin}${address}routes/`)
  const pageWithoutScript = () => openRoutes(`${at.site.origin}${address}routes/`, { javaScriptEnabled: false })

  test('there is a row for each, in order, with every answer, step and outcome in its place', async () => {
    const { page } = await pageWithoutScript()
    const rows = await rowsOf(page)
    expect(rows.map(({ number }) => number)).toEqual(routes.map((_, index) => `Route ${String(index + 1)}`))
    for (const [index, { begins, answers, steps, outcome }] of rows.entries()) {
      const whole = [...begins, ...answers, ...steps, ...outcome].sort((a, b) => parseInt(a) - parseInt(b))
      const wanted = expectedSteps(routes[index]!)
      expect(whole.length).toBe(wanted.length)
      // A step is followed by its force and urgency.
      for (const [place, words] of wanted.entries()) expect(whole[place]).toContain(words)
      expect(outcome).toHaveLength(1)
      expect(outcome[0]).toContain(routes[index]!.at.title)
    }
  })

  test('a step says its force and its urgency', async () => {
    const { page } = await pageWithoutScript()
    const rows = await rowsOf(page)
    for (const [index, { begins, steps }] of rows.entries())
      for (const [place, node] of routes[index]!.trail.entries()) {
        if (node.kind !== 'step') continue
        const words = [...begins, ...steps].find((one) => one.startsWith(`${String(place + 1)}. `))!
        const [, facts = ''] = words.split(node.title)
        expect(facts).toContain(node.force)
        // Where it is immediate throughout, that stands in place of a weaker time.
        const isImmediateThroughout = routes[index]!.trail.slice(0, place).some(
          (one) => one.kind === 'step' && one.throughout && isImmediate(urgencyOf(one)),
        )
        if (node.urgency) expect(facts).toContain(isImmediateThroughout ? 'immediately' : urgencyOf(node))
      }
  })

  test('records, clauses and readings of each agree with the core', async () => {
    const { page } = await pageWithoutScript()
    const rows = await rowsOf(page)
    const legend = await page
      .locator('.route-readings > li')
      .evaluateAll((items) => Object.fromEntries(items.map((item) => [item.id, item.textContent.replace(/\s+/g, ' ')])))
    expect(Object.keys(legend)).toHaveLength(collectReadings(pathway).length)
    for (const [index, { records, clauses, readings }] of rows.entries()) {
      const route = routes[index]!
      const kept = new Map<string, number[]>()
      for (const { node, record } of checklist(route.trail))
        kept.set(record.text, [...(kept.get(record.text) ?? []), route.trail.indexOf(node) + 1])
      expect(records).toEqual([...kept].map(([text, places]) => `${text} ${places.join(', ')}`))

      const cited = citedOn(route)
      expect(clauses).toEqual(prose.clauses.map(({ number }) => number).filter((number) => cited.has(number)))

      const unsaid = unsaidOn(route)
      expect(readings).toHaveLength(unsaid.length)
      const shown = readings.map((number) => legend[`reading-${number}`]!)
      for (const words of unsaid.flatMap((both) => both.split('|')))
        expect(shown.some((entry) => entry.includes(words))).toBe(true)
    }
  })

  test('each opens in the explorer at its outcome, by the same trail', async () => {
    const rows = await rowsOf((await page()).page)
    const { page: explorer, complaints } = await at.open(`${address}explore/`)
    for (const [index, { explorer: link }] of rows.entries()) {
      const { trail, at: end, answers } = routes[index]!
      expect(link).toBe(`${at.site.origin}${address}explore/${writeFragment({ version: pathway.version, answers })}`)
      await explorer.goto(link)
      const shown = await explorer.evaluate(() => ({
        trail: [...document.querySelectorAll<HTMLElement>('[data-trail] > [data-node], [data-do]')]
          .map(({ dataset }) => dataset.node)
          .sort(),
        at: document.querySelector<HTMLElement>('[data-stand]')?.dataset.node,
      }))
      expect(shown).toEqual({
        trail: trail
          .slice(0, -1)
          .map(({ id }) => id)
          .sort(),
        at: end.id,
      })
    }
    expect(complaints).toEqual([])
  })

  test.each(pathway.stages.map(({ id }) => id))(
    'by keyboard, stage %s leaves the routes that pass through it, and says how many',
    async (stage) => {
      const { page: table, complaints } = await page()
      const choice = table.getByLabel('Routes that pass through')
      await choice.focus()
      const place = pathway.stages.findIndex(({ id }) => id === stage) + 1
      for (let press = 0; press < place; press++) await table.keyboard.press('ArrowDown')
      const wanted = routes.flatMap(({ trail }, index) =>
        trail.some((node) => node.stage === stage) ? [`Route ${String(index + 1)}`] : [],
      )
      const shown = async () => {
        const names = await table.locator('.routes tbody tr:visible th').allTextContents()
        return names.map((name) => name.replace(/\s+/g, ' ').trim())
      }
      await expect.poll(shown).toEqual(wanted)
      expect(await table.getByRole('status').first().textContent()).toBe(
        `${String(wanted.length)} of ${String(routes.length)} routes pass through “${stageOf(pathway, stage).title}”.`,
      )
      // No group without routes keeps its head.
      for (const group of await table.locator('.route-group:visible').all())
        expect(await group.locator('tbody tr:visible').count()).toBeGreaterThan(0)

      await choice.press('Home')
      expect(await table.locator('.routes tbody tr:visible').count()).toBe(routes.length)
      expect(await table.getByRole('status').first().textContent()).toBe(
        `All ${String(routes.length)} routes are shown.`,
      )
      expect(complaints).toEqual([])
      expect(new URL(table.url()).search + new URL(table.url()).hash).toBe('')
    },
  )

  test('without JavaScript there is nothing to choose, and the whole table to read', async () => {
    const { page: table, complaints } = await pageWithoutScript()
    expect(await table.locator('main select').isVisible()).toBe(false)
    expect(await table.locator('.routes tbody tr:visible').count()).toBe(routes.length)
    expect(complaints).toEqual([])
  })

  test('the columns of the table are named, and each row by its route', async () => {
    const { page: table } = await page()
    const first = table.locator('.routes').first()
    expect(await first.getByRole('columnheader').allTextContents()).toEqual([
      'Route',
      'Answers',
      'Steps',
      'Outcome',
      'To write down',
      'Clauses',
      'Not said, and how we read it',
    ])
    expect(await first.getByRole('rowheader', { name: 'Route 1', exact: true }).count()).toBe(1)
    expect(await table.getByRole('table', { name: /^Routes? \d+/ }).count()).toBe(
      await table.locator('.routes').count(),
    )
  })

  test('on paper each page of routes says what its columns are, and the last asks for a signature', async () => {
    const { page: table } = await page()
    const pdf = await table.pdf({ preferCSSPageSize: true })
    const [width, height] = /MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1'))!.slice(1).map(Number)
    expect([Math.round(width!), Math.round(height!)]).toEqual([842, 595])
    const pages = textOfPdf(pdf)
    const ofRoutes = pages.filter((words) => words.includes('Writtenconfirmationof') && !words.includes('Keptby:'))
    expect(ofRoutes.length).toBeGreaterThan(5)
    for (const words of ofRoutes)
      expect(words).toContain('RouteAnswersStepsOutcomeTowritedownClausesNotsaid,andhowwereadit')
    const signOff = pages.find((words) => words.includes('Sign-off'))!
    const source = `${endSentence(prose.about.publishedBy)} ${prose.about.dated}`.replace(/\s/g, '')
    // What a print holds is what its reader has opened.
    expect(signOff).toContain(`All${String(routes.length)}routesareshown.`)
    for (const words of ['Checkedby', 'Role', 'Signature', source, `Pathwayversion${String(pathway.version)}`])
      expect(signOff).toContain(words)
    expect(signOff).toContain(
      `Printedon${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format().replace(/\s/g, '')}`,
    )
  })

  test('on paper the branches come first, in under 6 pages with the records and the signature', async () => {
    const { page: table } = await at.open(`${address}routes/`)
    const pages = textOfPdf(await table.pdf({ preferCSSPageSize: true }))
    expect(pages.length).toBeLessThan(6)
    const branches = String(routeBranches(pathway).length)
    expect(pages.join('')).toContain(`${branches}branches,whichstandforall${String(routes.length)}routes.`)
    expect(pages[0]).toContain('Laststepatthehighestlevel,andbywhen')
  })

  test('each branch says how many routes it represents, and leads to the first, JavaScript or not', async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page: table } = await at.open(`${address}routes/`, { javaScriptEnabled })
      const shown = await table
        .locator('.branches tbody td:nth-child(2)')
        .evaluateAll((cells) => cells.map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()))
      expect(shown).toEqual(
        routeBranches(pathway).map(({ first, last }) =>
          first === last
            ? `1 route: ${String(first)}`
            : `${String(last - first + 1)} routes: ${String(first)} to ${String(last)}`,
        ),
      )
      await table.locator('.branches tbody a').last().click()
      const { first } = routeBranches(pathway).at(-1)!
      await expect.poll(() => table.locator(`#route-${String(first)}`).isVisible()).toBe(true)
    }
  })

  test('the table for a spreadsheet has every route', async () => {
    const { page: table } = await at.open(`${address}routes/`)
    const link = table.getByRole('link', { name: 'table for a spreadsheet (CSV)' })
    const response = await table.request.get(await link.evaluate((one: HTMLAnchorElement) => one.href))
    expect(await response.text()).toBe(
      routesCsv(
        pathway,
        prose.clauses.map(({ number }) => number),
      ),
    )
  })
})

// However else they are looked at, `npm run test:access` holds them against axe.
test('axe finds no fault in chosen routes on a phone, wherever they are scrolled to', async () => {
  const viewport = { width: 320, height: 700 }
  const { page, complaints } = await openRoutes(`${at.site.origin}${kent.address}routes/`, { viewport })
  await page.getByLabel('Routes that pass through').selectOption('plan')
  const chosen = kent.routes.filter(({ trail }) => trail.some(({ stage }) => stage === 'plan')).length
  expect(await page.locator('.routes tbody tr:visible').count()).toBe(chosen)
  expect(await axeFaults(page)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  expect(complaints).toEqual([])
})

test('a link to a route that the filter hides shows it', async () => {
  const { page } = await openRoutes(`${at.site.origin}${kent.address}routes/`)
  await page.getByLabel('Routes that pass through').selectOption('plan')
  expect(await page.locator('#route-1').isVisible()).toBe(false)
  await page.evaluate(() => location.assign('#route-1'))
  await page.locator('#route-1').waitFor()
  expect(await page.locator('.route-choice select').inputValue()).toBe('')
})

test('a choice that the at.browser brings back on Back is shown', async () => {
  const { page } = await openRoutes(`${at.site.origin}${kent.address}routes/`)
  await page.getByLabel('Routes that pass through').selectOption('plan')
  const chosen = await page.locator('.routes tbody tr:visible').count()
  expect(chosen).toBeLessThan(kent.routes.length)
  await page.goto(`${at.site.origin}/about/`)
  await page.goBack()
  const value = await page.locator('.route-choice select').inputValue()
  if (!(await page.locator('.all-routes').evaluate((all: HTMLDetailsElement) => all.open)))
    await page.locator('.all-routes > summary').click()
  expect(await page.locator('.routes tbody tr:visible').count()).toBe(value === 'plan' ? chosen : kent.routes.length)
})
