import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { checklist } from '../../src/pathway/records.ts'
import { writeFragment } from '../../src/pathway/fragment.ts'
import { linksFrom } from '../../src/pathway/links.ts'
import { everyRoute } from '../../src/pathway/routes.ts'
import type { Walk } from '../../src/pathway/walk.ts'
import { routeTimes } from '../../src/pathway/routeTimes.ts'
import { isImmediate, urgencyOf } from '../../src/pathway/words.ts'
import {
  answersToManagers,
  exploreKent,
  exploreRutland,
  giveAnswers,
  kentWalk,
  shown,
  toManagers,
} from './explorerPage.ts'
import { procedureOf } from '../builtContent.ts'
import { useSite } from './useSite.ts'

const kent = procedureOf('kent')
const at = useSite()

describe('a walk in Kent', () => {
  test('opens from a link, and Back and Forward lead through its answers', async () => {
    const { page } = await at.open(exploreKent)
    await giveAnswers(page, answersToManagers)
    await expect.poll(() => new URL(page.url()).hash).toBe(toManagers)
    await page.goBack()
    expect((await shown(page)).stand).toEqual(['referral-first-way'])
    await page.goForward()
    expect((await shown(page)).stand).toEqual(['referral-managers-agree'])

    const { page: other } = await at.open(exploreKent + toManagers)
    expect(await shown(other)).toEqual(await shown(page))
  })

  test('a changed answer keeps later ones that still apply, and names those that do not', async () => {
    const { page } = await at.open(`${exploreKent}${toManagers}&referral-managers-agree=yes`)
    await page.getByRole('button', { name: 'Change', exact: true }).click()
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-change'))).toBe(
      'referral-managers-agree',
    )
    await page.getByRole('link', { name: 'Change the answer to: Is it about a possible' }).click()
    expect((await shown(page)).stand).toEqual(['infant-injury'])
    await page.locator('[data-stand] [data-answer="infant-injury/yes"]').click()
    expect((await shown(page)).stand).toEqual(['resolved'])
    await expect
      .poll(() => page.locator('[data-now] [data-throughout-line]:not([hidden])').textContent())
      .toBe('Throughout this route: immediately')

    await page.getByRole('link', { name: 'Change the answer to: What is the disagreement about?' }).click()
    await page.locator('[data-stand] [data-answer="arose-at/plan"]').click()
    expect((await shown(page)).stand).toEqual(['plan-first-way'])
    const warnings = () => page.locator('[data-warnings]').innerText()
    await expect.poll(warnings).toContain('“Have you resolved it between you in time?” no longer applies')
    expect(await warnings()).toContain('“Have the first line managers agreed?” no longer applies')
  })

  test('a box to which several answers lead is lit whichever of them is given', async () => {
    for (const [answer, isLit] of [
      ['a-referral', true],
      ['police-and-social-care', true],
      ['plan', false],
    ] as const) {
      const { page } = await at.open(exploreKent + kentWalk(`infant-injury=no&arose-at=${answer}`))
      const box = page.locator(
        '.charts [data-from~="arose-at/a-referral"][data-from~="arose-at/police-and-social-care"]',
      )
      expect(await box.evaluate((one) => one.hasAttribute('data-walked'))).toBe(isLit)
    }
  })

  test('where all of a route is immediate, nothing says that its end or a later step may wait', async () => {
    const { pathway } = kent
    const isSlow = ({ trail, at: outcome }: Walk) =>
      isImmediate(routeTimes(pathway, trail, undefined).throughout) &&
      urgencyOf(outcome) !== undefined &&
      !isImmediate(urgencyOf(outcome))
    const route = [...everyRoute(pathway)].find(isSlow)!
    const address = exploreKent + writeFragment({ version: pathway.version, answers: route.answers })
    const { page } = await at.open(address, { viewport: { width: 360, height: 640 } })
    const time = page.locator('[data-stand] .end p').first()
    expect(await time.innerText()).toBe('Within what time: throughout this route, immediately')

    // On the flowchart of a phone it stays in sight.
    await page.getByRole('button', { name: 'See flowchart' }).click()
    const line = page.locator('.charts [data-throughout-line]')
    await expect.poll(() => line.innerText()).toBe('Throughout this route: immediately')

    // The first answer makes all that follows immediate; what follows was answered before.
    const [, ...later] = route.answers
    await page.goto('about:blank')
    await page.goto(at.site.origin + exploreKent + writeFragment({ version: pathway.version, answers: new Map(later) }))
    const ahead = page.locator('[data-ahead] > p').first()
    await expect.poll(() => ahead.innerText()).toMatch(/^Yes: .* By when: immediately\..* Then: [^(]+ \(\w+\)\./)
  })

  test('an outcome says what now, within what time, and gathers every record', async () => {
    const { page } = await at.open(`${exploreKent}${toManagers}&referral-managers-agree=yes`)
    const stand = page.locator('[data-stand]')
    expect(await stand.innerText()).toContain('Resolved: confirm it in writing')
    expect(await stand.innerText()).toContain(
      'throughout this route, within a time frame that clearly protects the child',
    )
    expect(await stand.innerText()).toContain(
      'Talk to each other first: within a time scale acceptable to both that clearly protects the child',
    )
    expect(await stand.innerText()).toContain('Records to keep: 10')
    await expect.poll(() => page.locator('[data-checklist] [data-record]').count()).toBe(10)
    await page.locator('[data-records-fold] > summary').click()
    await page.getByLabel('Written confirmation of the agreed outcome').check()
    expect(await page.locator('[data-progress]').textContent()).toContain('1 of 10 ticked')
  })

  test('a tick stays when the answer that asks for it is changed and changed back', async () => {
    const { page } = await at.open(exploreKent + toManagers)
    await page.locator('[data-records-fold] > summary').click()
    await page.locator('[data-record="referral-first-line/discussions"] input').check()
    await page.locator('[data-trail-fold] > summary').click()
    await page.locator('[data-trail] [data-change="arose-at"]').click()
    await page.locator('[data-stand] [data-answer="arose-at/plan"]').click()
    await expect.poll(() => page.locator('[data-record="referral-first-line/discussions"]').count()).toBe(0)
    await page.goBack()
    await page.goBack()
    await page.locator('[data-record="referral-first-line/discussions"]').first().waitFor({ state: 'attached' })
    expect(await page.locator('[data-record="referral-first-line/discussions"] input').isChecked()).toBe(true)
  })

  test('“Start again” is another case: no tick is left', async () => {
    const { page } = await at.open(exploreKent + toManagers)
    const box = page.locator('[data-record="referral-first-line/discussions"] input')
    await page.locator('[data-records-fold] > summary').click()
    await box.check()
    await page.getByRole('link', { name: 'Start again' }).click()
    await expect.poll(() => new URL(page.url()).hash).toBe(kentWalk())
    await page.goBack()
    expect(await box.isChecked()).toBe(false)
    expect(await page.locator('[data-progress]').textContent()).toContain('0 of')
  })

  test('a link that brings a walk begins at what is to be done', async () => {
    const { page } = await at.open(exploreKent + toManagers)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'More experienced or more senior staff take it up',
    )
    expect(
      await page.locator('[data-stand] .node-title').evaluate((title) => title.getBoundingClientRect().bottom),
    ).toBeLessThan(page.viewportSize()!.height)
  })

  test.each([
    { width: 360, height: 640 },
    { width: 390, height: 844 },
    { width: 1280, height: 640 },
  ])(
    'at $width x $height each answer brings what to do to the upper half of the screen, with the next question below it',
    async (viewport) => {
      const { page } = await at.open(exploreKent, { viewport })
      for (const answer of answersToManagers) {
        await page.locator(`[data-stand] [data-answer="${answer}"]`).click()
        // The page scrolls in the frame after the answer.
        const isInView = () =>
          page.evaluate(() => {
            const first = document.querySelector('[data-do] .node-title')?.getBoundingClientRect()
            const question = document.querySelector('[data-stand] .node-title')!.getBoundingClientRect()
            const place = first ?? question
            return place.top > 0 && place.top < innerHeight / 2 && question.bottom < innerHeight
          })
        await expect.poll(isInView).toBe(true)
        const isFocused = () =>
          page.evaluate(
            () =>
              document.activeElement ===
              (document.querySelector('[data-do] .node-title') ?? document.querySelector('[data-stand] .node-title')),
          )
        expect(await isFocused()).toBe(true)
      }
    },
  )

  test.each([
    { width: 360, height: 640 },
    { width: 1280, height: 640 },
  ])('at $width x $height the answers that a change has dropped are shown in sight', async (viewport) => {
    const { page } = await at.open(exploreKent + toManagers, { viewport })
    await page.locator('[data-trail-fold] > summary').click()
    await page.locator('[data-trail] [data-change="arose-at"]').click()
    await page.locator('[data-stand] [data-answer="arose-at/plan"]').click()
    const warnings = page.locator('[data-warnings]')
    await expect.poll(() => warnings.textContent()).toContain('no longer applies')
    const isInSight = () =>
      warnings.evaluate((list) => {
        const { top, bottom } = list.getBoundingClientRect()
        return top >= document.querySelector('.context')!.getBoundingClientRect().bottom - 1 && bottom < innerHeight
      })
    await expect.poll(isInSight).toBe(true)
  })

  test('at 360 x 640 the first question is in sight with all its answers', async () => {
    for (const address of [exploreKent, exploreRutland]) {
      const { page } = await at.open(address, { viewport: { width: 360, height: 640 } })
      const last = page.locator('[data-stand] .answer').last()
      expect(await last.evaluate((link) => link.getBoundingClientRect().bottom)).toBeLessThan(640)
    }
  })

  test('in the middle of a walk the skip link leads to the content', async () => {
    const { page } = await at.open(exploreKent + toManagers)
    await page.locator('.skip-link').focus()
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content')
    await expect.poll(() => new URL(page.url()).hash).toBe(toManagers)
  })

  test('where it is immediate throughout, no step to do reads as if it could wait', async () => {
    const { page } = await at.open(exploreKent + kentWalk('infant-injury=yes&arose-at=a-referral'))
    const step = page.locator('[data-do][data-node="referral-discussion"]')
    expect(await step.locator('.urgency').first().textContent()).toBe('immediately')
    await step.locator('.node-title a').click()
    const words = await page.locator('[data-panel]').innerText()
    expect(words).toContain('Discuss it, meet, or do both (3.2)')
    expect(words).not.toContain('acceptable to both')
  })

  test('“I am here” on the page of every step begins at a step, and says so', async () => {
    const { page } = await at.open(exploreKent.replace('explore/', 'steps/'))
    await page.locator('#node-referral-first-line').getByRole('link', { name: 'I am here: start from here' }).click()
    await page.waitForURL('**/explore/**')
    expect((await shown(page)).met).toEqual(['referral-advice', 'referral-first-line'])
    expect((await shown(page)).stand).toEqual(['referral-managers-agree'])
    await expect
      .poll(() => page.locator('[data-warnings]').innerText())
      .toContain('More experienced or more senior staff take it up')
    await page.locator('[data-stand] [data-answer="referral-managers-agree/yes"]').click()
    expect((await shown(page)).stand).toEqual(['resolved'])
  })

  test('by keyboard alone: every answer can be reached, focus goes to what is new, and it is announced', async () => {
    const { page } = await at.open(exploreKent)
    const focused = () => page.evaluate(() => document.activeElement?.textContent.trim())
    for (const wanted of ['No', 'Something else', 'Yes']) {
      await expect
        .poll(
          async () => {
            await page.keyboard.press('Tab')
            return page.evaluate(
              (label) =>
                document.activeElement?.matches('[data-stand] .answer') === true &&
                document.activeElement.textContent.trim() === label,
              wanted,
            )
          },
          { interval: 5, timeout: 10_000 },
        )
        .toBe(true)
      await page.keyboard.press('Enter')
      const heading = page.locator('[data-do] .node-title, [data-stand] .node-title').first()
      await expect.poll(focused).toBe(await heading.textContent())
    }
    expect((await shown(page)).stand).toEqual(['resolved'])
    expect(await page.locator('[role="status"][data-status]').textContent()).toBe(
      'End of your route. Records to keep: 5.',
    )
  })

  test('the second half of a double click answers nothing', async () => {
    const { page } = await at.open(exploreKent)
    await page.locator('[data-stand] [data-answer="infant-injury/no"]').click()
    const second = { button: 0, detail: 2, bubbles: true, cancelable: true }
    await page.locator('[data-stand] [data-answer="arose-at/a-referral"]').dispatchEvent('click', second)
    expect((await shown(page)).stand).toEqual(['arose-at'])
  })

  test('a link to a node as it once was leads to its place among all steps', async () => {
    const { page } = await at.open(`${exploreKent}#node-heads-resolved`)
    await page.waitForURL('**/steps/#node-heads-resolved')
  })
})

describe('a damaged or old fragment', () => {
  const message = (page: Page) => page.locator('[data-warnings]').innerText()

  test.each([
    {
      fragment: kentWalk('infant-injury=no&arose-at=nowhere'),
      stands: 'arose-at',
      says: 'cannot be found in the procedure',
    },
    {
      fragment: kentWalk('infant-injury=no&no-such-question=yes'),
      stands: 'arose-at',
      says: 'cannot be found in the procedure',
    },
    { fragment: '#v=99&infant-injury=no', stands: 'arose-at', says: 'made for another version' },
    { fragment: '#infant-injury=no', stands: 'arose-at', says: 'made for another version' },
    { fragment: kentWalk('infant-injury=no&%E0%A4%A'), stands: 'arose-at', says: 'cannot be read' },
    {
      fragment: kentWalk('infant-injury=no&a=<img src=x onerror=alert(1)>'),
      stands: 'arose-at',
      says: 'cannot be read',
    },
    { fragment: kentWalk('from=nowhere&infant-injury=no'), stands: 'arose-at', says: 'begins at the start' },
    {
      fragment: kentWalk(`infant-injury=no&${'x'.repeat(100_000)}=y`),
      stands: 'arose-at',
      says: 'longer than any that this page makes',
    },
    { fragment: '#rubbish', stands: 'infant-injury', says: 'cannot be read' },
    { fragment: '#%ff%00', stands: 'infant-injury', says: 'cannot be read' },
    { fragment: kentWalk('__proto__=yes&constructor=no&infant-injury=no'), stands: 'arose-at', says: 'cannot be' },
  ])('$says: $fragment', async ({ fragment, stands, says }) => {
    const { page, complaints } = await at.open(exploreKent + fragment)
    await expect.poll(() => message(page)).toContain(says)
    expect((await shown(page)).stand).toEqual([stands])
    expect(complaints).toEqual([])
  })
})

describe('without JavaScript', () => {
  const open = (below: string) => at.open(exploreKent.replace('explore/', below), { javaScriptEnabled: false })

  test('every chart is visible, and every way of the pathway is a link to the node it leads to', async () => {
    const { page } = await open('explore/')
    for (const { id } of kent.pathway.stages)
      expect(await page.locator(`.chart[data-stage="${id}"] .flowchart`).isVisible()).toBe(true)
    const { page: steps } = await open('steps/')
    for (const node of kent.pathway.nodes.values()) {
      const item = steps.locator(`.in-words li[data-node="${node.id}"]`)
      const hrefs = await item
        .locator('.ways > li > a')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')))
      expect(hrefs).toEqual(linksFrom(node).map(({ to }) => `#node-${to}`))
    }
  })

  test('the whole route can be followed from the first question to an outcome', async () => {
    const { page } = await open('explore/')
    await page.locator('[data-stand] [data-answer="infant-injury/yes"]').click()
    await page.waitForURL('**/steps/#node-settle-immediately')
    await page.locator('#node-settle-immediately .next').click()
    await page.locator('#node-arose-at [data-answer="arose-at/remaining"]').click()
    await page.locator('#node-heads-of-service .next').click()
    await page.locator('#node-heads-resolved [data-answer="heads-resolved/yes"]').click()
    await expect.poll(() => new URL(page.url()).hash).toBe('#node-resolved')
    expect(await page.locator('#node-resolved').isVisible()).toBe(true)
  })

  test('nothing needs a script, and the record sheet is one link away', async () => {
    for (const below of ['explore/', 'steps/', 'record/', 'routes/', '']) {
      const { page } = await open(below)
      expect(await page.locator('button:visible, select:visible').allTextContents()).toEqual([])
    }
    const { page } = await open('explore/')
    await page.getByRole('link', { name: 'Record sheet' }).click()
    await page.waitForURL('**/record/')
  })

  test('every record is listed, and its box ticks', async () => {
    const { page } = await open('steps/')
    expect(await page.locator('.checklist [data-record]').count()).toBe(checklist(kent.pathway.nodes.values()).length)
    await page.locator('[data-record="resolved/agreed-outcome"] input').check()
    expect(await page.locator('[data-record="resolved/agreed-outcome"] input').isChecked()).toBe(true)
  })
})
