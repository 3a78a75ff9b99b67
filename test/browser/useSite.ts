import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { launchChromium } from './chromium.ts'
import { serveSite } from './serveSite.ts'
import type { ServedSite } from './serveSite.ts'
import { openPage } from './site.ts'

export interface SiteInUse {
  readonly browser: Browser
  readonly site: ServedSite
  /** Opens a page of the site, by its path, in a context of its own, and collects the browser’s complaints. */
  readonly open: (
    path: string,
    options?: BrowserContextOptions,
    prepare?: (page: Page) => Promise<unknown>,
  ) => ReturnType<typeof openPage>
}

/** A browser, and the built site or another, for all tests of a file. Both are there once its tests run. */
export function useSite(serve: () => Promise<ServedSite> = serveSite): SiteInUse {
  let browser: Browser | undefined
  let site: ServedSite | undefined
  beforeAll(async () => {
    ;[browser, site] = await Promise.all([launchChromium(), serve()])
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
    open(path, options, prepare) {
      return openPage(this.browser, this.site.origin + path, options, prepare)
    },
  }
}
