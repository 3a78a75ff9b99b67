import type { BrowserContext, Page } from 'playwright-core'
import { collectComplaints } from '../browser/site.ts'

export interface Watched {
  readonly page: Page
  /** What the browser complains of: messages on its console, errors, requests that fail, breaches of the policy. */
  readonly complaints: string[]
  /** Each request as one text: method, address, headers and body. */
  readonly requests: string[]
  readonly hosts: Set<string>
}

/** A page whose every request and complaint is written down, its workers’ too. */
export async function watched(context: BrowserContext): Promise<Watched> {
  const [requests, hosts] = [[] as string[], new Set<string>()]
  const page = await context.newPage()
  const complaints = collectComplaints(page)
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`policy: ${effectiveDirective} ${blockedURI} ${sourceFile}:${lineNumber}`),
    ),
  )
  context.on('request', (request) => {
    const url = new URL(request.url())
    if (url.protocol !== 'data:' && url.protocol !== 'blob:') hosts.add(url.host)
    const headers = Object.entries(request.headers()).map(([name, value]) => `${name}: ${value}`)
    requests.push([request.method(), request.url(), ...headers, request.postData() ?? ''].join('\n'))
  })
  return { page, complaints, requests, hosts }
}
