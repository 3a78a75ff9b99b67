import { readPageTag } from './pageTag.ts'

/**
 * What a network response is.
 *
 * - `whole`: a file of this site, from this or another build.
 * - `gone`: status 404 or 410.
 * - `foreign`: a page of another site, such as the login page of a Wi-Fi network.
 * - `failed`: a server error.
 */
type ResponseKind = 'whole' | 'gone' | 'foreign' | 'failed'

/** `html` is the body, if the response is of that type; `wantsPage` is whether the address is that of a page. */
export function assessResponse(status: number, html: string | undefined, wantsPage: boolean): ResponseKind {
  if (status === 404 || status === 410) return 'gone'
  if (status !== 200) return 'failed'
  const isOurs = wantsPage ? html !== undefined && readPageTag(html) !== undefined : html === undefined
  return isOurs ? 'whole' : 'foreign'
}

/** Whether a response is a page. In place of a file, it is that of somebody else, such as a Wi-Fi login. */
export function isHtml({ headers }: Response): boolean {
  return headers.get('content-type')?.startsWith('text/html') === true
}
