import { statSync } from 'node:fs'
import { sizesOf } from './sizes.ts'
import { offlineSizes } from './offlineSizes.ts'

/** The limits, in bytes after brotli. */
const limits = {
  page: 14_000,
  chart: 4_300,
  scripts: 8_000,
  // The explorer, the record sheet and the presenter’s view may have 12 kB beside what every page has.
  fullerScripts: 16_600,
  // Pages that hold every node, route or record of a procedure: they grow with it.
  routes: 22_400,
  compare: 16_400,
  record: 15_000,
  all: 80_000,
  // The worker, raw; and what it keeps for a reader of one board, general pages included.
  worker: 40_000,
  offline: 500_000,
}

function htmlLimit(page: string): number {
  if (/\/(routes|steps)\/index\.html$/.test(page)) return limits.routes
  if (page.endsWith('/record/index.html')) return limits.record
  return page === 'compare/index.html' ? limits.compare : limits.page
}

function scriptLimit(page: string): number {
  return /\/(explore|record|present)\/index\.html$/.test(page) ? limits.fullerScripts : limits.scripts
}

const sizes = sizesOf('dist')
let over = 0
const beside = (value: number, limit: number): string => {
  if (value > limit) over++
  return `${String(value).padStart(7)} of ${String(limit).padStart(6)}${value > limit ? ' OVER' : ''}`
}
console.log('Bytes after brotli, each beside its limit: HTML and CSS | JavaScript before search | all, fonts included')
for (const { page, charts, htmlAndCss, scripts, all } of sizes) {
  const figures = [
    beside(htmlAndCss, htmlLimit(page) + charts * limits.chart),
    beside(scripts, scriptLimit(page)),
    beside(all, limits.all),
  ]
  console.log(`${figures.join(' | ')}  ${page}${charts ? ` (${charts} charts)` : ''}`)
}
if (sizes.length > 0) {
  const kept = await offlineSizes('dist')
  const general = kept.find(({ name }) => name === '')?.bytes ?? 0
  for (const { name, bytes } of kept)
    if (name !== '') console.log(`${beside(general + bytes, limits.offline)}  kept for reading ${name} offline`)
  console.log(`${beside(statSync('dist/sw.js').size, limits.worker)}  the service worker, not compressed`)
}
if (sizes.length === 0) console.log('There is no page in dist/: run “npm run build” first.')
process.exitCode = over > 0 || sizes.length === 0 ? 1 : 0
