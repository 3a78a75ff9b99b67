import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { briefNotice } from '../../src/content/briefNotice.ts'
import type { Procedure } from '../../src/content/types.ts'
import { isSituationOpen } from '../../src/features/explorer/renderSituation.ts'
import { readFragment } from '../../src/pathway/fragment.ts'
import { openPage } from './site.ts'
import type { SiteInUse } from './useSite.ts'

const phone = { viewport: { width: 360, height: 640 } }

/** Tests of what a board’s page offers to begin with. */
export function describeSituations(at: SiteInUse, procedure: Procedure): void {
  const { board, id, pathway } = procedure
  describe(`the situations of ${board.name}`, () => {
    const situations = pathway.situations ?? []
    const explorer = () => `${at.site.origin}/${board.id}/${id}/explore/`

    test('two taps lead from the home page to each situation, and something else to the first question', async () => {
      const { page } = await openPage(at.browser, at.site.origin, phone)
      await page.getByRole('link', { name: board.name, exact: true }).click()
      await page.waitForURL(`**/${board.id}/`)
      expect(await page.locator('main').innerText()).toContain(briefNotice(board, [procedure]))
      const choices = page.getByRole('heading', { name: 'What has happened?' }).locator('..').locator('.choices a')
      expect(await choices.allInnerTexts()).toEqual([...situations.map(({ title }) => title), 'Something else'])
      await choices.last().click()
      await page.waitForURL('**/explore/')
      expect(await page.locator('[data-stand]').getAttribute('data-node')).toBe(pathway.start)
    })

    test.each(situations)('“$title” fits on the screen, and each of its answers leads on', async (chosen) => {
      const { id: situation, short, tried } = chosen
      const address = `${explorer()}#v=${pathway.version}&situation=${situation}`
      const { page } = await openPage(at.browser, address, phone)
      const answers = page.locator('[data-stand] [data-answer]')
      const bottoms = await answers.evaluateAll((all) => all.map((answer) => answer.getBoundingClientRect().bottom))
      expect(bottoms.length).toBeGreaterThan(1)
      expect(Math.max(...bottoms)).toBeLessThanOrEqual(640)
      expect(await page.locator('[data-stand]').innerText()).toContain(pathway.nodes.get(pathway.start)?.title)
      for (let place = 0; place < bottoms.length; place++) {
        const given = (await answers.nth(place).getAttribute('data-answer'))!.split('/')
        await answers.nth(place).click()
        await page.waitForURL((url) => url.hash.includes(`${given[0]}=${given[1]}`))
        expect(await page.locator('[data-warnings], [data-kept]').locator('visible=true').count()).toBe(0)
        expect(await page.locator('[data-stand]').getAttribute('data-node')).not.toBe(pathway.start)
        // The third tap from the home page says who acts: in what to do now, or in what each answer leads to.
        await expect
          .poll(async () => (await page.locator('[data-do], [data-ahead] > p').allTextContents()).join())
          .toMatch(/Who(?: acts)?/)
        const { answers: all, trail } = readFragment(pathway, new URL(page.url()).hash).walk
        if (isSituationOpen(pathway, chosen, all)) await asksOn(page, pathway.start, tried.length > 1)
        const steps = trail.filter(({ kind }) => kind === 'step').length
        expect(await page.locator('.context h1').innerText()).toBe(
          [board.name, short, ...(steps > 0 ? [`step ${steps}`] : [])].join(' · '),
        )
        await page.goBack()
        await page.waitForURL(address)
      }
    })
  })
}

/** In danger, what to do at once is shown, and the situation still says what to ask next. */
async function asksOn(page: Page, start: string, isTriedAsked: boolean): Promise<void> {
  const stand = page.locator('[data-stand]')
  const title = await stand.locator('.node-title').first().innerText()
  expect(await page.locator('[data-do]').count()).toBeGreaterThan(0)
  if (isTriedAsked) expect(title).toContain('Who has tried')
  expect(await page.locator('[data-status]').textContent()).toContain(title)
  const asked = page.url()
  const hashes = new Set<string>()
  for (let place = 0; place < (await stand.locator('[data-answer]').count()); place++) {
    await stand.locator('[data-answer]').nth(place).click()
    await page.waitForURL((url) => url.href !== asked && url.hash.includes(`${start}=`))
    hashes.add(new URL(page.url()).hash)
    await page.goBack()
    await page.waitForURL(asked)
  }
  expect(hashes.size).toBeGreaterThan(1)
  expect(await page.locator('[data-record-sheet]').getAttribute('href')).toContain(new URL(asked).hash)
  await page.getByRole('button', { name: 'Change' }).click()
  await page.locator('[data-trail] [data-change]').first().click()
  await page.waitForURL((url) => url.hash.includes('situation=') && !url.hash.includes(`${start}=`))
  // The second click of a double click falls on the card that the first has displayed.
  await stand.locator('[data-answer]').first().dblclick()
  await page.waitForURL(asked)
  expect(await page.locator('[data-panel]').isVisible()).toBe(false)
  await page.goBack()
  await page.goBack()
  await page.waitForURL(asked)
}
