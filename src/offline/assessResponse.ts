/** The facts about a response that decide what the reader sees. */
export interface ResponseFacts {
  readonly status: number
  readonly type: string
  /** The build's version, if the response is a page of this site. */
  readonly version: string | undefined
}

/**
 * The kind of a network response.
 *
 * - `whole`: a file of this site, from this or another build.
 * - `gone`: status 404 or 410.
 * - `strange`: somebody else's page, such as the login page of a Wi-Fi network.
 * - `failed`: no response, or a server error.
 */
export type ResponseKind = 'whole' | 'gone' | 'strange' | 'failed'

export function assessResponse(page: boolean, came: ResponseFacts | undefined): ResponseKind {
  if (!came) return 'failed'
  const { status, type, version } = came
  if (status === 404 || status === 410) return 'gone'
  if (status !== 200) return 'failed'
  const ours = page ? version !== undefined : !type.startsWith('text/html')
  return ours ? 'whole' : 'strange'
}
