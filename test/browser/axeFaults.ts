import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type axe from 'axe-core'
import type { Page } from 'playwright-core'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * What axe finds wrong with the page as it stands, one line each: by every rule it has up to level AA and every best
 * practice, those that it leaves out by itself included. Not by those it calls experimental: one of them forbids the focus
 * on a box that scrolls, which another rule demands.
 *
 * It is run in the page rather than through its builder, which opens a page of its own for each run. Nine tenths of its
 * time are the contrast of words with their ground, which every look changes: so every look gets all rules.
 */
export async function axeFaults(page: Page): Promise<readonly string[]> {
  await page.evaluate(() => {
    if (document.adoptedStyleSheets.length > 0) return
    // What is far from view has no place yet by which to measure it.
    const sheet = new CSSStyleSheet()
    sheet.insertRule('* { content-visibility: visible !important }')
    document.adoptedStyleSheets.push(sheet)
  })
  await page.evaluate(`window.axe || (() => { ${source} })()`)
  return page.evaluate(async () => {
    const { axe: program } = window as unknown as { axe: typeof axe }
    const rules = program
      .getRules()
      .filter(({ tags }) => !tags.some((tag) => ['wcag2aaa', 'deprecated', 'experimental'].includes(tag)))
      .map(({ ruleId }) => [ruleId, { enabled: true }] as const)
    const { violations } = await program.run(document, {
      resultTypes: ['violations'],
      rules: Object.fromEntries(rules),
    })
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`))
  })
}
