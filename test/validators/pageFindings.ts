import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { Finding } from './finding.ts'

const packages = join(import.meta.dirname, 'node_modules')

interface IbmResult {
  readonly ruleId: string
  /** How much weighs what the rule asks, and whether it is kept: `['VIOLATION', 'FAIL']`. */
  readonly value: readonly [string, string]
  readonly message: string
  readonly snippet: string
}

interface CodeSnifferMessage {
  /** 1 for an error, 2 for a warning, 3 for a notice. */
  readonly type: 1 | 2 | 3
  readonly code: string
  readonly msg: string
  readonly element: { readonly outerHTML?: string }
}

interface Validators {
  readonly ace: {
    readonly Checker: new () => {
      check(page: Document, rules: readonly string[]): Promise<{ readonly results: readonly IbmResult[] }>
    }
  }
  readonly HTMLCS: {
    process(standard: string, page: Document, done: () => void, failed: () => void): void
    getMessages(): readonly CodeSnifferMessage[]
  }
}

/** What IBM’s engine finds in a page as it stands, by its own set of rules. */
export async function ibmFindings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(readFileSync(join(packages, 'accessibility-checker-engine/ace.js'), 'utf8'))
  return page.evaluate(async () => {
    const { ace } = window as unknown as Validators
    const { results } = await new ace.Checker().check(document, ['IBM_Accessibility'])
    return results
      .filter(({ value }) => value[1] !== 'PASS')
      .map(({ ruleId, value, message, snippet }) => ({
        rule: `IBM ${value.join(' ')} ${ruleId}`,
        says: message,
        source: snippet,
      }))
  })
}

/**
 * What HTML_CodeSniffer finds in a page as it stands, by WCAG 2.1 AA. Its notices are left out: they ask for a look by eye
 * at every page, whatever it holds.
 */
export async function codeSnifferFindings(page: Page): Promise<readonly Finding[]> {
  await page.evaluate(readFileSync(join(packages, 'html_codesniffer/build/HTMLCS.js'), 'utf8'))
  return page.evaluate(async () => {
    const { HTMLCS } = window as unknown as Validators
    await new Promise<void>((done, failed) =>
      HTMLCS.process('WCAG2AA', document, done, () => failed(new Error('HTML_CodeSniffer did not run.'))),
    )
    return HTMLCS.getMessages()
      .filter(({ type }) => type !== 3)
      .map(({ type, code, msg, element }) => ({
        rule: `HTML_CodeSniffer ${type === 1 ? 'error' : 'warning'} ${code}`,
        says: msg,
        source: element.outerHTML?.slice(0, 300) ?? '',
      }))
  })
}
