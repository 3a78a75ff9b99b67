import type { Page } from 'playwright-core'
import { buildSlides } from '../../src/content/buildSlides.ts'
import type { Scenario } from '../../src/content/types.ts'

/**
 * Goes through every slide of a scenario and tells what cannot be read from the back of a room: small letters, words below
 * the screen, clauses cut short. The room says the first answer to every question.
 */
export async function slideFaults(page: Page, scenario: Scenario): Promise<readonly string[]> {
  const said = scenario.decisions.map(({ question }) => `${question.id}=${question.answers[0]?.id}`).join('&')
  const faults: string[] = []
  for (const [place, { kind }] of buildSlides(scenario).entries()) {
    await page.evaluate((fragment) => (location.hash = fragment), `#${place}&${said}`)
    await page.locator(`[data-slide]:nth-of-type(${place + 1})[data-current]`).waitFor()
    const found = [...(await page.evaluate(smallOrOutside)), await page.evaluate(moreWords)].filter(Boolean)
    faults.push(...found.map((fault) => `${place} ${kind}: ${fault}`))
  }
  return faults
}

/** Runs in the browser: letters under 24 px on the screen, in charts too, and whether the page is larger than the window. */
function smallOrOutside(): string[] {
  const holdsWords = (element: Element) =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim())
  const sizeOf = (element: Element): number => {
    const svg = element.closest('svg')
    const scale = svg ? svg.getBoundingClientRect().width / Number(svg.getAttribute('width')) : 1
    return Number.parseFloat(getComputedStyle(element).fontSize) * scale
  }
  const small = [...document.querySelectorAll('body *')]
    .filter(
      // What is not displayed in a drawing has no box, but counts as visible.
      (element) =>
        element.checkVisibility() &&
        element.getClientRects().length > 0 &&
        holdsWords(element) &&
        !element.closest('title, .visually-hidden'),
    )
    .filter((element) => sizeOf(element) < 24)
    .map((element) => `“${element.textContent.trim().slice(0, 30)}” has ${sizeOf(element)} px`)
  const { scrollWidth, scrollHeight } = document.documentElement
  return scrollWidth > innerWidth || scrollHeight > innerHeight ? [...small, 'the page scrolls'] : small
}

/** Runs in the browser: whether the words of the slide are not all on the screen. */
function moreWords(): string {
  const box = document.querySelector('[data-slides]')!
  const last = document.querySelector('[data-current] > :last-child')!
  if (last.getBoundingClientRect().bottom > box.getBoundingClientRect().bottom) return 'more below'
  return document.querySelector('[data-current] [data-words][hidden]') ? 'a clause is shortened' : ''
}
