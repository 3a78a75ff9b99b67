import { describe, expect, test } from 'vitest'
import { builtPages } from '../browser/builtPages.ts'
import { useSite } from '../browser/useSite.ts'
import { situations } from '../long/situations.ts'
import type { Situation } from '../long/situations.ts'
import { faultsIn } from './finding.ts'
import { codeSnifferFindings, ibmFindings } from './pageFindings.ts'

const at = useSite()
const pages: readonly Situation[] = builtPages().map((address) => ({ situation: address, address }))

describe.concurrent('IBM’s engine and HTML_CodeSniffer', () => {
  test.each([...pages, ...situations])(
    'find no fault: $situation',
    async ({ address, prepare }) => {
      const page = await at.browser.newPage()
      await page.goto(at.site.origin + address)
      await prepare?.(page)
      const findings = [...(await codeSnifferFindings(page)), ...(await ibmFindings(page))]
      await page.close()
      expect(faultsIn(findings)).toEqual([])
    },
    600_000,
  )

  test('find what is wrong', async () => {
    const page = await at.browser.newPage()
    await page.goto(`${at.site.origin}/about/`)
    await page.evaluate(() => {
      const { body } = document
      body.append(Object.assign(document.createElement('img'), { src: '/favicon.svg' }))
    })
    const faults = faultsIn([...(await codeSnifferFindings(page)), ...(await ibmFindings(page))])
    await page.close()
    expect(faults).toContainEqual(expect.stringMatching(/^IBM VIOLATION FAIL img_alt_valid/))
    expect(faults).toContainEqual(expect.stringMatching(/^HTML_CodeSniffer error .*H37/))
  })
})
