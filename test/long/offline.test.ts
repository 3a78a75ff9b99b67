import AxeBuilder from '@axe-core/playwright'
import { readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import { buildCopy, buildSite } from '../browser/build.ts'
import { launchChromium } from '../browser/chromium.ts'
import { builtContent } from '../builtContent.ts'
import { collectConsole, everyPage } from '../browser/site.ts'
import { untilIdle } from '../browser/untilIdle.ts'
import type { SavedState, SectionList } from '../../src/offline/types.ts'
import { always, serving, slowly, switchedSite, where } from '../browser/switchedSite.ts'
import type { SwitchedSite } from '../browser/switchedSite.ts'
import { textOfPdf } from '../browser/textOfPdf.ts'
import { useTemporaryFolder } from '../useTemporaryFolders.ts'

vi.setConfig({ testTimeout: 180_000 })
/** However busy the machine is. */
const eventually = (value: () => unknown) => expect.poll(value, { timeout: 60_000, interval: 100 })

const kent = '/kent/professional-disagreements/'
const removed = 'two-desks-apart'
const isAsset = (path: string): boolean => path.includes('/assets/')
const isHtml = (path: string): boolean => path.endsWith('/') || path.endsWith('.html')

/** Build A is that in `dist`; B has another meaning, another Word document, a day for a review, and one scenario less. */
let built: { readonly a: string; readonly b: string; readonly off: string; readonly copies: readonly string[] }
let browser: Browser
beforeAll(async () => {
  const edited = (file: string, from: string, to: string): string => {
    const text = readFileSync(file, 'utf8')
    expect(text).toContain(from)
    return text.replace(from, to)
  }
  const b = await buildCopy({
    'content/glossary.yaml': edited('content/glossary.yaml', 'meaning: >-\n    ', 'meaning: >-\n    In build B: '),
    'src/features/record/word/writeWord.ts': edited('src/features/record/word/writeWord.ts', "'Arial'", "'Helvetica'"),
    [`content/procedures${kent}procedure.mdx`]: edited(
      `content/procedures${kent}procedure.mdx`,
      'publishedIn:',
      'reviewBy: 2040-01-31\npublishedIn:',
    ),
    'src/site/styles/tokens.css': edited('src/site/styles/tokens.css', '80rem', '81rem'),
    [`content/scenarios/kent/${removed}.mdx`]: undefined,
  })
  const off = await buildCopy({}, { environment: { OFFLINE: 'off' } })
  built = { a: 'dist', b: join(b, 'dist'), off: join(off, 'dist'), copies: [b, off] }
  browser = await launchChromium({ worker: true })
}, 300_000)
afterAll(async () => {
  await browser.close()
  for (const copy of built.copies) rmSync(copy, { recursive: true })
})

let site: SwitchedSite
let context: BrowserContext
beforeEach(async () => {
  site = await switchedSite(serving(built.a))
  context = await browser.newContext({ locale: 'en-GB' })
})
afterEach(async () => {
  await context.close()
  await site.stop()
})

/** A page of a browser that has visited `address` and kept its section. */
async function visited(address = '/kent/', version = versionOf(built.a)): Promise<Page> {
  const page = await context.newPage()
  await page.goto(site.origin + address)
  const [section = ''] = /^\/(kent|rutland|training\/[\w-]+)\//.exec(address) ?? []
  await eventually(() => keptVersion(page, section.slice(1))).toBe(version)
  return page
}

const stateOf = (page: Page): Promise<SavedState> =>
  page.evaluate(async () => {
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys())
        if (url.endsWith('/state-of-the-worker'))
          return (await (await caches.match(url, { cacheName: name }))!.json()) as SavedState
    return { sections: {} }
  })
/** The version of a section that is kept whole. */
const keptVersion = async (page: Page, section: string): Promise<string | undefined> =>
  (await stateOf(page)).sections[section]?.version
const pathsIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
    (file) => `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
  )
const pagesOf = (section: string): readonly string[] =>
  (JSON.parse(readFileSync(join(built.a, section, 'offline.json'), 'utf8')) as SectionList).pages
    .filter((path) => isHtml(`/${path}`))
    .map((path) => `/${path}`)

const versionOf = (folder: string): string =>
  /name="build" content="(\w+)"/.exec(readFileSync(join(folder, 'index.html'), 'utf8'))?.[1] ?? ''
const versionShown = (page: Page): Promise<string | null> => page.locator('meta[name="build"]').getAttribute('content')
const isSaved = async (page: Page): Promise<boolean> => (await page.locator('.saved-copy').count()) > 0
const cachesOf = (page: Page): Promise<string[]> => page.evaluate(() => caches.keys())

describe('after one visit, with the network gone', () => {
  test('every page of the board and of no board is there whole, says that it is a saved copy and when it was checked, and has no complaint', async () => {
    const page = await visited()
    await site.stop()
    const complaints = collectConsole(page)
    const pages = ['', 'kent/'].flatMap(pagesOf)
    expect(pages).toContain(`${kent}record/`)
    expect(pages.length).toBeGreaterThan(12)
    for (const address of pages) {
      await page.goto(site.origin + address)
      const title = /<title>(.*?)<\/title>/.exec(readFileSync(join(built.a, address, 'index.html'), 'utf8'))?.[1]
      expect({ address, title: await page.title() }).toEqual({ address, title: title?.replaceAll('&amp;', '&') })
      expect(await page.getByRole('region', { name: 'Saved copy' }).innerText()).toMatch(
        /^Saved copy, last checked \d+ \w+ \d{4} at \d\d:\d\d\. The site could not be reached just now\.$/,
      )
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--page'))).toBe(
        '80rem',
      )
    }
    expect(complaints).toEqual([])
  })

  test('the explorer answers, the search finds, the sheet prints and is saved', async () => {
    const page = await visited()
    await site.stop()
    await page.goto(`${site.origin}${kent}explore/`)
    await page.locator('[data-stand] [data-answer="infant-injury/yes"]').click()
    await eventually(() => page.locator('[data-stand]').getAttribute('data-node')).toBe('arose-at')

    await page.keyboard.press('/')
    await page.locator('search-box:visible input').fill('kent 3.4')
    await eventually(() => page.locator('search-box:visible [data-hits] a').first().getAttribute('href')).toContain(
      '#3.4',
    )
    await page.goto(`${site.origin}/search/`)
    await page.locator('main search-box input').fill('strategy discussion')
    await eventually(() => page.locator('main search-box [data-hits] a').count()).toBeGreaterThan(2)
    expect(await page.locator('main search-box [data-message]').innerText()).toContain('in Kent and the glossary')

    await page.goto(`${site.origin}${kent}record/`)
    const printed = textOfPdf(await page.pdf()).join('')
    expect(printed).toMatch(/Savedcopy,lastchecked\d+/)
    expect(printed.match(/Savedcopy,lastchecked/g)).toHaveLength(1)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a Word document' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
  })

  test('a page that a script requests says that it is a saved copy, too', async () => {
    const page = await visited()
    const request = (address: string) =>
      page.evaluate(async (path) => {
        const response = await fetch(path)
        return `${response.status} ${(await response.text()).includes('saved-copy')}`
      }, address)
    expect(await request(kent)).toBe('200 false')
    await site.stop()
    expect(await request(kent)).toBe('200 true')
    expect(await request('/rutland/')).toMatch(/^503 /)
  })

  test('training goes on, if its case was opened', async () => {
    const page = await visited('/training/bruise-on-a-baby/')
    await site.stop()
    await page.goto(`${site.origin}/training/bruise-on-a-baby/present/`)
    // The arrow goes down a slide that is taller than the screen before it goes on.
    const slide = () => page.locator('[data-current]').innerText()
    const first = await slide()
    await eventually(async () => {
      await page.keyboard.press('ArrowRight')
      return slide()
    }).not.toBe(first)
  })

  test('the page says what is kept; what is not kept gets a message, with what is', async () => {
    const page = await visited()
    await eventually(() => page.locator('[data-kept-offline]').textContent()).toBe(
      'Saved on this device, to read without a network: Kent, general pages.',
    )
    await site.stop()
    const answer = await page.goto(`${site.origin}/rutland/professional-differences/`)
    expect(answer?.status()).toBe(503)
    expect(await page.locator('h1').innerText()).toContain('this page is not saved on this device')
    await page.locator('main').getByRole('link', { name: 'Kent' }).click()
    await eventually(() => page.locator('h1').innerText()).toBe('Kent')
    expect(await isSaved(page)).toBe(true)
  })

  test('the three boards and cases read last are kept, and no other', async () => {
    const page = await visited('/rutland/')
    for (const address of ['/training/bruise-on-a-baby/', '/training/saturday-night/', '/kent/']) {
      await page.goto(site.origin + address)
      await eventually(() => keptVersion(page, address.slice(1))).toBe(versionOf(built.a))
    }
    await eventually(async () => Object.keys((await stateOf(page)).sections)).toEqual([
      '',
      'training/bruise-on-a-baby/',
      'training/saturday-night/',
      'kent/',
    ])
    const rutland = () =>
      page.evaluate(async () => {
        const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))
        return all.flat().filter(({ url }) => url.includes('rutland')).length
      })
    await eventually(rutland).toBe(0)
  })

  // Chromium asks no worker for a link with `download` (https://issues.chromium.org/issues/40410035); opened, it is there.
  test('what a page links to besides pages can be opened: charts, data', async () => {
    const page = await visited(kent)
    await site.stop()
    await page.goto(`${site.origin}${kent}charts/referral.svg`)
    expect(await page.locator('svg text').count()).toBeGreaterThan(5)
    await page.goto(`${site.origin}${kent}pathway.json`)
    expect(await page.locator('body').innerText()).toContain('"infant-injury"')
  })

  test('the page of the first visit itself loads what it had not needed yet', async () => {
    const page = await visited(kent)
    await site.stop()
    await page.keyboard.press('/')
    await page.locator('search-box:visible input').fill('kent 3.4')
    await eventually(() => page.locator('search-box:visible [data-hits] a').first().getAttribute('href')).toContain(
      '#3.4',
    )
    expect(await isSaved(page)).toBe(false)
  })

  test('an address without its last slash leads on, and one that is not kept gets a message', async () => {
    const page = await visited()
    await site.stop()
    await page.goto(`${site.origin}/kent#3.4`)
    expect(page.url()).toBe(`${site.origin}/kent/#3.4`)
    const answer = await page.goto(`${site.origin}/essex/`)
    expect(answer?.status()).toBe(503)
    expect(await page.locator('h1').innerText()).toContain('this page is not saved on this device')
  })

  test.each([
    { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
    { colorScheme: 'dark', viewport: { width: 320, height: 700 } },
  ] as const)('a saved copy has no fault that axe can find: $colorScheme, $viewport.width px', async (look) => {
    await context.close()
    context = await browser.newContext(look)
    const page = await visited()
    await site.stop()
    await page.goto(site.origin + kent)
    const { violations } = await new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
  })

  test('it says so before any script runs', async () => {
    const page = await visited()
    await site.stop()
    const answer = await page.goto(`${site.origin}/glossary/`)
    expect(answer?.fromServiceWorker()).toBe(true)
    expect(await answer?.text()).toMatch(/<main[^>]*><section[^>]*><p><strong>Saved copy, last checked/)
  })
})

describe('a procedure that is to be reviewed', () => {
  const pages = [
    kent,
    `${kent}explore/`,
    `${kent}record/`,
    `${kent}routes/`,
    '/training/bruise-on-a-baby/handout/',
    '/compare/',
  ]

  test.each([
    { day: '2040-01-31T22:00:00', late: false },
    { day: '2040-02-01T08:00:00', late: true },
  ])(
    'says by when on every page, and on $day that it is late: $late; offline too',
    async ({ day, late }) => {
      site.behave(serving(built.b))
      const page = await visited('/training/bruise-on-a-baby/', versionOf(built.b))
      await page.goto(`${site.origin}/kent/`)
      await eventually(() => keptVersion(page, 'kent/')).toBe(versionOf(built.b))
      await page.clock.setFixedTime(new Date(day))
      await site.stop()
      for (const address of pages) {
        await page.goto(site.origin + address)
        const review = page.locator('main [data-review-by]').first()
        const words = `To be reviewed by 31 January 2040.${late ? ' That date has passed: ask your partnership whether this still holds.' : ''}`
        expect([address, (await review.innerText()).replace(/\s+/g, ' ').trim()]).toEqual([address, words])
      }
    },
    60_000,
  )

  test('says by when without scripts', async () => {
    site.behave(serving(built.b))
    const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(site.origin + kent)
    expect(await page.locator('[data-review-by]').innerText()).toBe('To be reviewed by 31 January 2040.')
    await page.context().close()
  })
})

describe('while the network answers', () => {
  test('every page comes from it, with no word of a copy and no complaint', async () => {
    const page = await visited()
    const complaints = collectConsole(page)
    for (const address of everyPage(builtContent())) {
      const before = site.requests.length
      await page.goto(site.origin + address)
      expect({ address, asked: site.requests.slice(before).includes(address), saved: await isSaved(page) }).toEqual({
        address,
        asked: true,
        saved: false,
      })
    }
    expect(complaints).toEqual([])
  })

  test('a server that is stopped and started again is used again', async () => {
    const page = await visited()
    await site.stop()
    await page.goto(`${site.origin}/kent/`)
    expect(await isSaved(page)).toBe(true)
    await site.start()
    await page.goto(`${site.origin}/kent/`)
    expect(await isSaved(page)).toBe(false)
  })

  test('a page that does not exist is answered by the server', async () => {
    const page = await visited()
    const answer = await page.goto(`${site.origin}/essex/`)
    expect(answer?.status()).toBe(404)
    expect(await isSaved(page)).toBe(false)
  })

  test('what was copied says when the network last confirmed it, not when it was kept', async () => {
    const page = await visited()
    const kept = await page.evaluate(() => Date.now())
    await eventually(() => page.evaluate(() => Date.now())).toBeGreaterThan(kept)
    await page.goto(`${site.origin}/glossary/`)
    await eventually(async () => {
      await site.stop()
      await page.goto(`${site.origin}/kent/`)
      return Date.parse((await page.locator('.saved-copy time').getAttribute('datetime')) ?? '')
    }).toBeGreaterThan(kept)
  })
})

describe('a network that is in trouble', () => {
  test.each([
    {
      trouble: 'answers 500',
      reply: { status: 500, headers: { 'content-type': 'text/html' }, body: '<h1>Error</h1>' },
    },
    { trouble: 'answers 503 without a word', reply: { status: 503 } },
    {
      trouble: 'wants a login first',
      reply: { status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Log in</h1>' },
    },
    { trouble: 'leads to another host', reply: { status: 302, headers: { location: 'http://127.0.0.1:9/login' } } },
    {
      trouble: 'leads to a login of the same host',
      reply: { status: 511, headers: { 'content-type': 'text/html' }, body: 'Log in' },
    },
  ])('that $trouble: the saved copy, and it says so', async ({ reply }) => {
    const page = await visited()
    site.behave(always(reply))
    await page.goto(`${site.origin}${kent}`)
    expect(await page.locator('h1').innerText()).toContain('Resolving Professional Disagreements')
    expect(await isSaved(page)).toBe(true)
    site.behave(serving(built.a))
    await page.reload()
    expect(await isSaved(page)).toBe(false)
  })

  test('that answers a file with its login: the login is not kept in its place', async () => {
    const page = await visited()
    // A file of another board, which is not kept yet.
    const file = pathsIn(built.a).find((path) => path.startsWith('/search-index/') && path.endsWith('/rutland.json'))!
    const fetched = () => page.evaluate(async (address) => (await fetch(address)).headers.get('content-type'), file)
    site.behave(always({ status: 200, headers: { 'content-type': 'text/html' }, body: '<h1>Log in</h1>' }))
    expect(await fetched()).toBe('text/html')
    site.behave(serving(built.a))
    expect(await fetched()).not.toContain('text/html')
  })

  test('that is slow: the saved copy after three seconds, and what came late is shown next', async () => {
    const page = await visited()
    site.behave(slowly(9_000, serving(built.b)))
    const begun = Date.now()
    await page.goto(`${site.origin}/glossary/`)
    const waited = Date.now() - begun
    expect(waited).toBeGreaterThanOrEqual(2_900)
    expect(waited).toBeLessThan(8_900)
    expect([await versionShown(page), await isSaved(page)]).toEqual([versionOf(built.a), true])
    await eventually(() => page.evaluate(async () => (await caches.match('/glossary/'))?.text())).toContain(
      'In build B:',
    )
    await site.stop()
    await page.goto(`${site.origin}/glossary/`)
    expect([await versionShown(page), await isSaved(page)]).toEqual([versionOf(built.b), true])
    expect(await page.locator('main').innerText()).toContain('In build B:')
    // Others are still those of build A, whole, and say that they are no longer the last word.
    await page.goto(`${site.origin}/kent/`)
    expect(await versionShown(page)).toBe(versionOf(built.a))
    expect(await page.locator('.saved-copy').innerText()).toContain('The site has changed since')
  })
})

describe('a new version', () => {
  test('is shown at the next navigation, and its section is kept whole after it', async () => {
    const page = await visited()
    site.behave(serving(built.b))
    await page.goto(`${site.origin}${kent}`)
    expect([await versionShown(page), await isSaved(page)]).toEqual([versionOf(built.b), false])
    await eventually(() => keptVersion(page, 'kent/')).toBe(versionOf(built.b))
    await site.stop()
    for (const address of ['/kent/', '/glossary/', `${kent}explore/`]) {
      await page.goto(site.origin + address)
      expect([address, await versionShown(page), await isSaved(page)]).toEqual([address, versionOf(built.b), true])
    }
  })

  test('is shown though the storage of the browser is full', async () => {
    const page = await visited()
    const session = await context.newCDPSession(page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: site.origin, quotaSize: 1000 })
    site.behave(serving(built.b))
    for (const address of ['/kent/', '/kent/', '/kent/professional-disagreements/']) {
      await page.goto(site.origin + address)
      expect([await versionShown(page), await isSaved(page)]).toEqual([versionOf(built.b), false])
    }
  })

  test('brings only the files that have changed', async () => {
    const page = await visited()
    const before = site.requests.length
    site.behave(serving(built.b))
    await page.goto(`${site.origin}/kent/`)
    await eventually(() => keptVersion(page, 'kent/')).toBe(versionOf(built.b))
    const again = site.requests.slice(before).filter(isAsset)
    expect(again.filter((path) => path.endsWith('.woff2'))).toEqual([])
    expect(again.some((path) => path.includes('writeWord'))).toBe(true)
    expect(again.filter((path) => pathsIn(built.a).includes(path))).toEqual([])
  })

  test('leaves to an open page of the old one what that still needs, though no server has it', async () => {
    const old = await visited(`${kent}record/`)
    site.behave(serving(built.b))
    const other = await context.newPage()
    await other.goto(`${site.origin}/kent/`)
    await eventually(() => keptVersion(other, 'kent/')).toBe(versionOf(built.b))
    const wanted: string[] = []
    old.on('response', (response) => wanted.push(new URL(response.url()).pathname))
    const [download] = await Promise.all([
      old.waitForEvent('download'),
      old.getByRole('button', { name: 'Save as a Word document' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/\.docx$/)
    await old.keyboard.press('/')
    await old.locator('search-box:visible input').fill('kent 3.4')
    await eventually(() => old.locator('search-box:visible [data-hits] a').first().getAttribute('href')).toContain(
      '#3.4',
    )
    const named = wanted.filter((path) => /writeWord|SearchBox|search-index/.test(path))
    expect(named.filter((path) => !pathsIn(built.a).includes(path))).toEqual([])
    expect(named.filter((path) => !pathsIn(built.b).includes(path)).length).toBeGreaterThan(1)
  })

  test('that lacks a page never shows it again, online or off', async () => {
    const page = await visited(`/training/${removed}/`)
    site.behave(serving(built.b))
    // The link that leads there may carry a query: the copy goes all the same.
    const answer = await page.goto(`${site.origin}/training/${removed}/?from=mail`)
    expect([answer?.status(), await isSaved(page)]).toEqual([404, false])
    await site.stop()
    const again = await page.goto(`${site.origin}/training/${removed}/`)
    expect(again?.status()).toBe(503)
    expect(await page.locator('h1').innerText()).toContain('this page is not saved on this device')
  })
})

describe('a server that is filled half', () => {
  test('with new pages whose styles and scripts are still to come: the saved copy, whole', async () => {
    const page = await visited()
    site.behave(where(isHtml, serving(built.b), serving(built.a)))
    await page.goto(`${site.origin}${kent}record/`)
    expect([await versionShown(page), await isSaved(page)]).toEqual([versionOf(built.a), true])
  })

  test('with some of the new pages: those, and the section stays as it was until all are there', async () => {
    const page = await visited()
    site.behave(where((path) => path === '/kent/' || isAsset(path), serving(built.b), serving(built.a)))
    await page.goto(`${site.origin}/kent/`)
    expect([await versionShown(page), await isSaved(page)]).toEqual([versionOf(built.b), false])
    expect(await keptVersion(page, 'kent/')).toBe(versionOf(built.a))
    await site.stop()
    await page.goto(`${site.origin}${kent}explore/`)
    expect([await versionShown(page), await isSaved(page)]).toEqual([versionOf(built.a), true])
    await site.start()
    site.behave(serving(built.b))
    await page.goto(`${site.origin}/kent/`)
    await eventually(() => keptVersion(page, 'kent/')).toBe(versionOf(built.b))
  })

  test('what is cut short leaves pages that are whole, and is taken up again', async () => {
    const page = await visited()
    let left = 12
    const b = serving(built.b)
    site.behave((path) => {
      if (left-- <= 0) throw new Error('cut')
      return b(path)
    })
    await page.goto(`${site.origin}/kent/`).catch(() => undefined)
    await eventually(() => left).toBeLessThan(0)
    await site.stop()
    await page.goto(`${site.origin}${kent}explore/`)
    expect(await isSaved(page)).toBe(true)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--page'))).toBe(
      (await versionShown(page)) === versionOf(built.a) ? '80rem' : '81rem',
    )
    await site.start()
    site.behave(b)
    await page.goto(`${site.origin}/kent/`)
    await eventually(() => keptVersion(page, 'kent/')).toBe(versionOf(built.b))
  })
})

describe('the switch', () => {
  const workers = (page: Page): Promise<number> =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)

  test('thrown by a build with OFFLINE=off: worker and caches go, open pages go on, the site works', async () => {
    const page = await visited(`${kent}explore/`)
    const open = await context.newPage()
    await open.goto(`${site.origin}${kent}explore/`)
    site.behave(serving(built.off))
    await page.goto(`${site.origin}/kent/`)
    expect(await isSaved(page)).toBe(false)
    // A browser that is asking for the worker just then takes the answer of the build before: the next page asks again.
    await expect
      .poll(
        async () => {
          await page.goto(`${site.origin}/kent/`)
          return cachesOf(page)
        },
        { timeout: 60_000, interval: 6000 },
      )
      .toEqual([])
    await open.locator('[data-stand] [data-answer="infant-injury/yes"]').click()
    await eventually(() => open.locator('[data-stand]').getAttribute('data-node')).toBe('arose-at')
    await open.keyboard.press('/')
    await open.locator('search-box:visible input').fill('kent 3.4')
    await eventually(() => open.locator('search-box:visible [data-hits] a').first().getAttribute('href')).toContain(
      '#3.4',
    )
    await open.close()
    await page.goto('about:blank')
    await page.goto(`${site.origin}/glossary/`)
    await eventually(() => workers(page)).toBe(0)
    expect([await cachesOf(page), await isSaved(page)]).toEqual([[], false])
    await site.stop()
    await expect(page.goto(`${site.origin}/glossary/`)).rejects.toThrow('ERR_CONNECTION_REFUSED')
  })

  test('a visitor who comes only then gets no worker', async () => {
    site.behave(serving(built.off))
    const page = await context.newPage()
    await page.goto(`${site.origin}/kent/`)
    await untilIdle(page)
    expect(await workers(page)).toBe(0)
    expect(site.requests).not.toContain('/sw.js')
  })

  test('another site in the place of this one is shown, and the worker goes by itself', async () => {
    const page = await visited()
    const other = always({ status: 200, headers: { 'content-type': 'text/html' }, body: '<title>Another site</title>' })
    site.behave(where((path) => path === '/sw.js', always({ status: 404 }), other))
    await page.goto(`${site.origin}/kent/`)
    expect(await page.title()).toBe('Another site')
    await eventually(() => cachesOf(page)).toEqual([])
  })
})

describe('what the worker keeps', () => {
  test('is files of the site and what it knows of them: nothing that a reader typed, answered or asked', async () => {
    const page = await visited()
    const canary = 'canary4711'
    await page.goto(`${site.origin}${kent}explore/?${canary}=1#v=2&infant-injury=yes&${canary}`)
    await page.locator('[data-stand] [data-answer]').first().click()
    await page.keyboard.press('/')
    await page.locator('search-box:visible input').fill(canary)
    await page.goto(`${site.origin}/search/#q=${canary}`)
    await page.goto(`${site.origin}/${canary}/`)
    site.behave(serving(built.b))
    await page.goto(`${site.origin}/${canary}/`)
    await page.goto(`${site.origin}/kent/?${canary}`)
    await eventually(() => keptVersion(page, 'kent/')).toBe(versionOf(built.b))
    await site.stop()
    await page.goto(`${site.origin}/kent/#${canary}`)
    const { addresses, holds } = await page.evaluate(async (word) => {
      const addresses: string[] = []
      let holds = 0
      for (const name of await caches.keys()) {
        const cache = await caches.open(name)
        for (const request of await cache.keys()) {
          addresses.push(request.url)
          if ((await (await cache.match(request))!.text()).includes(word)) holds++
        }
      }
      return { addresses, holds }
    }, canary)
    expect(holds).toBe(0)
    expect(addresses.filter((address) => /[?#]|canary/.test(address))).toEqual([])
    const paths = new Set([built.a, built.b].flatMap(pathsIn))
    const unknown = addresses.map((address) => new URL(address).pathname).filter((path) => !paths.has(path))
    expect(unknown).toEqual(['/state-of-the-worker'])
    expect(addresses.some((address) => /_headers|nginx|staticwebapp|sw\.js/.test(address))).toBe(false)
  })

  test('is not brought to a reader whose browser is to save data', async () => {
    const page = await context.newPage()
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    await page.goto(`${site.origin}/`)
    await untilIdle(page)
    expect(site.requests).not.toContain('/sw.js')
  })
})

test('no script can be made but the worker', async () => {
  const page = await visited()
  const tried = await page.evaluate(async () => {
    const { trustedTypes } = globalThis as unknown as {
      trustedTypes: { createPolicy(name: string, rules: object): unknown }
    }
    const attempt = async (act: () => unknown): Promise<string> => {
      try {
        await act()
        return 'allowed'
      } catch (error) {
        return (error as Error).name
      }
    }
    return {
      again: await attempt(() => trustedTypes.createPolicy('worker', { createScriptURL: (text: string) => text })),
      another: await attempt(() => trustedTypes.createPolicy('other', {})),
      byDefault: await attempt(() => trustedTypes.createPolicy('default', {})),
      plain: await attempt(() => navigator.serviceWorker.register('/assets/other.js')),
    }
  })
  expect(tried).toEqual({ again: 'TypeError', another: 'TypeError', byDefault: 'TypeError', plain: 'TypeError' })
})

describe('below a base path', () => {
  const base = '/manuals/escalation/'
  const folder = useTemporaryFolder()
  beforeAll(() => buildSite(base, folder))

  test('it works offline, and leaves alone what is not below it', async () => {
    site.behave(serving(folder, base))
    const page = await context.newPage()
    await page.goto(`${site.origin}${base}rutland/`)
    await eventually(() => keptVersion(page, 'rutland/')).toBe(versionOf(folder))
    await page.evaluate(() => caches.open('escalation-pathways / of-another-site'))
    await site.stop()
    for (const address of ['', 'glossary/', 'rutland/', 'rutland/professional-differences/record/']) {
      await page.goto(site.origin + base + address)
      expect([address, await isSaved(page)]).toEqual([address, true])
    }
    await page.goto(`${site.origin}${base}rutland/professional-differences/explore/`)
    await page.locator('[data-stand] [data-answer="immediate-risk/yes"]').click()
    await eventually(() => page.locator('[data-stand]').getAttribute('data-node')).toBe('what-remains')
    const outside = await context.newPage()
    await expect(outside.goto(`${site.origin}/`)).rejects.toThrow('ERR_CONNECTION_REFUSED')
    expect(await cachesOf(page)).toContain('escalation-pathways / of-another-site')
  })
})
