import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caching, headers } from '../../src/site/policy.ts'
import { buildSite } from '../browser/build.ts'
import { launchChromium } from '../browser/chromium.ts'
import { builtContent } from '../builtContent.ts'
import { everyPage, openPage } from '../browser/site.ts'
import { useTemporaryFolder } from '../useTemporaryFolders.ts'
import { startNginx } from './nginx.ts'
import type { RunningNginx } from './nginx.ts'

const content = builtContent()

describe.each(['/', '/manuals/escalation/'])('served by nginx below %s', (base) => {
  const folder = useTemporaryFolder()
  let browser: Browser
  let nginx: RunningNginx
  beforeAll(async () => {
    await buildSite(base, folder)
    ;[browser, nginx] = await Promise.all([launchChromium(), startNginx(folder, base)])
  })
  afterAll(() => Promise.all([browser.close(), nginx.close()]))

  const get = (path: string) => fetch(nginx.origin + base + path, { redirect: 'manual' })
  const ours = (answer: Response) =>
    Object.fromEntries(Object.keys(headers).map((name) => [name, answer.headers.get(name)]))

  test('every page comes with every header, as HTML in UTF-8', async () => {
    for (const page of everyPage(content)) {
      const answer = await get(page.slice(1))
      expect({ page, status: answer.status, ...ours(answer) }).toEqual({ page, status: 200, ...headers })
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    }
  })

  test('a browser keeps for good what is named by its content, and asks again for all else', async () => {
    const html = await (await get('')).text()
    const asset = /assets\/[^"]+\.css/.exec(html)?.[0] ?? ''
    const search = /data-folder="([^"]+)"/.exec(html)?.[1]?.slice(base.length) ?? ''
    const kept = async (path: string) => {
      const answer = await get(path)
      await answer.arrayBuffer()
      return [path, answer.status, answer.headers.get('cache-control')]
    }
    for (const path of [asset, `${search}site.json`, `${search}kent.json`])
      expect(await kept(path)).toEqual([path, 200, caching.immutable])
    for (const path of ['', 'kent/', 'sw.js', 'favicon.svg', 'kent/professional-disagreements/pathway.json'])
      expect(await kept(path)).toEqual([path, 200, caching.revalidated])
    // What is not there yet may be there soon.
    for (const path of ['assets/gone.js', `${search}gone.json`])
      expect(await kept(path)).toEqual([path, 404, caching.revalidated])
  })

  test('it works offline', async () => {
    const offline = await launchChromium({ worker: true })
    try {
      const page = await offline.newPage()
      await page.goto(`${nginx.origin}${base}kent/`)
      await expect.poll(() => page.locator('[data-kept-offline]').textContent()).toContain('Kent')
    } finally {
      await offline.close()
    }
  })

  test('nginx has nothing to say against the configuration', () => {
    expect(nginx.checked).not.toMatch(/warn|emerg/)
    expect(nginx.checked).toContain('test is successful')
  })

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['kent/professional-disagreements/pathway.json', 'application/json; charset=utf-8'],
    ['sw.js', 'application/javascript; charset=utf-8'],
  ])('/%s is sent compressed, and is the same', async (path, type) => {
    const plain = await fetch(`${nginx.origin}${base}${path}`, { headers: { 'accept-encoding': 'identity' } })
    const small = await get(path)
    const length = (answer: Response) => Number(answer.headers.get('content-length'))
    expect(small.headers.get('content-encoding')).toBe('gzip')
    expect(small.headers.get('content-type')?.replace('text/javascript', 'application/javascript')).toBe(type)
    expect(small.headers.get('vary')).toBe('Accept-Encoding')
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(length(small)).toBeLessThan(length(plain) / 2)
    expect(await small.text()).toBe(await plain.text())
  })

  test.each<[string, number, string, { method?: string; headers?: Record<string, string> }]>([
    ['a folder without a page', 404, 'assets/', {}],
    ['a folder below a procedure', 404, 'kent/professional-disagreements/charts/', {}],
    ['POST', 405, 'assets/ASSET', { method: 'POST' }],
    ['DELETE of a page', 405, 'kent/', { method: 'DELETE' }],
    ['a condition that does not hold', 412, 'assets/ASSET', { headers: { 'if-match': '"x"' } }],
    ['a broken encoding', 400, 'assets/%zz', {}],
    ['an address that is too long', 414, `assets/${'x'.repeat(9000)}`, {}],
    ['a long name that does not exist', 404, `kent/%23${'v=1&'.repeat(200)}`, {}],
  ])('%s is answered with %i by a page of the site, which nobody keeps', async (_, status, path, request) => {
    const asset = readdirSync(join(folder, 'assets')).find((name) => name.endsWith('.js')) ?? ''
    // Each on a connection of its own, since nginx closes that of a request that it cannot read.
    const alone = { ...request, headers: { connection: 'close', ...request.headers } }
    const answer = await fetch(nginx.origin + base + path.replace('ASSET', asset), alone)
    expect({ status: answer.status, caching: answer.headers.get('cache-control'), ...ours(answer) }).toEqual({
      status,
      caching: caching.revalidated,
      ...headers,
    })
    expect(await answer.text()).toContain('Escalation Pathways</title>')
  })

  test('a part that a file does not have is no error that a browser could keep', async () => {
    const asset = readdirSync(join(folder, 'assets')).find((name) => name.endsWith('.js')) ?? ''
    const answer = await fetch(`${nginx.origin}${base}assets/${asset}`, { headers: { range: 'bytes=99999999-' } })
    expect({ status: answer.status, whole: (await answer.text()).length }).toEqual({
      status: 200,
      whole: readFileSync(join(folder, 'assets', asset), 'utf8').length,
    })
  })

  test.each([
    ['kent/professional-disagreements/%233.4', 'kent/professional-disagreements/#3.4'],
    ['KENT/Professional-Disagreements%233.4).', 'kent/professional-disagreements/#3.4'],
    ['kent/professional-disagreements/index.html?utm_source=x#3.4.', 'kent/professional-disagreements/#3.4'],
    [
      'kent/professional-disagreements/explore/%23v%3D2%26amp;infant-injury%3Dno',
      'kent/professional-disagreements/explore/#v=2&infant-injury=no',
    ],
  ])('the damaged link %s reaches its place', async (damaged, link) => {
    const { page } = await openPage(browser, nginx.origin + base + damaged)
    await expect.poll(() => page.evaluate(() => location.href)).toBe(nginx.origin + base + link)
    expect(await page.locator('h1').innerText()).not.toContain('no page')
  })

  test('what does not exist is answered by the page that says so, with every header', async () => {
    const answer = await get('kent/gone/')
    expect({ status: answer.status, ...ours(answer) }).toEqual({ status: 404, ...headers })
    expect(await answer.text()).toContain('<h1')
  })

  test('an address without its last slash leads to the one with it, on the same host', async () => {
    const answer = await get('kent')
    expect({ status: answer.status, location: answer.headers.get('location'), ...ours(answer) }).toEqual({
      status: 301,
      location: `${base}kent/`,
      ...headers,
    })
  })

  test.each([
    ['favicon.svg', 'image/svg+xml; charset=utf-8'],
    ['social-card.png', 'image/png'],
    ['llms.txt', 'text/plain; charset=utf-8'],
    ['sitemap.xml', 'text/xml; charset=utf-8'],
    ['schemas/pathway.schema.json', 'application/json; charset=utf-8'],
    ['kent/professional-disagreements/pathway.json', 'application/json; charset=utf-8'],
    ['kent/professional-disagreements/charts/referral.svg', 'image/svg+xml; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    const answer = await get(path)
    expect({ type: answer.headers.get('content-type'), ...ours(answer) }).toEqual({ type, ...headers })
  })

  test('every asset comes with every header, and a script as one', async () => {
    const assets = readdirSync(join(folder, 'assets'))
    expect(assets).not.toEqual([])
    for (const asset of assets) {
      const answer = await get(`assets/${asset}`)
      expect({ asset, status: answer.status, ...ours(answer) }).toEqual({ asset, status: 200, ...headers })
      if (asset.endsWith('.js')) expect(answer.headers.get('content-type')).toMatch(/javascript; charset=utf-8$/)
    }
  })

  test('the explorer answers, and no policy is broken', async () => {
    const { page, complaints } = await openPage(
      browser,
      `${nginx.origin}${base}kent/professional-disagreements/explore/`,
    )
    await page.locator('[data-stand] [data-answer="infant-injury/yes"]').click()
    await expect.poll(() => page.locator('[data-stand]').getAttribute('data-node')).toBe('arose-at')
    expect(complaints).toEqual([])
  })

  test('a chart by itself prints on one page, and no policy is broken', async () => {
    const { page, complaints } = await openPage(
      browser,
      `${nginx.origin}${base}kent/professional-disagreements/charts/section-47.svg`,
    )
    await page.emulateMedia({ media: 'print' })
    expect(await page.evaluate(() => document.documentElement.getBoundingClientRect().height <= innerHeight)).toBe(true)
    expect(complaints).toEqual([])
  })

  test('the search finds a clause, and no policy is broken', async () => {
    const { page, complaints } = await openPage(browser, `${nginx.origin}${base}glossary/`)
    await page.keyboard.press('/')
    await page.locator('search-box:visible input').fill('kent 3.4')
    await expect
      .poll(() => page.locator('search-box:visible [data-hits] a').first().getAttribute('href'))
      .toContain('#3.4')
    expect(complaints).toEqual([])
  })
})
