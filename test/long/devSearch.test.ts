import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchChromium } from '../browser/chromium.ts'

let browser: Browser
let server: ChildProcess
let origin: string

/** The address that the server prints once it listens. Astro looks for a free port itself. */
function addressOf(process: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    process.stdout?.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]
      if (address) resolve(address)
    })
    process.on('exit', () => reject(new Error(`The server ended: ${said}`)))
  })
}

beforeAll(async () => {
  server = spawn(process.execPath, ['src/build/runAstro.mjs', 'dev', '--host', '127.0.0.1'], {
    // Not as a part of this test: what it is told of one changes what Astro does.
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  ;[browser, origin] = await Promise.all([launchChromium(), addressOf(server)])
}, 120_000)

afterAll(async () => {
  await browser.close()
  server.kill()
})

test('while the site is written, its search finds what the content says', { timeout: 120_000 }, async () => {
  const page = await browser.newPage()
  page.setDefaultTimeout(100_000)
  await page.goto(`${origin}/search/#q=threshold+not+met`)
  await page.locator('[data-hits] a').first().waitFor()
  expect(await page.locator('[data-hits] a').first().getAttribute('href')).toMatch(/#3\.1a$|#6\.1$/)
  const folder = await page.locator('search-box').getAttribute('data-folder')
  const engine = await page.request.get(`${origin}${folder ?? ''}engine.wasm`)
  expect(engine.headers()['content-type']).toBe('application/wasm')
})
