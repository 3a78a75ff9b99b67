/** What came back for an address, as far as it decides what the reader sees. */
export interface Came {
  readonly status: number
  readonly type: string
  /** The version that it is marked with, where it is a page of this site. */
  readonly version: string | undefined
}

/**
 * What an answer of the network is worth.
 *
 * - `whole`: this site's own, in this or another build.
 * - `gone`: an honest “not there”.
 * - `strange`: somebody else's, such as the page of a network that wants a login first.
 * - `failed`: none, or one that says the server is in trouble.
 */
export type Worth = 'whole' | 'gone' | 'strange' | 'failed'

export function judge(page: boolean, came: Came | undefined): Worth {
  if (!came) return 'failed'
  const { status, type, version } = came
  if (status === 404 || status === 410) return 'gone'
  if (status !== 200) return 'failed'
  const ours = page ? version !== undefined : !type.startsWith('text/html')
  return ours ? 'whole' : 'strange'
}
