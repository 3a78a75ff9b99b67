import { rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { buildCopy } from '../browser/build.ts'
import { launchChromium } from '../browser/chromium.ts'
import { serveSite } from '../browser/serveSite.ts'
import { median } from './median.ts'
import { sampleProcedure } from './sampleProcedure.ts'

/**
 * How long an answer's whole effect takes (question, trail, chart, list, checklist), on a processor four times slower.
 *
 * `work` is script, style and layout of one answer; `to paint` is the browser's own measure from the click to the next
 * frame shown, input and painting included. It comes in steps of 8 ms, and never under 16.
 */
const samples = [
  { board: 'forty', nodes: 40, limit: 16.7 },
  { board: 'four-hundred', nodes: 400, limit: 50 },
]
const slowdown = 4

const files = samples.flatMap(({ board, nodes }) => Object.entries(sampleProcedure(board, nodes)))
const folder = await buildCopy(Object.fromEntries(files))
try {
  const [browser, site] = await Promise.all([launchChromium(), serveSite(join(folder, 'dist'))])
  console.log(`One answer, processor ${slowdown} times slower: median and worst of 24, in milliseconds`)
  for (const { board, nodes, limit } of samples) {
    const times = await measure(browser, `${site.origin}/${board}/sample/explore/`)
    const work = times.map((time) => time.work)
    const paint = times.map((time) => time.paint)
    console.log(
      `${String(nodes).padStart(5)} nodes | work ${figures(work)} | to paint ${figures(paint)} | limit ${limit}${median(work) > limit ? ' OVER' : ''}`,
    )
    if (median(work) > limit) process.exitCode = 1
  }
  await Promise.all([browser.close(), site.close()])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function measure(browser: Browser, address: string): Promise<readonly { work: number; paint: number }[]> {
  const page = await browser.newPage()
  await page.goto(address)
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  const times = []
  for (let count = 0; count < 24; count++) {
    // Answers that go on to the next level, so that the walk grows; then from the start again.
    const answer = page.locator('[data-stand] .answer').last()
    if ((await answer.count()) === 0) await page.goto(address)
    const timing = await answer.evaluateHandle(timesOfClick)
    // A click of the browser's own: those of a script are not timed up to the frame. It is made by the mouse, since
    // Playwright's click looks, while the page handles it, whether it meets what it should.
    await answer.hover()
    await page.mouse.down()
    await page.mouse.up()
    times.push(await timing.evaluate(({ result }) => result))
  }
  await page.close()
  return times
}

/** Runs in the page, before a click on `link`. In milliseconds; see the top of the file for what each means. */
function timesOfClick(link: Element): { readonly result: Promise<{ work: number; paint: number }> } {
  const paint = new Promise<number>((resolve) => {
    const observer = new PerformanceObserver((list) => {
      const click = list.getEntriesByName('click')[0]
      if (!click) return
      observer.disconnect()
      resolve(click.duration)
    })
    observer.observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
    // Nothing is reported where it took less.
    link.addEventListener('click', () => setTimeout(() => resolve(16), 1000))
  })
  const work = new Promise<number>((resolve) => {
    let begin = 0
    addEventListener('click', () => (begin = performance.now()), { capture: true, once: true })
    addEventListener(
      'click',
      () => {
        document.body.getBoundingClientRect()
        resolve(performance.now() - begin)
      },
      { once: true },
    )
  })
  return { result: Promise.all([work, paint]).then(([work, paint]) => ({ work, paint })) }
}

function figures(values: readonly number[]): string {
  return `${median(values).toFixed(1)}, ${Math.max(...values).toFixed(1)}`
}
