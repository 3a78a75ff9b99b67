import type { Page } from 'playwright-core'
import { axeFaults } from './axeFaults.ts'

type Media = NonNullable<Parameters<Page['emulateMedia']>[0]>

interface Look {
  readonly look: string
  readonly width: number
  readonly media: Media
  /** The ids of what is chosen under “Text and contrast”. */
  readonly chosen?: readonly string[]
}

/** How a reader may see a page. */
export const looks: readonly Look[] = [
  { look: 'light', width: 1440, media: { colorScheme: 'light', forcedColors: 'none' } },
  { look: 'dark', width: 768, media: { colorScheme: 'dark', forcedColors: 'none' } },
  { look: 'forced colours', width: 1440, media: { colorScheme: 'dark', forcedColors: 'active' } },
  { look: 'at 320 px', width: 320, media: { colorScheme: 'light', forcedColors: 'none' } },
  {
    look: 'high visibility',
    width: 1440,
    media: { colorScheme: 'light', forcedColors: 'none' },
    chosen: ['high-visibility'],
  },
  { look: 'large text', width: 320, media: { colorScheme: 'light', forcedColors: 'none' }, chosen: ['text-large'] },
]

/** Shows the page so, from its top: what a bar that stays covers has no size by which axe could measure it. */
export async function lookAt(page: Page, { width, media, chosen = [] }: Look): Promise<void> {
  await page.setViewportSize({ width, height: 900 })
  await page.emulateMedia(media)
  await page.evaluate((ids) => {
    document.querySelector<HTMLInputElement>('#text-medium')!.click()
    for (const input of document.querySelectorAll<HTMLInputElement>('.text-choice input:not(#single-keys)'))
      if (input.checked !== ids.includes(input.id) && (input.type === 'checkbox' || ids.includes(input.id)))
        input.click()
    document.querySelector('.text-choice')!.toggleAttribute('open', ids.length > 0)
    scrollTo({ top: 0, behavior: 'instant' })
  }, chosen)
}

/** By how much the page is wider than its window, in pixels. */
export async function tooWide(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - innerWidth))
}

/** What axe finds on the page, and where it is too wide, in each of `looks`; empty where there is nothing. */
export async function faultsHowever(page: Page): Promise<readonly string[]> {
  const faults: string[] = []
  for (const look of looks) {
    await lookAt(page, look)
    faults.push(...(await axeFaults(page)).map((fault) => `${look.look}: ${fault}`))
    if (await tooWide(page)) faults.push(`${look.look}: too wide`)
  }
  return faults
}
