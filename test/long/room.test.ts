import { describe, expect, test } from 'vitest'
import { builtContent } from '../builtContent.ts'
import { openPage } from '../browser/site.ts'
import { slideFaults } from '../browser/slideFaults.ts'
import { textOfPdf } from '../browser/textOfPdf.ts'
import { useSite } from '../browser/useSite.ts'

const { scenarios } = builtContent()
const at = useSite()
const open = (address: string, options = {}) => openPage(at.browser, `${at.site.origin}/training/${address}`, options)

describe.each(scenarios.map((scenario) => ({ id: scenario.id, scenario })))('$id', ({ id, scenario }) => {
  test('holds every slide on one screen of a projector, in letters of 24 px and more', async () => {
    const { page, complaints } = await open(`${id}/present/`, { viewport: { width: 1920, height: 1080 } })
    expect(await slideFaults(page, scenario)).toEqual([])
    expect(complaints).toEqual([])
  }, 120_000)

  test('is one sheet as a record of self-study, and no sheet of the others is all but blank', async () => {
    const { page } = await open(`${id}/`)
    await page.getByRole('button', { name: 'One decision at a time' }).click()
    for (let left = scenario.decisions.length; left > 0; left--) {
      await page.locator('.decision:visible label').first().click()
      await page.locator('.decision:visible summary').click()
      await page.locator('.decision:visible [data-move="1"]').click()
    }
    expect(textOfPdf(await page.pdf({ preferCSSPageSize: true })).length).toBe(1)
    for (const sheet of ['handout/', 'answers/', 'notes/']) {
      await page.goto(`${at.site.origin}/training/${id}/${sheet}`)
      const sheets = textOfPdf(await page.pdf({ preferCSSPageSize: true }))
      // The margins have 50 letters.
      expect(sheets.filter((words) => words.length < 120)).toEqual([])
    }
  }, 120_000)
})

describe.each(['saturday-night', 'the-chair-heard-too-little', 'the-last-word'])('%s', (id) => {
  test.each([
    { width: 1280, height: 720 },
    { width: 1024, height: 768 },
    // A screen of 1920 enlarged to 200 %, and a phone.
    { width: 960, height: 540 },
    { width: 390, height: 844 },
  ])(
    'is run to its end by a clicker at $width x $height, and nothing leaves the screen sideways',
    async (viewport) => {
      const { page } = await open(`${id}/present/`, { viewport })
      const slides = await page.locator('[data-slide]').count()
      for (let presses = 0; presses < slides * 8; presses++) {
        await page.keyboard.press('PageDown')
        const place = await page.evaluate(() => ({
          isWide: document.documentElement.scrollWidth > innerWidth,
          told: document.querySelector('[data-place]')?.textContent,
        }))
        expect(place.isWide).toBe(false)
        if (place.told === `${slides} of ${slides}`) return
      }
      expect(await page.locator('[data-place]').textContent()).toBe(`${slides} of ${slides}`)
    },
    120_000,
  )
})
