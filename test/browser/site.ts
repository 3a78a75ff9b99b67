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
    '/offline/',
    '/404.html',
    '/500.html',
    ...boards.flatMap(({ id }) => ['', 'training/', 'glossary/'].map((below) => `/${id}/${below}`)),
    ...scenarios.map(({ id }) => `/training/${id}/`),
    // The sheets of every scenario are made alike: those of the first stand for all.
    ...scenarios
      .slice(0, 1)
      .flatMap(({ id }) => ['present/', 'notes/', 'handout/', 'answers/'].map((sheet) => `/training/${id}/${sheet}`)),
    ...procedures.flatMap(({ id, board }) =>
      ['', 'explore/', 'steps/', 'record/', 'routes/'].map((below) => `/${board.id}/${id}/${below}`),
    ),
  ]
}

/** Collects what a page writes to the console, and its uncaught errors, from now on. */
export function collectConsole(page: Page): string[] {
  const messages: string[] = []
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => messages.push(error.message))
  return messages
}

/** Collects what the browser complains of from now on: errors, warnings, policy violations, failed requests. */
export function collectComplaints(page: Page): string[] {
  const complaints = collectConsole(page)
  page.on('requestfailed', (request) => {
    // The browser cancels what a page was still loading when its reader goes on.
    const error = request.failure()?.errorText ?? ''
    if (error !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${error}`)
  })
  return complaints
}

/**
 * Opens a page of its own context, and collects the browser’s complaints. Whatever is to intercept its requests belongs in
 * `prepare`: an open page can send one before the browser has heeded a route.
 */
export async function openPage(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
  prepare?: (page: Page) => Promise<unknown>,
): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext(options)
  onTestFinished(() => context.close())
  const page = await context.newPage()
  const complaints = collectComplaints(page)
  await prepare?.(page)
  await page.goto(address)
  return { page, complaints }
}

/** The fragment as the page has it now: the browser reports it to the test only some time later. */
export function hashOf(page: Page): Promise<string> {
  return page.evaluate(() => location.hash)
}
