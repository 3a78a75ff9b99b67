import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { onTestFinished } from 'vitest'
import type { Content } from '../../src/content/types.ts'
import { builtContent } from '../builtContent.ts'

/** Where the notices lead out of the site: to the procedures in force. */
export const inForce: ReadonlySet<string> = new Set(
  builtContent().boards.flatMap(({ currentProcedure }) => currentProcedure.map(({ address }) => address)),
)

/** Every page of the built site, but one of each sheet for training. */
export function everyPage({ boards, procedures, scenarios }: Content): readonly string[] {
  return [
    '/',
    '/search/',
    '/compare/',
    '/glossary/',
    '/about/',
    '/accessibility/',
    '/training/',
    '/404.html',
    '/500.html',
    ...boards.flatMap(({ id }) => ['', 'training/', 'glossary/'].map((below) => `/${id}/${below}`)),
    ...scenarios.map(({ id }) => `/training/${id}/`),
    // The sheets of every scenario are made alike: those of the first stand for all.
    ...scenarios
      .slice(0, 1)
      .flatMap(({ id }) => ['present/', 'notes/', 'handout/', 'answers/'].map((sheet) => `/training/${id}/${sheet}`)),
    ...procedures.flatMap(({ id, board }) =>
      ['', 'explore/', 'record/', 'routes/'].map((below) => `/${board.id}/${id}/${below}`),
    ),
  ]
}

/** Opens a page of its own context, and collects what the browser complains of: errors, warnings, policy violations. */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('requestfailed', (request) => {
    // The browser cancels what a page was still loading when its reader goes on.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()}`)
  })
  await page.goto(address)
  return { page, complaints }
}

/** The fragment as the page has it now: the browser reports it to the test only some time later. */
export function hashOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash)
}
