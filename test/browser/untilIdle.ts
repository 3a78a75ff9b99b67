import type { Page } from 'playwright-core'

/**
 * Waits until no request of the page has begun or ended for half a second. On a busy machine, Playwright’s `networkidle` and
 * `response.finished()` now and then never come.
 */
export async function untilIdle(page: Page): Promise<void> {
  const next = (name: 'request' | 'requestfinished' | 'requestfailed'): Promise<boolean> =>
    page.waitForEvent(name as 'request', { timeout: 500 }).then(
      () => true,
      () => false,
    )
  while ((await Promise.all([next('request'), next('requestfinished'), next('requestfailed')])).includes(true));
}
