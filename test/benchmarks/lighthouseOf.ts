import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import type { Result } from 'lighthouse'
import { chromiumProgram } from '../browser/chromium.ts'
import { serveSite } from '../browser/serveSite.ts'
import { median } from './median.ts'

export interface Measured {
  readonly address: string
  /** Of 100, in the order of `categories`; each the median of three runs. */
  readonly scores: readonly number[]
  /** The audits of the last run that took something off. */
  readonly failed: readonly string[]
  readonly layoutShift: number
  /** Milliseconds, of the last run. */
  readonly blockingTime: number
}

const categories = ['performance', 'accessibility', 'best-practices', 'seo']
const runs = 3
/** With this header Lighthouse 13.5 takes a page that came for one that did not. The page itself says the same. */
const takenAmiss = ['Referrer-Policy']

/** Lighthouse over pages of the built site, one after the other, as on a phone with a slow network. Tells each when it is done. */
export async function lighthouseOf(addresses: readonly string[], tell: (measured: Measured) => void): Promise<void> {
  const [{ path, args, env }, site] = await Promise.all([
    chromiumProgram(),
    serveSite('dist', '/', { brotli: true, without: takenAmiss }),
  ])
  // Not by Playwright, which would answer for the pages that Lighthouse opens.
  const { port, kill } = await launch({
    ...(path && { chromePath: path }),
    chromeFlags: [...args],
    envVars: { ...env },
    ignoreDefaultFlags: true,
    logLevel: 'silent',
  })
  try {
    for (const address of addresses) {
      const results: Result[] = []
      for (let run = 0; run < runs; run++) {
        const result = await lighthouse(site.origin + address, {
          port,
          logLevel: 'error',
          onlyCategories: categories,
        })
        if (!result) throw new Error(`Lighthouse gave no result for ${address}.`)
        if (result.lhr.runtimeError) throw new Error(`${address}: ${result.lhr.runtimeError.message}`)
        results.push(result.lhr)
      }
      const last = results.at(-1)!
      const scoreOf = (name: string) =>
        median(results.map((one) => Math.round((one.categories[name]?.score ?? 0) * 100)))
      const counted = new Set(
        Object.values(last.categories).flatMap(({ auditRefs }) =>
          auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
        ),
      )
      tell({
        address,
        scores: categories.map(scoreOf),
        failed: [...counted].filter((id) => (last.audits[id]?.score ?? 1) < 1),
        layoutShift: last.audits['cumulative-layout-shift']?.numericValue ?? 0,
        blockingTime: Math.round(last.audits['total-blocking-time']?.numericValue ?? 0),
      })
    }
  } finally {
    kill()
    await site.close()
  }
}
