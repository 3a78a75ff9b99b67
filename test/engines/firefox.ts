import puppeteer from 'puppeteer-core'
import type { ElementHandle, KeyInput, Page } from 'puppeteer-core'
import type { Driver, Engine, Pane } from './driver.ts'

/** Debian's Firefox, by WebDriver BiDi. */
export const firefox: Engine = firefoxWith('firefox', {})

/** The same as it was before version 147. */
export const firefoxWithoutNavigation: Engine = firefoxWith('firefox without the Navigation API', {
  'dom.navigation.webidl.enabled': false,
})

function firefoxWith(name: string, preferences: Readonly<Record<string, unknown>>): Engine {
  return { name, keepsPages: 'with the Navigation API', start: () => start(preferences) }
}

async function start(preferences: Readonly<Record<string, unknown>>): Promise<Driver> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    extraPrefsFirefox: preferences,
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
    timeout: 180_000,
    protocolTimeout: 180_000,
    defaultViewport: { width: 1280, height: 900 },
  })
  const complaints: string[] = []
  const driver: Driver = {
    open: async () => paneOf(await browser.newPage(), complaints),
    complaints: () => complaints,
    close: () => browser.close(),
  }
  return driver
}

async function paneOf(page: Page, complaints: string[]): Promise<Pane> {
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(`${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  // Firefox tells nobody else of what a policy forbids.
  await page.evaluateOnNewDocument(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      console.error(`policy: ${violatedDirective} ${blockedURI}`),
    )
  })
  return {
    goto: async (address) => {
      await page.goto(address)
    },
    evaluate: (script, ...given) =>
      page.evaluate(`(${script.toString()})(...${JSON.stringify(given)})`) as Promise<never>,
    click: async (selector) => {
      await page.bringToFront()
      // A locator waits in vain in a window that was behind another one.
      const handle = (await page.waitForSelector(selector, { visible: true, timeout: 60_000 }))!
      // On a busy machine, a click now and then does not reach its element. It is then made again, once.
      if ((await clickReaches(page, handle)) || (await clickReaches(page, handle))) return
      throw new Error(`No click reaches ${selector}; it stands at ${JSON.stringify(await handle.boundingBox())}.`)
    },
    press: async (key) => {
      const [held, pressed = held] = key.split('+') as KeyInput[]
      if (pressed !== held) await page.keyboard.down(held as KeyInput)
      await page.keyboard.press(pressed as KeyInput)
      if (pressed !== held) await page.keyboard.up(held as KeyInput)
    },
    type: (text) => page.keyboard.type(text),
    screenshot: async (path) => {
      await page.screenshot({ path: path })
    },
    close: () => page.close(),
  }
}

/** Clicks an element, and returns whether it was what the click reached, or the page was left. */
async function clickReaches(page: Page, element: ElementHandle): Promise<boolean> {
  await element.evaluate((wanted) => {
    const { dataset } = document.documentElement
    dataset.clicked = ''
    const note = ({ target }: Event): void => {
      if (wanted.contains(target as Node)) dataset.clicked = 'yes'
    }
    addEventListener('click', note, { capture: true })
  })
  await element.click()
  return page.evaluate(`document.documentElement.dataset.clicked !== ''`).then(Boolean, () => true)
}
