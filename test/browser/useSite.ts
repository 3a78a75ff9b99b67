import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from './chromium.ts'
import { serveSite } from './serveSite.ts'
import type { ServedSite } from './serveSite.ts'

export interface SiteInUse {
  readonly browser: Browser
  readonly site: ServedSite
}

/** A browser, and the built site, for all tests of a file. Both are there once its tests run. */
export function useSite(): SiteInUse {
  let browser: Browser | undefined
  let site: ServedSite | undefined
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([launchChromium(), serveSite()])
  })
  afterAll(async () => {
    await Promise.all([browser?.close(), site?.close()])
  })
  return {
    get browser() {
      if (!browser) throw new Error('The browser is there once the tests run.')
      return browser
    },
    get site() {
      if (!site) throw new Error('The site is there once the tests run.')
      return site
    },
  }
}
