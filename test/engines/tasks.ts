import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { serveSite } from '../browser/serveSite.ts'
import type { ServedSite } from '../browser/serveSite.ts'
import { until } from './driver.ts'
import type { Driver, Engine, Pane } from './driver.ts'
import { procedures, scenario, threeRoutes } from './site.ts'
import type { Route } from './site.ts'

const kent = procedures[0]!
const longest = (): Route => threeRoutes(kent)[2]!

/** The whole tasks of the site's users, in one engine. Screenshots of them lie in `reports/engines/`, to be looked at. */
export function tasksIn(engine: Engine): void {
  const folder = join('reports/engines', engine.name)
  let driver: Driver
  let site: ServedSite
  const panes: Pane[] = []

  beforeAll(async () => {
    mkdirSync(folder, { recursive: true })
    site = await serveSite()
    driver = await engine.start()
  }, 240_000)

  afterAll(async () => {
    await driver.close()
    await site.close()
  })

  const open = async (path: string): Promise<Pane> => {
    const pane = await driver.open()
    panes.push(pane)
    await pane.goto(`${site.origin}${path}`)
    await ready(pane)
    return pane
  }
  const look = (pane: Pane, name: string): Promise<void> => pane.screenshot(join(folder, `${name}.png`))
  afterEach(async () => {
    for (const pane of panes.splice(0)) await pane.close()
  })

  describe(`in ${engine.name}`, { timeout: 300_000 }, () => {
    test('a clause is read, and its number copies a link to it', async () => {
      const pane = await open(kent.page)
      await look(pane, 'procedure')
      const link = await pane.evaluate(() => {
        const number = document.querySelector<HTMLAnchorElement>('.clause-number')!
        return { href: number.href, line: getComputedStyle(number).textDecorationLine }
      })
      expect(link.line).toBe('underline')
      await pane.click('.clause-number')
      await until('a word on the copied link', () => textOf(pane, 'clause-link-copier [role="status"]'))
      expect(await textOf(pane, 'clause-link-copier [role="status"]')).toMatch(/^Link to clause .* copied$/)
      expect(await pane.evaluate(() => location.href)).toBe(link.href)
      expect(await pasted(pane)).toBe(link.href)
    })

    test.each(procedures)('the flowcharts of $page can be read', async ({ page }) => {
      const pane = await open(page)
      const { nodes, faults } = await pane.evaluate(chartFaults)
      expect(nodes).toBeGreaterThan(5)
      expect(faults).toEqual([])
      await pane.evaluate(() => document.querySelector('svg [data-node]')!.scrollIntoView({ block: 'center' }))
      await look(pane, `charts-${page.split('/')[1]}`)
    })

    test.each(procedures.flatMap((procedure) => threeRoutes(procedure).map((route) => ({ ...procedure, route }))))(
      'a route of $page is answered to its end: $route.outcome',
      async ({ page, route }) => {
        const pane = await open(`${page}explore/`)
        await follow(pane, route)
        await look(pane, `route-${page.split('/')[1]}-${route.outcome}`)
        const nodes = [...route.trail].sort()
        expect(await shown(pane)).toEqual({ walk: nodes, chart: nodes })
      },
    )

    test('an answer is changed, and Back takes the change away', async () => {
      const pane = await open(`${kent.page}explore/`)
      await follow(pane, longest())
      const first = Object.keys(longest().answers)[0]!
      await pane.click('[data-change-last]')
      await until('the answers given', () =>
        pane.evaluate(() => document.querySelector('[data-trail-fold][open]') !== null),
      )
      await pane.click(`[data-trail] [data-change="${first}"]`)
      await until('the question to be open again', async () => (await openQuestion(pane)) === first)
      // The address follows the next frame.
      await until('the address to be without it', () => pane.evaluate((id) => !location.hash.includes(`${id}=`), first))
      await pane.evaluate(() => history.back())
      await until('the route to be back', async () => (await shown(pane)).walk.length === longest().trail.length)
      expect((await shown(pane)).walk).toEqual([...longest().trail].sort())
    })

    test('a link opened fresh brings its question into view; a damaged one says so', async () => {
      const pane = await open(`${kent.page}explore/`)
      const answers = firstOf(longest().answers, 3)
      await follow(pane, { ...longest(), answers })
      await until('the address to hold the answers', () =>
        pane.evaluate((last) => location.hash.includes(`${last}=`), Object.keys(answers).at(-1)!),
      )
      const [hash, question] = [await pane.evaluate(() => location.hash), await openQuestion(pane)]

      const fresh = await open(`${kent.page}explore/${hash}`)
      await until('the walk of the link', async () => (await openQuestion(fresh)) === question)
      await look(fresh, 'fresh-link')
      await until('its question in view', () =>
        fresh.evaluate(() => {
          const { top, bottom } = document.querySelector('[data-stand] .node-title')!.getBoundingClientRect()
          return top >= 0 && bottom <= innerHeight
        }),
      )

      const [[first, answer] = []] = Object.entries(longest().answers)
      const damaged = await open(`${kent.page}explore/${hash.replace(`${first}=${answer}`, `${first}=nowhere`)}`)
      await until('a warning', () => textOf(damaged, '[data-warnings] li'))
      expect(await openQuestion(damaged)).toBe(first)
    })

    test('a route begins half-way, with the reader’s agency', async () => {
      const pane = await open(`${kent.page}explore/`)
      await pane.click('.charts svg [data-node]')
      await until('the panel', () => pane.evaluate(() => document.querySelector('[data-panel][open]') !== null))
      await look(pane, 'node-panel')
      await pane.press('Escape')
      await until('the panel to close', () => pane.evaluate(() => !document.querySelector('[data-panel][open]')))
      const node = longest().trail[Math.floor(longest().trail.length / 2)]!
      await pane.goto(`${site.origin}${kent.page}steps/`)
      await pane.click(`#node-${node} .start-here a`)
      await until('the explorer', () => pane.evaluate(() => location.pathname.endsWith('/explore/')))
      await until('a word on the beginning', () => textOf(pane, '[data-warnings] li'))

      await pane.evaluate(() => document.querySelector('[data-parties]')!.setAttribute('open', ''))
      const agency = await pane.evaluate(() => {
        const choice = document.querySelector<HTMLSelectElement>('[data-party="agency"]')!
        choice.selectedIndex = 1
        choice.dispatchEvent(new Event('change', { bubbles: true }))
        return choice.selectedOptions[0]!.text
      })
      await until('the agency to be named', async () => (await textOf(pane, '[data-parties-summary]')).includes(agency))
    })

    test('records are ticked and copied, the route too, at the first press', async () => {
      const pane = await open(`${kent.page}explore/`)
      await follow(pane, longest())
      await pane.click('[data-records-fold] > summary')
      await pane.click('[data-checklist] input')
      await until('the tick to be counted', async () => (await textOf(pane, '[data-progress]')).startsWith('1 of'))
      await pane.click('[data-copy-link]')
      await until('a word on the link', async () => (await textOf(pane, '[data-status]')).startsWith('Link'))
      expect(await textOf(pane, '[data-status]')).toBe('Link copied.')
      expect(await pasted(pane)).toBe(await pane.evaluate(() => location.href))
      await pane.click('[data-copy-route]')
      await until('a word on the route', async () => (await textOf(pane, '[data-status]')).startsWith('Route'))
      expect(await textOf(pane, '[data-status]')).toBe('Route copied.')
      expect(await pasted(pane)).toContain('[x]')
    })

    test('a route becomes a record sheet, and a Word document', async () => {
      const pane = await open(`${kent.page}explore/`)
      await follow(pane, longest())
      await until('the link to hold the route', () =>
        pane.evaluate(() => document.querySelector<HTMLAnchorElement>('[data-record-sheet]')!.hash.length > 20),
      )
      await pane.click('[data-record-sheet]')
      await until('the sheet', () =>
        pane.evaluate(() => document.querySelector('record-sheet [data-walk-only]:not([hidden])') !== null),
      )
      await ready(pane)
      const nodes = await pane.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-asked] [data-node]')].map(({ dataset }) => dataset.node),
      )
      expect(longest().trail.filter((id) => !nodes.includes(id))).toEqual([])
      await look(pane, 'record-sheet')
      await pane.evaluate(() => {
        const make = URL.createObjectURL.bind(URL)
        URL.createObjectURL = (made: Blob) => {
          void made.arrayBuffer().then((bytes) => {
            document.documentElement.dataset.made = `${String.fromCharCode(...new Uint8Array(bytes).slice(0, 2))} ${bytes.byteLength}`
          })
          return make(made)
        }
      })
      await pane.click('[data-word]')
      const made = await until('the document', () => pane.evaluate(() => document.documentElement.dataset.made))
      expect(made.startsWith('PK ')).toBe(true)
      expect(Number(made.slice(3))).toBeGreaterThan(5_000)
      await until('a word on it', async () => (await textOf(pane, '[data-status]')).includes('is saving'))
    })

    test('search answers by keyboard and by mouse', async () => {
      const pane = await open('/')
      await pane.press('/')
      await until('the words to be asked for', () =>
        pane.evaluate(() => document.activeElement?.matches('dialog[open] input') === true),
      )
      await pane.type('threshold')
      await until('an answer', () => pane.evaluate(() => document.querySelector('dialog [data-hits] a') !== null))
      await look(pane, 'search')
      const inset = await pane.evaluate(() => {
        const [dialog, input] = [document.querySelector('dialog[open]')!, document.querySelector('dialog[open] input')!]
        return input.getBoundingClientRect().left - dialog.getBoundingClientRect().left
      })
      expect(inset).toBeGreaterThan(8)
      await pane.press('ArrowDown')
      await pane.press('Enter')
      await until('the place that was found', () => pane.evaluate(() => location.pathname !== '/'))

      const other = await open(kent.page)
      await other.click('search-opener > a')
      await until('the dialog', () =>
        other.evaluate(() => document.activeElement?.matches('dialog[open] input') === true),
      )
      await other.type('line manager')
      await until('an answer', () => other.evaluate(() => document.querySelector('dialog [data-hits] a') !== null))
      const before = await other.evaluate(() => location.href)
      // While words are typed, hits give way to those of the next letter.
      await until('a hit to click', () => other.click('dialog [data-hits] a').then(() => true))
      await until('the place that was found', () => other.evaluate((old) => location.href !== old, before))
    })

    test('two procedures are compared, and what is folded opens on paper', async () => {
      const pane = await open('/compare/')
      await look(pane, 'compare')
      const isOpen = (): Promise<readonly boolean[]> =>
        pane.evaluate(() => [...document.querySelectorAll<HTMLDetailsElement>('.reading')].map(({ open: is }) => is))
      expect((await isOpen()).length).toBeGreaterThan(0)
      expect((await isOpen()).every(Boolean)).toBe(false)
      await pane.evaluate(() => dispatchEvent(new Event('beforeprint')))
      expect((await isOpen()).every(Boolean)).toBe(true)
      await pane.evaluate(() => dispatchEvent(new Event('afterprint')))
      expect((await isOpen()).some(Boolean)).toBe(false)
    })

    test.each(procedures)('every route of $page is in its table', async ({ page, routes }) => {
      const pane = await open(`${page}routes/`)
      const visible = (): Promise<number> =>
        pane.evaluate(
          () =>
            [...document.querySelectorAll('.routes [data-stages]')].filter((row) => row.getClientRects().length > 0)
              .length,
        )
      // What a closed `<details>` holds has a size in some browsers all the same.
      const isOpen = (): Promise<boolean> =>
        pane.evaluate(() => document.querySelector<HTMLDetailsElement>('.all-routes')!.open)
      expect(await isOpen()).toBe(false)
      await pane.click('.all-routes > summary')
      await until('the routes to open', isOpen)
      await until('all routes', async () => (await visible()) === routes.length)
      await pane.evaluate(() => {
        const choice = document.querySelector<HTMLSelectElement>('.route-choice select')!
        choice.selectedIndex = choice.options.length - 1
        choice.dispatchEvent(new Event('change', { bubbles: true }))
      })
      await until('fewer routes', async () => (await visible()) < routes.length)
      await look(pane, `routes-${page.split('/')[1]}`)
    })

    test('a session is shown to a room, and the notes follow in another window', async () => {
      const pane = await open(`${scenario}present/`)
      const notes = await open(`${scenario}notes/`)
      const onScreen = (): Promise<string> => textOf(notes, 'facilitator-notes [data-status]')
      await until('the notes to follow', async () => (await onScreen()).startsWith('On the screen'))
      const before = await onScreen()
      await pane.click('[data-move="1"]')
      await until('the notes to go on', async () => (await onScreen()) !== before)
      await look(pane, 'presenter')
      await look(notes, 'notes')
      const shownSlides = await pane.evaluate(
        () =>
          [...document.querySelectorAll('[data-slide]')].filter((slide) => slide.getClientRects().length > 0).length,
      )
      expect(shownSlides).toBe(1)
    })

    test('a case is studied alone to its end', async () => {
      const pane = await open(scenario!)
      await pane.click('[data-study]')
      const decisions = await pane.evaluate(() => document.querySelectorAll('[data-decision]').length)
      for (let place = 0; place < decisions; place++) {
        await until(`decision ${place + 1}`, async () =>
          (await textOf(pane, 'self-study [data-status]')).startsWith(`Decision ${place + 1} `),
        )
        await pane.click('[data-current] input')
        await pane.click('[data-current] [data-answer] > summary')
        await until('the way on', () =>
          pane.evaluate(() => document.querySelector('[data-current] [data-moves]:not([hidden])') !== null),
        )
        await pane.click('[data-current] [data-move="1"]')
      }
      await until('the end', () => pane.evaluate(() => document.querySelector('self-study[data-finished]') !== null))
      await look(pane, 'self-study')
    })

    test('larger text is carried to the next page, or the page says that it is not', async () => {
      const pane = await open('/about/')
      await pane.click('.text-choice > summary')
      await pane.click('#text-large')
      const size = (): Promise<number> =>
        pane.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--text')))
      await until('larger text', async () => (await size()) === 1.4)
      const warns = await pane.evaluate(() => document.querySelector('[data-not-carried]')!.getClientRects().length > 0)
      await look(pane, 'text-choice')
      await pane.click('.site-name')
      await until('the next page', () => pane.evaluate(() => location.pathname === '/'))
      await ready(pane)
      expect((await size()) === 1.4).toBe(!warns)
    })

    test('the cache of pages that were left is as the engine has it', async () => {
      const pane = await open('/about/')
      // A page that its worker still writes to is not kept.
      await keptOffline(pane)
      await pane.evaluate(() => (document.documentElement.dataset.kept = ''))
      await pane.click('.site-name')
      await until('the next page', () => pane.evaluate(() => location.pathname === '/'))
      await pane.evaluate(() => history.back())
      await until('the page before', () => pane.evaluate(() => location.pathname === '/about/'))
      await ready(pane)
      const hasNavigation = await pane.evaluate(() => 'navigation' in globalThis)
      expect(await pane.evaluate(() => document.documentElement.dataset.kept !== undefined)).toBe(
        engine.keepsPages === 'with the Navigation API' ? hasNavigation : engine.keepsPages,
      )
      if (engine.name.includes('without the Navigation API')) expect(hasNavigation).toBe(false)
    })

    test('“Clear and leave” leaves no answer in the explorer', async () => {
      const pane = await open(`${kent.page}explore/`)
      await follow(pane, longest())
      await pane.click('[data-leave]')
      await until('the first page', () => pane.evaluate(() => location.pathname === '/'))
      for (let times = 0; times < 4; times++) {
        const told = await until('a page to be there', () =>
          pane.evaluate(
            () =>
              document.readyState === 'complete' &&
              `${location.href} ${document.querySelectorAll('[data-trail] > *, [data-do]').length}`,
          ),
        )
        expect(told).toMatch(/^[^#]* 0$/)
        await goBack(pane)
      }
    })

    test('nothing complained', async () => {
      const complaints: string[] = []
      for (const complaint of driver.complaints()) if (!(await isCancelled(complaint))) complaints.push(complaint)
      expect(complaints).toEqual([])
    })

    test('the board that was read can be read without its server', async () => {
      const served = await serveSite()
      const pane = await driver.open()
      panes.push(pane)
      await pane.goto(served.origin + kent.page)
      expect(await keptOffline(pane)).toContain('Kent')
      await served.close()
      await pane.evaluate((address) => location.assign(address), kent.page)
      await until('the saved page', () => pane.evaluate(() => document.body.textContent.includes('Saved copy')))
      expect(await pane.evaluate(() => location.pathname)).toBe(kent.page)
      await look(pane, 'offline')
    })
  })
}

/**
 * What Pagefind, and Firefox for its worker, report of requests that a browser cancels because the reader follows a link before
 * they are answered. A script that a page does lack shows in `ready`.
 */
const cancelled = [
  /^(?:error: )+Failed to load [^]*(?:Failed to fetch|NetworkError|Load failed|AbortError)/i,
  // Thrown after a message with the cause.
  /^(?:error: )+Failed to load Pagefind metadata$/i,
  /^Error: Failed to load .* A ServiceWorker intercepted the request and encountered an unexpected error/,
]

const importFailed = /(?:error loading|Failed to fetch) dynamically imported module: (\S+)/

/** Whether a request failed only because the reader left its page. A module that could not be imported must be served. */
async function isCancelled(complaint: string): Promise<boolean> {
  const [, module] = importFailed.exec(complaint) ?? []
  if (!module) return cancelled.some((pattern) => pattern.test(complaint))
  const { ok, headers } = await fetch(module)
  return ok && headers.get('content-type')!.includes('javascript')
}

/** Waits until the scripts of a page have run and its elements are what they become. */
async function ready(pane: Pane): Promise<void> {
  let missing = ''
  try {
    await until('the page to be ready', async () => {
      missing = await pane.evaluate(() => {
        const all = [...document.querySelectorAll('*')]
        const names = new Set(all.map(({ localName }) => localName))
        const undefinedNames = [...names].filter(
          (name) =>
            name.includes('-') && !['search-box', 'compare-procedures'].includes(name) && !customElements.get(name),
        )
        if (document.readyState === 'complete' && undefinedNames.length === 0) return ''
        // Whether all of the page came, and what of it.
        const scripts = [...document.scripts].map(({ src }) => src)
        const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
        return JSON.stringify({ undefinedNames, state: document.readyState, elements: all.length, scripts, loaded })
      })
      return missing === ''
    })
  } catch (error) {
    throw new Error(`The page is not ready: ${missing}.`, { cause: error })
  }
}

/** Waits until a page says what can be read without its server. */
function keptOffline(pane: Pane): Promise<string> {
  return until('the worker to say what it keeps', () => textOf(pane, '[data-kept-offline]'))
}

/** Goes back in the history, as far as there is a page before. */
async function goBack(pane: Pane): Promise<void> {
  const gone = pane.evaluate(
    () =>
      new Promise<void>((done) => {
        for (const event of ['pagehide', 'popstate']) addEventListener(event, () => done(), { once: true })
        // Behind the first entry nothing happens.
        setTimeout(done, 2_000)
        history.back()
      }),
  )
  // The page that answers may be gone first.
  await gone.catch(() => undefined)
}

function textOf(pane: Pane, selector: string): Promise<string> {
  return pane.evaluate((wanted) => document.querySelector(wanted)?.textContent.trim() ?? '', selector)
}

/** What the clipboard holds, as a reader finds it who pastes it into the search. */
async function pasted(pane: Pane): Promise<string> {
  await pane.press('Control+k')
  await until('the search', () => pane.evaluate(() => document.activeElement?.matches('dialog[open] input') === true))
  await pane.press('Control+a')
  await pane.press('Control+v')
  const words = await until('what was pasted', () =>
    pane.evaluate(() => document.querySelector<HTMLInputElement>('dialog[open] input')!.value),
  )
  await pane.press('Escape')
  await until('the search to close', () => pane.evaluate(() => document.querySelector('dialog[open]') === null))
  return words
}

function openQuestion(pane: Pane): Promise<string> {
  return pane.evaluate(
    () => document.querySelector<HTMLElement>('[data-stand] [data-answer]')?.dataset.answer?.split('/')[0] ?? '',
  )
}

/** Answers the open questions by a route's answers, for as long as it has one. */
async function follow(pane: Pane, { answers }: Route): Promise<void> {
  const left = new Map(Object.entries(answers))
  while (left.size > 0) {
    const question = await until('a question of the route', async () => {
      const open = await openQuestion(pane)
      return left.has(open) && open
    })
    await pane.click(`[data-stand] [data-answer="${question}/${left.get(question)}"]`)
    left.delete(question)
    await until('what comes after it', async () => (await openQuestion(pane)) !== question)
  }
}

/** The nodes of the walk in the order of their ids, as the route says them and as the flowcharts mark them. */
function shown(pane: Pane): Promise<{ readonly walk: readonly string[]; readonly chart: readonly string[] }> {
  return pane.evaluate(() => {
    const ids = (selector: string): string[] =>
      [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].map(({ dataset }) => dataset.node ?? '')
    const here = [...new Set(ids('.charts svg [data-node][aria-current="step"]'))]
    return {
      walk: [...new Set([...ids('[data-trail] > [data-node], [data-do]'), ...here])].sort(),
      chart: [...new Set(ids('.charts svg [data-node][data-walked]'))].sort(),
    }
  })
}

function firstOf(answers: Route['answers'], count: number): Route['answers'] {
  return Object.fromEntries(Object.entries(answers).slice(0, count))
}

/** Runs in the page: boxes of the flowcharts whose words cannot be told from the box, or reach out of it. */
function chartFaults(): { readonly nodes: number; readonly faults: readonly string[] } {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number)
    const part = (value: number): number =>
      value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4
    return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue)
  }
  const nodes = [...document.querySelectorAll<SVGElement>('svg [data-node]')].filter(
    (node) => node.getClientRects().length > 0 && node.querySelector('text'),
  )
  const faults = nodes.flatMap((node) => {
    const shape = node.querySelector('rect, path, circle')
    if (!shape) return []
    const box = shape.getBoundingClientRect()
    const ground = light(getComputedStyle(shape).fill)
    return [...node.querySelectorAll('text')].flatMap((text) => {
      const words = text.getBoundingClientRect()
      const ink = light(getComputedStyle(text).fill)
      const contrast = (Math.max(ink, ground) + 0.05) / (Math.min(ink, ground) + 0.05)
      const isInside =
        words.left >= box.left - 1 &&
        words.right <= box.right + 1 &&
        words.top >= box.top - 1 &&
        words.bottom <= box.bottom + 1
      const name = `${node.dataset.node}: “${text.textContent.slice(0, 30)}”`
      return [
        ...(contrast < 4.5 ? [`${name} has a contrast of ${contrast.toFixed(1)}`] : []),
        ...(isInside ? [] : [`${name} reaches out of its box`]),
      ]
    })
  })
  return { nodes: nodes.length, faults }
}
