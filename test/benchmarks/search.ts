import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { serveSite } from '../browser/serveSite.ts'
import { untilIdle } from '../browser/untilIdle.ts'
import { labelsByUrl, measure, readGolden, tally } from '../search/golden.ts'
import type { GoldenQuery, Measure, Tally } from '../search/golden.ts'
import { builtContent } from '../builtContent.ts'
import { addressOf, siteSearch } from '../search/siteSearch.ts'
import { median } from './median.ts'
import { plainPagefind } from './plainPagefind.ts'

/**
 * How well, how fast and how lightly the site searches, with and without the sayings of `asked.yaml`, and with Pagefind as it
 * comes beside it. The site must be built.
 */
const golden = readGolden()
const sets: readonly (readonly [name: string, queries: readonly GoldenQuery[]])[] = [
  ['golden set', golden.filter(({ heldBack }) => !heldBack)],
  ['golden set, held back', golden.filter(({ heldBack }) => heldBack)],
  ['unseen set', readGolden('unseen.txt')],
]
const content = builtContent()
const labels = labelsByUrl(content, addressOf)
const slowdown = 4
const rounds = 5
/** A slow phone: 1.6 Mbit/s, and 150 ms until an answer begins. */
const network = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 }

const boards = content.procedures.map(({ board }) => board.name)
const withSayings = siteSearch(content)
const searches = [
  ['with sayings', withSayings],
  ['without any sayings', siteSearch(content, boards)],
] as const
console.log(
  'right first | right in three | off-topic answered with nothing | … or with “no direct answer” | hedged on topic',
)
for (const [set, queries] of sets) {
  for (const [name, search] of searches) console.log(`  ${set}, ${name}: ${inWords(measure(queries, search, labels))}`)
  for (const board of boards) {
    const own = queries.filter(({ finds }) => finds.length > 0 && finds.every((find) => find.startsWith(board)))
    const search = siteSearch(content, [board])
    console.log(`  ${set}, only ${board} answers, without its sayings: ${inWords(measure(own, search, labels))}`)
  }
}

for (const file of ['unseenOfBoards.txt', 'unseenThird.txt'] as const) {
  const ofBoards = readGolden(file)
  for (const board of boards) {
    const own = ofBoards.filter(({ finds }) => finds.length > 0 && finds.every((find) => find.startsWith(board)))
    for (const [name, search] of [
      ...searches.slice(0, 1),
      ['without its sayings', siteSearch(content, [board])] as const,
    ])
      console.log(
        `  ${file}, ${board}, chosen as the board, ${name}: ${inWords(measure(own, (query) => search(query, { board }), labels))}`,
      )
  }
  const offTopic = ofBoards.filter(({ finds }) => finds.length === 0)
  console.log(`  ${file}, off topic: ${inWords(measure(offTopic, withSayings, labels))}`)
}

const plain = await plainPagefind(content, addressOf)
for (const [set, queries] of sets) {
  const answers = new Map<string, readonly string[]>()
  for (const { query } of queries) answers.set(query, await plain(query))
  console.log(`  ${set}, plain Pagefind with sayings: ${inWords(tally(queries, answers, labels))}`)
}

const times = golden.map(({ query }) => {
  const begin = performance.now()
  withSayings(query)
  return performance.now() - begin
})
console.log(`Milliseconds a query, in Node: median ${median(times).toFixed(1)}, worst ${Math.max(...times).toFixed(1)}`)

const [browser, keeping, site] = await Promise.all([
  launchChromium(),
  launchChromium({ worker: true }),
  serveSite('dist', '/', { brotli: true }),
])
try {
  const { bytes, later, first, next } = await measureLoading(browser, keeping, site.origin)
  console.log(`Bytes to the first result, after brotli: ${bytes} of 120000${bytes > 120_000 ? ' OVER' : ''}`)
  console.log(`Bytes loaded after the first result (Pagefind): ${later}`)
  console.log(`Slow phone (processor ${slowdown} times slower, 1.6 Mbit/s), milliseconds from the key to the result:`)
  console.log(
    `  first ${first.join(', ')} | next, median of ${next.length} ${median(next).toFixed(0)}, worst ${Math.max(...next).toFixed(0)}`,
  )
} finally {
  await Promise.all([browser.close(), keeping.close(), site.close()])
}

/**
 * The first result with words typed at once, and some time after the dialog was opened, each several times; then the next.
 * The last is of a browser that keeps the site for reading offline, as any does some seconds after the first page.
 */
async function measureLoading(
  of: Browser,
  keeping: Browser,
  origin: string,
): Promise<{
  readonly bytes: number
  readonly later: number
  readonly first: readonly string[]
  readonly next: readonly number[]
}> {
  const first: string[] = []
  const next: number[] = []
  let [bytes, later] = [0, 0]
  // The host compresses each file once.
  const warm = await of.newPage()
  await warm.goto(`${origin}/search/#q=threshold`)
  await warm.locator('[data-hits] a').first().waitFor()
  await warm.close()
  for (const { wait, kept } of [{ wait: 0 }, { wait: 300 }, { wait: 1000 }, { wait: 0, kept: true }]) {
    const times: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      const page = await (kept ? keeping : of).newPage()
      await page.goto(`${origin}/kent/professional-disagreements/`)
      // A worker that keeps the site has the network busy for longer than Playwright waits.
      if (kept) await page.waitForFunction(() => navigator.serviceWorker.controller, undefined, { timeout: 120_000 })
      else await untilIdle(page)
      const session = await page.context().newCDPSession(page)
      await session.send('Network.enable')
      await session.send('Network.emulateNetworkConditions', network)
      await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
      await page.evaluate(() => performance.clearResourceTimings())
      await page.keyboard.press('/')
      await page.waitForTimeout(wait)
      const { time, loaded } = await timeOf(page, 'threshold')
      times.push(time)
      bytes = Math.max(bytes, sizeOf(loaded))
      if (round === 0)
        for (const { query } of golden.filter(({ finds }) => finds.length > 0).slice(20, 50))
          next.push((await timeOf(page, query)).time)
      await page.waitForFunction(() =>
        performance.getEntriesByType('resource').some(({ name }) => name.includes('pagefind.js')),
      )
      later = sizeOf((await timeOf(page, 'conference')).loaded) - bytes
      await page.close()
    }
    first.push(
      `${median(times).toFixed(0)} (typed ${wait} after it was opened${kept ? ', kept for reading offline' : ''}; ${times.map((each) => each.toFixed(0)).join(', ')})`,
    )
  }
  return { bytes, later, first, next }
}

function sizeOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + brotliCompressSync(readFileSync(join('dist', path))).length, 0)
}

/** From the change of the words to the answer in the page, and the paths of what was loaded by then. */
async function timeOf(
  page: Page,
  words: string,
): Promise<{ readonly time: number; readonly loaded: readonly string[] }> {
  return page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLElement>('dialog search-box')
    const input = box?.querySelector('input')
    const hits = box?.querySelector('[data-hits]')
    if (!box || !input || !hits) throw new Error('There is no search.')
    hits.replaceChildren()
    const shown = new Promise<void>((resolve) => {
      new MutationObserver((_, observer) => {
        if (hits.childElementCount === 0) return
        observer.disconnect()
        resolve()
      }).observe(hits, { childList: true })
    })
    const begin = performance.now()
    input.value = typed
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await shown
    const time = performance.now() - begin
    return { time, loaded: performance.getEntriesByType('resource').map((each) => new URL(each.name).pathname) }
  }, words)
}

function inWords(result: Tally | Measure): string {
  const { onTopic, first, inThree, offTopic, nothing } = result
  const share = (count: number, of: number): string => (of ? `${((100 * count) / of).toFixed(1)} % of ${of}` : '–')
  const told = 'notDirect' in result ? [share(result.notDirect, offTopic), share(result.hedged, onTopic)] : []
  return [share(first, onTopic), share(inThree, onTopic), share(nothing, offTopic), ...told].join(' | ')
}
