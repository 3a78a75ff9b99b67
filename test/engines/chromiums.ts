import { createReadStream, createWriteStream, existsSync } from 'node:fs'
import { chmod, mkdtemp, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { chromium } from 'playwright-core'
import type { Page } from 'playwright-core'
import type { Driver, Engine, Pane } from './driver.ts'

const args = ['--no-sandbox', '--no-first-run', '--disable-gpu', '--disable-background-networking', '--disable-sync']

/** Debian's Chromium as its users run it: with the back/forward cache, which the headless shell of other tests lacks. */
export const debianChromium: Engine = {
  name: 'chromium',
  keepsPages: true,
  start: () => start('/usr/bin/chromium', ['--headless=new', ...args]),
}

/** The oldest Chromium that the site is built for, from npm. */
export const oldChromium: Engine = {
  name: 'chromium-109',
  keepsPages: false,
  start: async () => start(await unpack(), ['--headless', '--no-zygote', ...args]),
}

async function start(executablePath: string, args: readonly string[]): Promise<Driver> {
  const browser = await chromium.launch({
    executablePath,
    args: [...args],
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  })
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    // In a context of its own a press does not allow it, as it does in a reader's window.
    permissions: ['clipboard-write'],
  })
  const complaints: string[] = []
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(error.error().message))
  return {
    open: async () => paneOf(await context.newPage()),
    complaints: () => complaints,
    close: () => browser.close(),
  }
}

function paneOf(page: Page): Pane {
  return {
    goto: async (address) => {
      await page.goto(address)
    },
    evaluate: (script, ...given) => page.evaluate<never>(`(${script.toString()})(...${JSON.stringify(given)})`),
    click: (selector) => page.locator(`${selector} >> visible=true`).first().click(),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    screenshot: async (path) => {
      await page.screenshot({ path })
    },
    close: () => page.close(),
  }
}

/** Unpacks it once a user, in a folder that appears whole or not at all: its package would share one file with every user. */
async function unpack(): Promise<string> {
  const require = createRequire(import.meta.url)
  const entry = require.resolve('chromium-109')
  const { version } = require('chromium-109/package.json') as { version: string }
  const folder = join(tmpdir(), `chromium-${version}-${String(userInfo().uid)}`)
  const program = join(folder, 'chromium')
  if (existsSync(program)) return program
  const own = await mkdtemp(`${folder}-`)
  await pipeline(
    createReadStream(join(dirname(entry), '../bin/chromium.br')),
    createBrotliDecompress(),
    createWriteStream(join(own, 'chromium')),
  )
  await chmod(join(own, 'chromium'), 0o755)
  try {
    await rename(own, folder)
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    // Another process was first.
    if (!existsSync(program)) throw error
  }
  return program
}
