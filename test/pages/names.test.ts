import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { exploreKent, kentWalk } from '../browser/explorerPage.ts'
import { heard } from '../browser/heard.ts'
import { builtContent } from '../builtContent.ts'
import { useSite } from '../browser/useSite.ts'

const at = useSite()
const scenario = builtContent().scenarios.find(({ id }) => id === 'a-burn-and-its-story')!

async function open(address: string): Promise<Page> {
  const { page } = await at.open(address, { viewport: { width: 1440, height: 900 } })
  return page
}

/** Answers, and waits for what is told of it. */
async function answer(page: Page, way: string): Promise<void> {
  await page.locator(`[data-stand] [data-answer="${way}"]`).click()
}

const statusText = (page: Page) => page.locator('.walk [data-status]').textContent()

/** From the line that begins with `first`, that and the `count - 1` that follow it. */
function from(lines: readonly string[], first: string, count: number): readonly string[] {
  const place = lines.findIndex((line) => line.startsWith(first))
  return lines.slice(place, place + count)
}

describe('to a screen reader the explorer', () => {
  test('is, at first, a heading with the question, what it asks, and its answers as links', async () => {
    const page = await open(exploreKent)
    // What is below the question appears then.
    await page.locator('escalation-explorer[data-ready]').waitFor()
    const lines = await heard(page, '.walk')
    expect(lines[0]).toBe('region “Your route”')
    expect(lines).toContain('status [live=polite]')
    const title = '“Is it about a possible non-accidental injury to an infant or young child?”'
    expect(from(lines, `region ${title}`, 2)).toEqual([`region ${title}`, `heading ${title}`])
    expect(lines.filter((line) => /^link “(Yes|No)”$/.test(line))).toEqual(['link “Yes”', 'link “No”'])
    expect(lines).toContain('button “Clear and leave”')
  })

  test('after an answer is told what its focused heading does not say, such as what is asked next; earlier steps say each answer and how to change it', async () => {
    const page = await open(exploreKent)
    await answer(page, 'infant-injury/no')
    await answer(page, 'arose-at/a-referral')
    await expect
      .poll(() => statusText(page))
      .toMatch(/^Next question: Have you resolved it between you in time\? Records to keep: \d+\.$/)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Talk to each other first')
    const lines = await heard(page, '.walk')
    const headings = lines.filter((line) => line.startsWith('heading'))
    expect(headings).toEqual([
      'heading “Do this now”',
      'heading “Talk to each other first”',
      'heading “Have you resolved it between you in time?”',
    ])
    await page.locator('[data-trail-fold] > summary').click()
    expect((await heard(page, '[data-trail]')).filter((line) => !line.startsWith('list')).slice(0, 3)).toEqual([
      'link “Is it about a possible non-accidental injury to an infant or young child?”',
      'No',
      'link “Change the answer to: Is it about a possible non-accidental injury to an infant or young child?”',
    ])
    expect(await heard(page, '.context')).toContain('link “Start again”')
  })

  test('of an immediate route it is told first that it is, and which steps are done at the same time', async () => {
    const page = await open(
      `${exploreKent}${kentWalk('infant-injury=yes&arose-at=section-47&conference-part=yes&conference-ground=yes&still-disputed=yes&agency-satisfied=no')}`,
    )
    await answer(page, 'section-47-concerns/yes')
    await expect
      .poll(() => statusText(page))
      .toMatch(/^Throughout this route: immediately\. Also to do: at the same time, [^;.]+\. Next question: /)
  })

  test('after a change is told the question again; an answer that no longer applies is gone from the earlier steps', async () => {
    const page = await open(
      `${exploreKent}${kentWalk('infant-injury=no&arose-at=a-referral&referral-practitioners-agree=no')}`,
    )
    const wayOf = (lines: readonly string[]) => lines.filter((line) => line.startsWith('link “Change the answer to'))
    await page.locator('[data-trail-fold] > summary').click()
    expect(wayOf(await heard(page, '.walk'))).toHaveLength(3)
    await page.getByRole('link', { name: /^Change the answer to: What is the disagreement about/ }).click()
    await expect
      .poll(() => statusText(page))
      .toMatch(/^Next question: What is the disagreement about\? Records to keep: \d+\.$/)
    expect(wayOf(await heard(page, '.walk'))).toHaveLength(1)
    await answer(page, 'arose-at/conference')
    await expect.poll(() => statusText(page)).toMatch(/Records to keep: \d+\. Not all of your answers still apply\.$/)
    await page.getByText('no longer applies on this route').waitFor()
    const lines = await heard(page, '.walk')
    expect(wayOf(lines)).toHaveLength(2)
    const lost = 'Have you resolved it between you in time?'
    expect(lines.filter((line) => line.includes(lost))).toEqual([
      `Your answer to “${lost}” no longer applies on this route.`,
    ])
  })

  test('at the end of a route is told so, with the number of records, and each record is a box with its own name', async () => {
    const page = await open(`${exploreKent}${kentWalk('infant-injury=no&arose-at=a-referral')}`)
    await answer(page, 'referral-practitioners-agree/yes')
    await expect.poll(() => statusText(page)).toMatch(/^End of your route\. Records to keep: \d+\.$/)
    await page.locator('[data-records-fold] > summary').click()
    await page.locator('[data-checklist] input').first().waitFor()
    const boxes = (await heard(page, '.checklist')).filter((line) => line.startsWith('checkbox'))
    expect(boxes.length).toBeGreaterThan(2)
    expect(boxes.every((box) => /^checkbox “.{8,}”$/.test(box))).toBe(true)
    await page.locator('[data-checklist] input').first().check()
    expect((await heard(page, '.checklist')).filter((line) => line.endsWith('[checked]'))).toHaveLength(1)
  })

  test('is told the question too where the focus stays on its heading; and that a route begins half-way', async () => {
    const page = await open(`${exploreKent}${kentWalk('infant-injury=no&arose-at=a-referral')}`)
    await answer(page, 'referral-practitioners-agree/no')
    await expect.poll(() => statusText(page)).toMatch(/^Next question\. Records to keep: \d+\.$/)
    await page.evaluate((fragment) => (location.hash = fragment), kentWalk())
    await expect.poll(() => statusText(page)).toMatch(/^Next question: Is it about .*\? Records to keep: 0\.$/)
    await answer(page, 'infant-injury/yes')
    await page.locator('[data-do] a[data-open]').first().click()
    await page.getByRole('link', { name: 'I am here: start the route from here' }).click()
    await expect.poll(() => statusText(page)).toMatch(/^This route begins half-way\. /)
  })

  test('gives a flowchart as one picture with its title, and the same as a list, where the reader stands told in words', async () => {
    const page = await open(`${exploreKent}${kentWalk('infant-injury=no&arose-at=a-referral')}`)
    const charts = await heard(page, '.charts')
    expect(charts.filter((line) => line.startsWith('image'))).toContain(
      'image “Flowchart of section 3: Referral stage. The list in words says the same.”',
    )
    // The name stands once for the figure and once for the picture: no box between them, nor the caption, says it again.
    const figure = charts.findIndex((line) => line.startsWith('figure'))
    expect(charts[figure + 1]).toMatch(/^image /)
    expect(await page.locator('.charts-scroll [tabindex]').count()).toBe(0)
    expect(charts.filter((line) => line.startsWith('button'))).toEqual([
      'button “Larger”',
      'button “Smaller”',
      'button “Fit”',
      'button “Show where I am”',
    ])
    const question = await heard(page, '[data-stand]')
    expect(question[0]).toBe('region “Have you resolved it between you in time?”')
    expect(question).toContain('heading “Have you resolved it between you in time?”')
    expect(question.filter((line) => line.startsWith('link'))).toEqual(['link “Yes”', 'link “No”'])
    const steps = await heard(page, '[data-do-list]')
    expect(steps[0]).toBe('region “Do this now”')
    expect(steps).toContain('heading “Talk to each other first”')
  })

  test('opens a step as a dialog with its name; what is behind it is not there', async () => {
    const page = await open(`${exploreKent}${kentWalk('from=referral-first-line')}`)
    await page.locator('[data-do][data-node="referral-advice"] a[data-open]').first().click()
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(1)
    const lines = await heard(page, 'dialog[open]')
    expect(lines[0]).toBe('dialog “First line managers should normally seek advice” [modal]')
    expect(lines).toContain('heading “First line managers should normally seek advice”')
    expect(lines).toContain('button “Close”')
    expect(await heard(page, '.walk')).toEqual([])
  })
})

describe('to a screen reader the search', () => {
  test('is a dialog with a named input; how many results there are is told, and each is a link with its name first', async () => {
    const page = await open('/')
    await page.keyboard.press('Control+k')
    expect((await heard(page, 'dialog[open]'))[0]).toBe('dialog “Search” [modal]')
    await page.getByRole('searchbox').fill('threshold')
    await page.locator('[data-hits] a').first().waitFor()
    // It is spoken at a pause.
    await expect
      .poll(async () => from(await heard(page, 'dialog[open]'), 'status', 2))
      .toEqual(['status [live=polite]', expect.stringMatching(/results? in|results$|^The best/)])
    const lines = await heard(page, 'dialog[open]')
    expect(lines).toContain('searchbox “Search the procedures and the glossary”')
    const [emergency, ...links] = lines.filter((line) => line.startsWith('link'))
    expect(emergency).toBe('link “999”')
    expect(links.length).toBeGreaterThan(3)
    expect(links.every((line) => /^link “.{12,}”$/.test(line))).toBe(true)
    expect(
      lines.filter((line) => line.startsWith('combobox')).every((line) => /“(Board|Kind|Agency|Force)/.test(line)),
    ).toBe(true)
  })
})

describe('to a screen reader the presenter’s view', () => {
  test('is a slide with its heading, the answers as buttons that are pressed, and named fields for hands', async () => {
    const page = await open(`/training/${scenario.id}/present/#2`)
    const lines = await heard(page, 'training-session')
    expect(lines[0]).toBe('group “Slide”')
    expect(lines[1]).toMatch(/^heading “Decision 1 /)
    expect(lines.filter((line) => line.startsWith('button'))).toEqual([
      'button “1 Yes”',
      'button “2 No”',
      'button “Back”',
      'button “Next”',
      'button “Full screen (f)”',
      'button “Start again”',
      'button “Clear and leave”',
    ])
    expect(lines.filter((line) => line.startsWith('spinbutton'))).toHaveLength(2)
    await page.keyboard.press('1')
    expect(await heard(page, 'training-session')).toContainEqual(
      expect.stringMatching(/^button “1 Yes.*the room” \[pressed\]$/),
    )
    await page.keyboard.press('PageDown')
    expect((await heard(page, 'training-session')).slice(0, 8)).toEqual(
      expect.arrayContaining(['The room:', 'Yes', 'In this case:', 'No']),
    )
    // The number to call and the way to larger text are there too.
    const head = await heard(page, 'body > header')
    expect(head).toContain('DisclosureTriangle “Text and contrast”')
  })
})

test('on every page the way to larger text is named, and its choices are a group', async () => {
  const page = await open('/')
  await page.locator('.text-choice summary').click()
  expect(await heard(page, '.text-choice')).toEqual([
    'group',
    'DisclosureTriangle “Text and contrast” [expanded]',
    'group “Text size”',
    'Legend',
    'Text size',
    'radio “Small”',
    'radio “Medium” [checked]',
    'radio “Large”',
    'checkbox “High visibility”',
    'checkbox “Single-key shortcuts” [checked]',
  ])
})
