import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { levelTitles } from '../../src/pathway/words.ts'
import { precedingSteps } from '../../src/pathway/precedingSteps.ts'
import {
  answersToManagers,
  exploreKent,
  exploreRutland,
  giveAnswers,
  kentWalk,
  rutlandWalk,
  shown,
  toManagers,
} from './explorerPage.ts'
import { builtContent, procedureOf } from '../builtContent.ts'
import { hashOf } from './site.ts'
import { useSite } from './useSite.ts'

const at = useSite()
const { procedures } = builtContent()
const open = (path: string, options = {}, prepare?: (page: Page) => Promise<unknown>) => at.open(path, options, prepare)

describe('the reader’s agency', () => {
  test('their own post and their counterpart’s come first, and the rest is one tap away', async () => {
    const { page, complaints } = await open(exploreKent + toManagers)
    await page.getByText('Which agency are you in?').click()
    await page.getByLabel('Your agency').selectOption({ label: 'Education' })
    await page.getByLabel('The agency you disagree with').selectOption({ label: 'Specialist Children’s Services' })
    await expect
      .poll(() => new URL(page.url()).hash)
      .toBe(
        kentWalk(
          'agency=education&with=social-care&infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no&referral-first-way=line',
        ),
      )
    expect(await page.locator('[data-parties-summary]').textContent()).toBe(
      'Your agency: Education. The other: Specialist Children’s Services',
    )
    const step = page.locator('[data-do][data-node="referral-first-line"]')
    expect(await step.innerText()).toContain('Your post at this level: Designated teacher, for example (Education)')
    expect(await step.innerText()).toContain(
      'Their post at this level: First line manager (Specialist Children’s Services)',
    )
    expect(await page.getByText('Detective sergeant').isVisible()).toBe(false)
    await step.locator('.node-title a').click()
    expect(await page.locator('[data-panel]').getByText('Detective sergeant').first().isVisible()).toBe(true)
    expect(complaints).toEqual([])
  })

  test('where the procedure names no post for it, that is said', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('agency=voluntary&from=referral-first-line')}`)
    expect(await page.locator('[data-do][data-node="referral-first-line"]').innerText()).toContain(
      'Your post at this level: not named; look for the equivalent of the posts below (Voluntary, community and faith sector)',
    )
  })

  test('naming one is no step to go back by', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('infant-injury=no')}`)
    const entries = () => page.evaluate(() => history.length)
    const before = await entries()
    await page.getByText('Which agency are you in?').click()
    for (const agency of ['police', 'health', 'education']) await page.getByLabel('Your agency').selectOption(agency)
    expect(await hashOf(page)).toBe(kentWalk('agency=education&infant-injury=no'))
    expect(await entries()).toBe(before)
  })

  test('it stays through answers and Back, and an unknown one is reported', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('agency=police')}`)
    await page.locator('[data-stand] [data-answer="infant-injury/no"]').click()
    await expect.poll(() => new URL(page.url()).hash).toBe(kentWalk('agency=police&infant-injury=no'))
    await page.goBack()
    expect(await page.getByLabel('Your agency').inputValue()).toBe('police')
    const { page: other } = await open(`${exploreKent}${kentWalk('agency=navy')}`)
    await expect
      .poll(() => other.locator('[data-warnings]').innerText())
      .toContain('an agency that this board does not have')
  })

  test('where only one’s own agency’s post is meant, none of the other’s is put first', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('agency=health&with=education&from=raise-formally')}`)
    const met = await page.locator('[data-do][data-node="raise-formally"]').innerText()
    expect(met).toContain('In your own agency: Designated doctor or designated nurse (Health)')
    expect(met).not.toMatch(/at this level|theirs|\(Education\)/)
  })

  test.each(procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
    'the ladder of $board holds every step of each level, and every post of every step',
    async ({ procedure: { id, board, pathway } }) => {
      const { page } = await open(`/${board.id}/${id}/steps/`, { javaScriptEnabled: false })
      const rungs = await page.locator('.equivalents-table').evaluateAll((all) =>
        all.map((rung) => ({
          title: rung.querySelector('caption')?.textContent,
          rows: [...rung.querySelectorAll<HTMLElement>('tr[data-node]')].map((row) => [
            row.querySelector('th a')?.textContent,
            ...[...row.querySelectorAll<HTMLElement>('td')].map(
              (cell) => `${cell.dataset.label ?? ''}: ${cell.textContent.trim()}`,
            ),
          ]),
        })),
      )
      const steps = [...pathway.nodes.values()].filter((node) => node.kind === 'step')
      const agencies = [...board.agencies].filter(([agency]) => steps.some(({ who }) => who[agency]))
      const rowOf = ({ title, who, by, posts }: (typeof steps)[number]): string[] => [
        title,
        ...(Object.keys(who).length === 0
          ? [`: No post by agency. Who acts: ${by}`]
          : agencies.every(([agency]) => who[agency] === Object.values(who)[0])
            ? [`Every agency: ${Object.values(who)[0]}`]
            : agencies.map(
                ([agency, name]) =>
                  `${name}: ${who[agency] ?? (posts === 'equivalents' ? 'Not named: the equivalent of the others' : 'The procedure names none')}`,
              )),
      ]
      const rung = (title: string, found: typeof steps) => ({ title, rows: found.map(rowOf) })
      expect(rungs).toEqual(
        [
          ...(['last', 'senior', 'managers', 'practitioners'] as const).map((level) =>
            rung(
              levelTitles[level],
              steps.filter((step) => step.level === level),
            ),
          ),
          rung(
            'Posts beside these levels',
            steps.filter((step) => !step.level && Object.keys(step.who).length > 0),
          ),
        ].filter(({ rows }) => rows.length > 0),
      )
    },
  )

  test('the ladder’s full mark is one of border alone, since forced colours have no backgrounds', async () => {
    const { page } = await at.open(exploreKent + toManagers)
    await page.locator('[data-ladder-fold] > summary').click()
    const insideOf = (state: string) =>
      page
        .locator(`.rung[data-state="${state}"]`)
        .first()
        .evaluate((rung) => {
          const { borderTopWidth, blockSize } = getComputedStyle(rung, '::before')
          return Number.parseFloat(blockSize) - 2 * Number.parseFloat(borderTopWidth)
        })
    expect(await insideOf('met')).toBeLessThanOrEqual(0)
    expect(await insideOf('now')).toBeGreaterThan(0)
    expect(await insideOf('ahead')).toBeGreaterThan(await insideOf('now'))
  })

  test('the ladder shows where the route is, and a rung opens its step', async () => {
    const { page, complaints } = await open(exploreKent)
    expect(await page.locator('[data-ladder-fold]').isVisible()).toBe(false)
    await page.goto(`${at.site.origin}${exploreKent}${toManagers}`)
    await page.locator('[data-ladder-fold] > summary').click()
    expect(await page.locator('[data-ladder-fold] > summary').textContent()).toBe('Where you stand: Managers')
    const rungs = await page
      .locator('[data-ladder] > li')
      .evaluateAll((all) =>
        all.map((rung) => [(rung as HTMLElement).dataset.level, (rung as HTMLElement).dataset.state]),
      )
    expect(rungs).toEqual([
      ['last', 'ahead'],
      ['senior', 'ahead'],
      ['managers', 'now'],
      ['practitioners', 'met'],
    ])
    await page.locator('[data-level="senior"] a').first().click()
    await page.getByRole('dialog', { name: 'Refer it to the service manager or equivalent' }).waitFor()
    expect(complaints).toEqual([])
  })
})

describe('opening a node', () => {
  test('a box of the chart opens with its words, its clauses in full and what comes before', async () => {
    const { page, complaints } = await open(exploreKent + toManagers)
    await page.locator('.chart[data-stage="referral"] [data-node="referral-advice"]').click()
    const panel = page.getByRole('dialog', { name: 'First line managers should normally seek advice' })
    await panel.waitFor()
    const words = await panel.innerText()
    expect(words).toContain('Who acts: The first line managers')
    expect(words).toContain('a detective inspector, a head teacher or another designated professional')
    expect(words).toContain('More experienced or more senior staff take it up (must)')
    await panel.getByRole('link', { name: 'I am here' }).click()
    expect(await panel.isVisible()).toBe(false)
    await expect.poll(() => new URL(page.url()).hash).toBe(kentWalk('from=referral-advice'))
    // What is done at the same time, and is a must, is not left out.
    expect((await shown(page)).met).toEqual(['referral-advice', 'referral-first-line'])
    expect(complaints).toEqual([])
  })

  test('by keyboard: from a step to do, through its links, and back to where one was', async () => {
    const { page } = await open(exploreKent + toManagers)
    const link = page.locator('[data-do][data-node="referral-advice"] .node-title a')
    await link.focus()
    await page.keyboard.press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    await expect.poll(focused).toBe('First line managers should normally seek advice')
    await page.locator('[data-panel] .ways a').focus()
    await page.keyboard.press('Enter')
    await expect.poll(focused).toBe('Have the first line managers agreed?')
    await page.keyboard.press('Escape')
    expect(await link.evaluate((element) => element === document.activeElement)).toBe(true)
  })

  test('a route that begins half-way names each step that every route to it has', async () => {
    const { pathway } = procedureOf('kent')
    const { page } = await open(`${exploreKent}${kentWalk('from=referral-up-the-line')}`)
    await page.locator('[data-before-fold] > summary').click()
    const items = await page.locator('[data-walk-before] [data-always] li').allTextContents()
    const { always } = precedingSteps(pathway, 'referral-up-the-line')
    expect(always.length).toBeGreaterThan(2)
    expect(items[0]).toContain('One of these. Resolve the difference of opinion immediately (must, immediately)')
    expect(items[0]).toContain('Or: Resolve it in a time frame that clearly protects the child (must, within')
    expect(items.slice(1).map((item) => item.split(' (')[0])).toEqual(
      always.map((step) => pathway.nodes.get(step)!.title),
    )
    expect(items[1]).toContain('A clear record of this stage (should; All parties).')
    await expect
      .poll(() => page.locator('[data-warnings]').textContent())
      .toContain(
        'An earlier step has set the time for all that follows: “Resolve the difference of opinion immediately” or',
      )
  })
})

describe('the time that an earlier step sets', () => {
  test('that an earlier step may have set as “immediately” is not replaced by a slower one', async () => {
    const { page } = await open(`${exploreRutland}${rutlandWalk('from=senior-manager')}`)
    expect(await page.locator('[data-do-list] [data-throughout-line]').innerText()).toContain('perhaps immediately')
    await page.locator('[data-record-sheet]').click()
    await page.waitForURL('**/record/**')
    await expect.poll(() => page.locator('[data-throughout-line]').innerText()).toContain('perhaps immediately')
  })

  test('is not shown over the steps that follow once it is resolved', async () => {
    const { page } = await open(`${exploreRutland}${rutlandWalk('immediate-risk=yes&what-remains=nothing')}`)
    expect(await page.locator('[data-do]').count()).toBeGreaterThan(1)
    expect(await page.locator('[data-throughout-line]:visible').count()).toBe(0)
    expect(await page.locator('[data-do-list]').innerText()).not.toContain('immediately')
  })

  test('is shown where a route begins half-way, up to its end', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('from=heads-of-service&heads-resolved=no')}`)
    const line = page.locator('[data-now] [data-throughout-line]:not([hidden])')
    expect(await line.textContent()).toBe(
      'Throughout this route: immediately, or within a time frame that clearly protects the child, as an earlier step has set it',
    )
    expect(await line.getAttribute('class')).toContain('urgent')
    expect(await page.locator('[data-stand]').innerText()).not.toContain('no time is set')
  })

  test('of Rutland, where every route sets the same, is shown once, as certain', async () => {
    const { page } = await open(`${exploreRutland}${rutlandWalk('from=talk-to-own-manager')}`)
    expect(await page.locator('[data-now] [data-throughout-line]:not([hidden])').textContent()).toBe(
      'Throughout this route: with timely action, paramount where the child may be at risk, as an earlier step has set it',
    )
  })

  test('is shown on every step of an immediate route', async () => {
    const { page } = await open(
      `${exploreKent}${kentWalk('infant-injury=yes&arose-at=a-referral&referral-practitioners-agree=no&referral-first-way=line&referral-managers-agree=no')}`,
    )
    const facts = await page.locator('[data-trail] [data-facts], [data-do] .urgency').allTextContents()
    expect(facts.length).toBeGreaterThan(3)
    for (const fact of facts) expect(fact).toContain('immediately')
  })

  test('is shown in the dialog of a step that an immediate route has not reached yet', async () => {
    const { page } = await open(exploreRutland + rutlandWalk('immediate-risk=yes'))
    await page.locator('.charts [data-node="senior-manager"]').first().dispatchEvent('click')
    const kind = page.locator('dialog[open] .node-kind')
    await expect.poll(() => kind.innerText()).toContain('immediately, as we read it (throughout this route)')
    expect(await kind.innerText()).not.toContain('timely')
  })

  test('is not shown in the dialog of a step that the route has left behind', async () => {
    const { page } = await open(exploreKent + kentWalk('infant-injury=yes'))
    await page.locator('.charts [data-node="settle-in-time"]').first().dispatchEvent('click')
    const kind = page.locator('dialog[open] .node-kind')
    await expect.poll(() => kind.innerText()).toContain('within a time frame')
    expect(await kind.innerText()).not.toContain('immediately')
  })

  test('leaves at the end of a route what is immediate by itself', async () => {
    const { page } = await open(
      exploreKent + kentWalk('from=conference-ground&conference-ground=yes&still-disputed=no'),
    )
    const end = page.locator('.end')
    await expect.poll(() => end.innerText()).toContain('Convene an immediate strategy discussion: immediately')
  })

  test('is shown beside a slower time where an earlier step may have set it', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('from=referral-up-the-line')}`)
    const toDo = page.locator('[data-do-list]')
    await expect.poll(() => toDo.innerText()).toContain('Throughout this route: immediately, or')
    expect(await toDo.innerText()).toContain('without delay, or immediately if an earlier step has set that')
  })
})

test('an answer given before, to a question that comes up again, is said to be kept', async () => {
  const { page } = await open(
    `${exploreKent}${kentWalk('infant-injury=no&arose-at=plan&plan-first-way=line&plan-managers-agree=no&plan-way-up=line&heads-resolved=yes')}`,
  )
  const kept = page.locator('[data-kept]')
  expect(await kept.isVisible()).toBe(false)
  await page.locator('[data-stand] .answer').getByText('No', { exact: true }).click()
  expect((await shown(page)).stand).toEqual(['resolved'])
  expect(await kept.innerText()).toMatch(/^Kept from before: “.*” .*\. Is it still right\?$/)
  expect(await page.locator('[data-do][data-node="heads-of-service"]').isVisible()).toBe(true)

  await page.locator('[data-parties] > summary').click()
  await page.locator('[data-party="agency"]').selectOption('health')
  await expect.poll(() => page.locator('[data-parties-summary]').innerText()).toContain('Your agency')
  const isAsBefore = async (): Promise<void> => {
    expect(await page.locator('[data-do][data-node="heads-of-service"]').isVisible()).toBe(true)
    expect(await kept.isVisible()).toBe(true)
  }
  await isAsBefore()
  // The address alone says as much, to a reader who reloads the page, comes back to it or is sent the link.
  await page.reload()
  await page.locator('escalation-explorer[data-ready]').waitFor()
  await isAsBefore()
})

test('an agency once named stays when the reader goes back, each of the two', async () => {
  const { page } = await open(`${exploreKent}${kentWalk('infant-injury=no')}`)
  await page.locator('[data-parties] > summary').click()
  await page.locator('[data-party="agency"]').selectOption('health')
  await page.locator('[data-stand] [data-answer="arose-at/plan"]').click()
  await page.locator('[data-party="with"]').selectOption('police')
  await page.goBack()
  await expect.poll(async () => (await shown(page)).stand).toEqual(['arose-at'])
  const named = await page.locator('[data-parties-summary]').innerText()
  expect(named).toContain('Your agency')
  expect(named).toContain('The other')
})

test('an agency that was corrected stays so when the reader goes back', async () => {
  const { page } = await open(`${exploreKent}${kentWalk('infant-injury=no')}`)
  const named = page.locator('[data-parties-summary]')
  await page.locator('[data-parties] > summary').click()
  await page.locator('[data-party="agency"]').selectOption('police')
  await page.locator('[data-stand] [data-answer="arose-at/plan"]').click()
  await page.locator('[data-party="agency"]').selectOption('health')
  const right = await named.innerText()
  await page.goBack()
  await expect.poll(async () => (await shown(page)).stand).toEqual(['arose-at'])
  expect(await named.innerText()).toBe(right)
  await page.locator('[data-party="agency"]').selectOption('')
  await page.goForward()
  await expect.poll(async () => (await shown(page)).stand).not.toEqual(['arose-at'])
  expect(await named.innerText()).not.toContain('Your agency')
})

test('that the route was copied is said until another is shown', async () => {
  const { page } = await open(`${exploreKent}${kentWalk('infant-injury=no')}`)
  await page.getByRole('button', { name: 'Copy link' }).click()
  const said = page.locator('[data-copy-result]')
  await expect.poll(() => said.textContent()).toContain('copied')
  await page.locator('[data-stand] [data-answer="arose-at/plan"]').click()
  await expect.poll(() => said.textContent()).toBe('')
})

describe('the flowchart', () => {
  test('on a phone the route comes first, and the chart is a second view at readable size', async () => {
    const { page } = await open(exploreKent + toManagers, { viewport: { width: 320, height: 640 }, hasTouch: true })
    expect(await page.locator('.charts').isVisible()).toBe(false)
    await page.getByRole('button', { name: 'See flowchart' }).tap()
    expect(await page.locator('.walk').isVisible()).toBe(false)
    const here = page.locator('.chart[data-shown] [aria-current="step"]')
    const inBox = () =>
      here.evaluate((node) => {
        const [inner, outer] = [node.getBoundingClientRect(), node.closest('[data-pan]')!.getBoundingClientRect()]
        return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top
      })
    expect(await inBox()).toBe(true)
    for (let count = 0; count < 8; count++) await page.getByRole('button', { name: 'Smaller' }).tap()
    await page.locator('chart-view[data-ready]').waitFor()
    await expect
      .poll(() => page.locator('.chart[data-shown] .flowchart').first().getAttribute('style'))
      .toContain('inline-size')
    const smallest = await page
      .locator('.chart[data-shown] .flowchart')
      .first()
      .evaluate((chart: SVGSVGElement) => {
        const scale = chart.getBoundingClientRect().width / chart.viewBox.baseVal.width
        return (
          Math.min(
            ...[...chart.querySelectorAll('text, tspan')].map((text) => parseFloat(getComputedStyle(text).fontSize)),
          ) * scale
        )
      })
    expect(smallest).toBeGreaterThanOrEqual(11.99)
    await page.locator('[data-pan]').evaluate((box) => box.scrollTo(0, 0))
    await page.getByRole('button', { name: 'Show where I am' }).tap()
    expect(await inBox()).toBe(true)
    await page.getByRole('button', { name: 'Back to your route' }).tap()
    expect(await page.locator('[data-stand] .node-title').isVisible()).toBe(true)
  })

  test('its caption stays in view when it is moved', async () => {
    const { page } = await open(exploreKent + toManagers, { viewport: { width: 390, height: 800 } })
    await page.getByRole('button', { name: 'See flowchart' }).click()
    const scroll = page.locator('[data-pan]')
    const inView = () =>
      scroll.evaluate((box) => {
        const [outer, caption] = [box, box.querySelector('.chart[data-shown] figcaption')!].map((element) =>
          element.getBoundingClientRect(),
        )
        return caption!.left >= outer!.left - 1 && caption!.right <= outer!.right + 1
      })
    expect(await inView()).toBe(true)
    await scroll.evaluate((box) => box.scrollTo(box.scrollWidth, 0))
    expect(await scroll.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(100)
    expect(await inView()).toBe(true)
    await page.close()
  })

  test('no other arrow hides a tip or a line of the route', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('infant-injury=no')}`)
    await expect.poll(async () => (await shown(page)).chartAnswers).toEqual(['infant-injury/no'])
    const colours = await page.locator('.chart[data-shown] .edges').evaluate((edges) => {
      const drawn = [...edges.querySelectorAll<SVGPathElement>('path')]
      const firstLit = drawn.findIndex((path) => path.hasAttribute('data-walked'))
      const tip = drawn[firstLit]!.nextElementSibling!
      return {
        unlitAfter: drawn.slice(firstLit).filter((path) => !path.matches('[data-walked], [data-walked] + .tip')).length,
        arrow: getComputedStyle(drawn[firstLit]!).stroke,
        tip: getComputedStyle(tip).fill,
      }
    })
    expect(colours.unlitAfter).toBe(0)
    expect(colours.tip).toBe(colours.arrow)
    await page.close()
  })

  test('a ring of its own shape goes around the box where the reader is, and is not cut off', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('infant-injury=no')}`)
    const here = page.locator('.chart [data-node][aria-current="step"]')
    const ring = await here.evaluate((node: SVGGElement) => {
      const [outline, ring] = [node.firstElementChild!, node.querySelector('.ring')!] as SVGGraphicsElement[]
      const { x, y, width, height } = ring!.getBBox()
      const moved = node.transform.baseVal.consolidate()!.matrix
      const view = node.ownerSVGElement!.viewBox.baseVal
      return {
        sameShape: ring!.localName === outline!.localName,
        lit: getComputedStyle(ring!).stroke.startsWith('rgb'),
        inside: moved.e + x >= view.x && moved.f + y >= view.y && moved.e + x + width <= view.x + view.width,
        larger: width - outline!.getBBox().width > 6 && height - outline!.getBBox().height > 6,
        outline: getComputedStyle(node).outlineStyle,
      }
    })
    expect(ring).toEqual({ sameShape: true, lit: true, inside: true, larger: true, outline: 'none' })
    const others = page.locator('.chart [data-node]:not([aria-current]) > .ring')
    expect(await others.first().evaluate((other) => getComputedStyle(other).stroke)).toBe('none')
    await page.close()
  })

  test('a mouse drags it and the wheel makes it larger around the pointer; what was dragged does not open', async () => {
    const { page } = await open(exploreKent)
    const box = page.locator('[data-pan]')
    await box.evaluate((element) => element.scrollIntoView())
    const { x, y, width, height } = (await box.boundingBox())!
    const scroll = () => box.evaluate(({ scrollLeft, scrollTop }) => [scrollLeft, scrollTop])
    await page.mouse.move(x + width / 2, y + height / 2)
    await page.locator('chart-view[data-ready]').waitFor()
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, -300)
    await page.keyboard.up('Control')
    await expect
      .poll(() =>
        page
          .locator('.chart[data-shown] .flowchart')
          .evaluate((chart: SVGSVGElement) => chart.getBoundingClientRect().width / chart.viewBox.baseVal.width),
      )
      .toBeGreaterThan(1.5)
    const before = await scroll()
    await page.mouse.down()
    await page.mouse.move(x + width / 2 - 60, y + height / 2 - 40, { steps: 4 })
    await page.mouse.up()
    const after = await scroll()
    expect([after[0]! - before[0]!, after[1]! - before[1]!]).toEqual([60, 40])
    expect(await page.locator('[data-panel]').isVisible()).toBe(false)
  })

  test('keys change its size, and arrows move it', async () => {
    const { page } = await open(exploreKent)
    const chart = page.locator('.chart[data-shown] .flowchart')
    const width = () => chart.evaluate((svg) => svg.getBoundingClientRect().width)
    await page.locator('[data-pan]').focus()
    await page.locator('chart-view[data-ready]').waitFor()
    const first = await width()
    await page.keyboard.press('+')
    expect(await width()).toBeCloseTo(first * 1.25, 0)
    await page.keyboard.press('-')
    expect(await width()).toBeCloseTo(first, 0)
    await page.keyboard.press('ArrowDown')
    await expect.poll(() => page.locator('[data-pan]').evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(0)
  })

  test('two fingers change its size', async () => {
    const { page } = await open(exploreRutland, { viewport: { width: 390, height: 800 }, hasTouch: true })
    await page.getByRole('button', { name: 'See flowchart' }).tap()
    await page.locator('[data-pan]').focus()
    await page.locator('chart-view[data-ready]').waitFor()
    const chart = page.locator('.chart[data-shown] .flowchart')
    const width = () => chart.evaluate((svg) => svg.getBoundingClientRect().width)
    const first = await width()
    await page.locator('[data-pan]').evaluate((box) => box.scrollIntoView({ block: 'center' }))
    const { x, y } = (await page.locator('[data-pan]').boundingBox())!
    const session = await page.context().newCDPSession(page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart: number) =>
      session.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          type === 'touchEnd'
            ? []
            : [
                { x: x + 150 - apart, y: y + 100, id: 0 },
                { x: x + 150 + apart, y: y + 100, id: 1 },
              ],
      })
    await touch('touchStart', 30)
    await touch('touchMove', 45)
    await touch('touchMove', 60)
    await touch('touchEnd', 60)
    await expect.poll(width).toBeGreaterThan(first * 1.5)
  })
})

test('the record sheet of the walk is one link away, with the same address', async () => {
  const { page } = await open(`${exploreKent}${kentWalk('agency=police&infant-injury=no')}`)
  await page.locator('[data-stand] [data-answer="arose-at/other"]').click()
  await page.getByRole('link', { name: 'Record sheet' }).click()
  await page.waitForURL(`**/record/${kentWalk('agency=police&infant-injury=no&arose-at=other')}`)
})

describe('leaving nothing behind', () => {
  test('“Clear and leave” empties the page, its checklist and the history of the tab', async () => {
    const { page } = await open(exploreKent)
    await page.goto('about:blank')
    await page.goto(at.site.origin + exploreKent)
    await giveAnswers(page, answersToManagers)
    await page.locator('[data-records-fold] > summary').click()
    await page.locator('[data-checklist] input').first().check()
    await page.getByRole('button', { name: 'Clear and leave' }).click()
    await page.waitForURL(`${at.site.origin}/`)
    await page.goBack()
    await page.waitForURL(`${at.site.origin}${exploreKent}`)
    expect((await shown(page)).stand).toEqual(['infant-injury'])
    await page.locator('[data-stand] [data-answer="infant-injury/no"]').click()
    await page.locator('[data-stand] [data-answer="arose-at/a-referral"]').click()
    expect(await page.locator('[data-checklist] input:checked').count()).toBe(0)
    await expect.poll(() => new URL(page.url()).hash).toBe(kentWalk('infant-injury=no&arose-at=a-referral'))
    await page.goBack()
    await page.goBack()
    await page.goBack()
    await page.waitForURL('about:blank')
  })

  test('an open question has no answer marked, whatever was answered before', async () => {
    const { page } = await open(exploreKent + toManagers)
    const marked = page.locator('[data-stand] [data-walked]')
    await page.locator('[data-trail-fold] > summary').click()
    await page.locator('[data-trail] [data-node="arose-at"] [data-change]').click()
    await expect.poll(async () => (await shown(page)).stand).toEqual(['arose-at'])
    expect(await marked.count()).toBe(0)
    await page.getByRole('link', { name: 'Start again' }).click()
    await expect.poll(async () => (await shown(page)).stand).toEqual(['infant-injury'])
    expect(await marked.count()).toBe(0)
  })

  test('an agency once named stays on the way back, and for another start', async () => {
    const { page } = await open(`${exploreKent}${kentWalk('infant-injury=no&arose-at=a-referral')}`)
    await page.locator('[data-stand] [data-answer="referral-practitioners-agree/no"]').click()
    await expect.poll(() => new URL(page.url()).hash).toContain('agree=no')
    await page.getByText('Which agency are you in?').click()
    await page.getByLabel('Your agency').selectOption('police')
    await page.goBack()
    expect(await page.getByLabel('Your agency').inputValue()).toBe('police')
    await page.getByRole('link', { name: 'Start again' }).click()
    await expect.poll(() => new URL(page.url()).hash).toBe(kentWalk('agency=police'))
  })

  const apis = [
    { api: 'with the Navigation API', prepare: undefined },
    {
      api: 'without the Navigation API',
      prepare: (page: Page) => page.addInitScript(() => Reflect.deleteProperty(window, 'navigation')),
    },
  ]

  test.each(apis)(
    'another case in the same tab has none of the ticks and agencies of the first, $api',
    async ({ prepare }) => {
      const { page } = await open(exploreKent, {}, prepare)
      const agencies = () =>
        page.locator('[data-parties] select').evaluateAll((all) => all.map((one) => (one as HTMLSelectElement).value))
      const ticked = page.locator('[data-checklist] input:checked')
      await giveAnswers(page, answersToManagers)
      await page.getByText('Which agency are you in?').click()
      await page.getByLabel('Your agency').selectOption('police')
      await page.locator('[data-records-fold] > summary').click()
      await page.locator('[data-record="referral-first-line/discussions"] input').check()
      // Back and Forward within the case keep both.
      await page.goBack()
      await page.goForward()
      expect([await agencies(), await ticked.count()]).toEqual([['police', ''], 1])
      const other = kentWalk(
        'agency=health&with=education&infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no&referral-first-way=line',
      )
      await page.evaluate((hash) => location.assign(hash), other)
      await expect.poll(agencies).toEqual(['health', 'education'])
      await page.locator('[data-checklist] input').first().waitFor()
      expect(await ticked.count()).toBe(0)
      await page.locator('[data-record="referral-first-line/discussions"] input').check()
      await page.goBack()
      await expect.poll(agencies).toEqual(['police', ''])
      expect(await ticked.count()).toBe(0)
    },
  )

  test('words searched for before are taken out of the history too', async () => {
    const { page } = await open('/search/')
    await page.locator('main search-box input').fill('threshold manager')
    await page.waitForURL(/#q=threshold/)
    await page.locator('main [data-hits] a[href*="/kent/"]').first().click()
    await page.waitForURL(/\/kent\//)
    await page.locator('main a[href$="/explore/"], nav a[href$="/explore/"]').first().click()
    await page.waitForURL(/explore/)
    await page.locator('[data-stand] [data-answer="infant-injury/no"]').click()
    await page.getByRole('button', { name: 'Clear and leave' }).click()
    await page.waitForURL(`${at.site.origin}/`)
    await page.goBack()
    await page.waitForURL(`${at.site.origin}/search/`)
    expect(await page.locator('main search-box input').inputValue()).toBe('')
    await page.goForward()
    await page.waitForURL(`${at.site.origin}/`)
  })

  test('a link that brought a walk is taken out of the address too', async () => {
    const { page } = await open(exploreKent + toManagers)
    await page.getByRole('button', { name: 'Clear and leave' }).click()
    await page.waitForURL(`${at.site.origin}/`)
    await page.goBack()
    await page.waitForURL(`${at.site.origin}${exploreKent}`)
    expect((await shown(page)).stand).toEqual(['infant-injury'])
  })
})

describe('the record sheet and the way back', () => {
  test('the way back is the browser’s own, so that no walk is in its history twice', async () => {
    const { page } = await open(exploreKent)
    await giveAnswers(page, answersToManagers)
    await page.getByRole('link', { name: 'Record sheet' }).click()
    const entries = () => page.evaluate(() => history.length)
    const before = await entries()
    await page.getByRole('link', { name: 'Back to your route' }).click()
    await page.waitForURL(`${at.site.origin}${exploreKent}${toManagers}`)
    expect(await entries()).toBe(before)
    await page.goBack()
    await expect.poll(async () => (await shown(page)).stand).toEqual(['referral-first-way'])
  })

  test('“Clear and leave” on the sheet of a walk leaves no answer in the history of the tab', async () => {
    const { page } = await open('/about/')
    await page.goto(at.site.origin + exploreKent)
    await giveAnswers(page, answersToManagers)
    await page.getByRole('link', { name: 'Record sheet' }).click()
    await page.waitForURL(/record/)
    await page.getByRole('button', { name: 'Clear and leave' }).click()
    await page.waitForURL(`${at.site.origin}/`)
    expect(await page.evaluate(() => window.name)).toBe('')
    await page.goBack()
    await page.waitForURL(`${at.site.origin}${exploreKent}`)
    expect((await shown(page)).stand).toEqual(['infant-injury'])
    await page.goBack()
    await page.waitForURL(`${at.site.origin}/about/`)
    for (const address of ['/about/', exploreKent, '/']) {
      expect(new URL(page.url()).pathname + new URL(page.url()).hash).toBe(address)
      await page.goForward()
    }
  })

  test('on a sheet that was opened by its address, too', async () => {
    const { page } = await open('/about/')
    await page.goto(`${at.site.origin}${exploreKent.replace('explore', 'record')}${toManagers}`)
    await page.getByRole('button', { name: 'Clear and leave' }).click()
    await page.waitForURL(`${at.site.origin}/`)
    await page.goBack()
    await page.waitForURL(`${at.site.origin}${exploreKent.replace('explore', 'record')}`)
    await page.goBack()
    await page.waitForURL(`${at.site.origin}/about/`)
    await page.goForward()
    await page.goForward()
    await page.waitForURL(`${at.site.origin}/`)
  })
})

describe('copying', () => {
  test('the link, and the route as text for an email with its ticks', async () => {
    const { page } = await open(exploreKent + toManagers, { permissions: ['clipboard-read', 'clipboard-write'] })
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText())
    await page.getByRole('button', { name: 'Copy link' }).click()
    await expect.poll(() => page.locator('[data-status]').textContent()).toBe('Link copied.')
    expect(await clipboard()).toBe(at.site.origin + exploreKent + toManagers)
    await page.locator('[data-records-fold] > summary').click()
    await page.locator('[data-record="referral-first-line/discussions"] input').check()
    await page.getByRole('button', { name: 'Copy for email' }).click()
    await expect.poll(() => page.locator('[data-status]').textContent()).toBe('Route copied.')
    const lines = (await clipboard()).split('\n')
    expect(lines[0]).toMatch(/^Resolving Professional .*, Kent\. Pathway version 2\. Copied on \d+ \w+ \d{4}\.$/)
    expect(lines[1]).toContain('Check your partnership’s current procedure before you act.')
    expect(lines.slice(2, 4)).toEqual([
      'This route is not finished.',
      'Throughout this route: within a time frame that clearly protects the child.',
    ])
    expect(lines).toContain('1. Is it about a possible non-accidental injury to an infant or young child? No')
    expect(lines).toContain(
      '7. More experienced or more senior staff take it up: must, within a time frame that clearly protects the child (throughout this route). Who acts: More experienced or more senior staff; for most day-to-day difficulties, the first line managers. (clause 3.2, 3.3)',
    )
    expect(lines).toContain(
      'Records of the discussions at the referral stage (must; kept by: Every agency involved; clause 3.6)',
    )
    expect(lines).toContain('  [x] at: More experienced or more senior staff take it up')
    const begin = lines.indexOf('Do this now')
    expect(lines.slice(begin + 1, lines.indexOf('Route') - 1)).toEqual([
      'If a child is in immediate danger, call 999.',
      '- More experienced or more senior staff take it up (must, within a time frame that clearly protects the child (throughout this route), clause 3.2, 3.3)',
      '  Stage: Referral stage',
      '  Equivalent roles: First line manager (Specialist Children’s Services); Detective sergeant, Police Public Protection Unit, for example (Police (Public Protection Unit)); Senior health visitor, nurse or GP, for example (Health); Designated teacher, for example (Education)',
      '  Who acts: More experienced or more senior staff; for most day-to-day difficulties, the first line managers',
      '  Write down: Records of the discussions at the referral stage (must); A clear record of this stage (should)',
      '  The procedure does not say: 3.3 covers most day-to-day difficulties, and does not say who takes up the rest.',
      '- At the same time: First line managers should normally seek advice (should, within a time frame that clearly protects the child (throughout this route), clause 3.4)',
      '  Stage: Referral stage',
      '  Who acts: The first line managers',
      '  Write down: Records of the discussions at the referral stage (must); A clear record of this stage (should)',
      'Then: Have the first line managers agreed?',
      'If they have not, it must go further without delay, or the designated doctor or nurse can be asked directly.',
      at.site.origin + exploreKent + toManagers,
    ])
  })
})

test.each([
  { what: 'what is our reading', answers: '', says: [/^ {2}How we read it: 7\.1 covers whatever/] },
  {
    what: 'all of its end',
    answers: '&heads-resolved=no&sub-group-resolved=no',
    says: [
      /^End of the route: Still unresolved/,
      /^What has been agreed, if anything, .* must be confirmed in writing/,
      /^The procedure does not say: Neither 2\.8 nor 7\.2 gives a time/,
      /^How we read it: The disagreement has come through urgent steps/,
    ],
  },
])('a copied route says $what', async ({ answers, says }) => {
  const route = kentWalk(`infant-injury=no&arose-at=other&practitioners-resolved=no${answers}`)
  const { page } = await open(exploreKent + route, { permissions: ['clipboard-read', 'clipboard-write'] })
  await page.locator('escalation-explorer[data-ready]').waitFor()
  await page.getByRole('button', { name: 'Copy for email' }).click()
  await expect.poll(() => page.locator('[data-copy-result]').textContent()).toBe('Route copied.')
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n')
  for (const pattern of says) expect(lines.filter((line) => pattern.test(line))).toHaveLength(1)
  expect(lines.find((line) => /^\d+\. Refer it to the heads of service/.test(line))).toMatch(
    /clause 7\.1, with our reading\)$/,
  )
})

test.each([
  { path: 'explore/', late: 'ExplorerDetails', loaded: 'escalation-explorer[data-ready]' },
  { path: 'record/', late: 'record', loaded: '[data-print]' },
])('nothing moves under a finger while the scripts of $path come', async ({ path, late, loaded }) => {
  const phone = { viewport: { width: 412, height: 823 } }
  const { page } = await open(exploreKent.replace('explore/', path), phone, (page) =>
    page.route(`**/assets/${late}.*.js`, async (route) => {
      await page.locator('main h1').waitFor()
      await page.evaluate(() => new Promise((shown) => requestAnimationFrame(() => requestAnimationFrame(shown))))
      await route.continue()
    }),
  )
  await page.locator(loaded).waitFor()
  const moved = await page.evaluate(
    () =>
      new Promise<number>((done) => {
        new PerformanceObserver((entries, observer) => {
          observer.disconnect()
          done(entries.getEntries().reduce((sum, entry) => sum + (entry as unknown as { value: number }).value, 0))
        }).observe({ type: 'layout-shift', buffered: true })
        // Without a shift the observer is told nothing.
        requestAnimationFrame(() => requestAnimationFrame(() => done(0)))
      }),
  )
  // A font that comes late moves lines by a pixel or two.
  expect(moved).toBeLessThan(0.01)
})

test('what is below the question appears even if a script does not come', async () => {
  const { page } = await open(exploreKent, {}, (page) =>
    page.route('**/assets/ExplorerDetails.*.js', (route) => route.abort()),
  )
  await page.getByText('Which agency are you in?').waitFor()
  expect(await page.locator('[data-record-sheet]').isVisible()).toBe(true)
})

test('on a wide screen the chart stays beside the route and covers nothing below it', async () => {
  const { page } = await open(exploreKent + toManagers, { viewport: { width: 1440, height: 900 } })
  for (const place of ['.source-notice', '.site-footer']) {
    const covered = await page.evaluate((selector) => {
      const [chart, below] = [document.querySelector('.charts-stay')!, document.querySelector(selector)!]
      below.scrollIntoView()
      return chart.getBoundingClientRect().bottom > below.getBoundingClientRect().top
    }, place)
    expect(covered).toBe(false)
  }
})

test('on paper the route replaces the flowchart, and for the box of a step', async () => {
  const { page } = await open(exploreKent + toManagers, { viewport: { width: 390, height: 800 } })
  await page.locator('escalation-explorer[data-ready]').waitFor()
  await page.locator('[data-show="chart"]').click()
  await page.locator('.charts svg [data-node="referral-first-line"]').first().click()
  await page.locator('.node-panel').waitFor()
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('.node-panel').isVisible()).toBe(false)
  expect(await page.locator('[data-do]').first().isVisible()).toBe(true)
})

test('on paper what to do, the earlier steps and the records can be read, and there is no control', async () => {
  const { page } = await open(exploreKent + toManagers)
  await page.locator('escalation-explorer[data-ready]').waitFor()
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
  expect(await page.locator('[data-trail] > li').first().isVisible()).toBe(true)
  expect(await page.locator('[data-checklist] [data-record]').first().isVisible()).toBe(true)
  expect(await page.locator('main button:visible').allTextContents()).toEqual([])
  // A printer leaves backgrounds out: white words would be lost with theirs.
  const colourOf = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((found) => getComputedStyle(found).color)
  expect(await colourOf('[data-do] .node-title a')).toBe(await colourOf('body'))
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  expect(await page.locator('[data-trail] > li').first().isVisible()).toBe(false)
})
