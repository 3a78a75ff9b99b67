import { copyResponse } from './copyResponse.ts'

const header = 'x-last-checked'

/** Returns a response that remembers that the network has just confirmed it. */
export function addCheckTime(response: Response): Response {
  const copy = copyResponse(response, response.body)
  copy.headers.set(header, String(Date.now()))
  return copy
}

/** When the network confirmed a kept response, in milliseconds since 1970; 0 if it does not say. */
export function readCheckTime({ headers }: Response): number {
  return Number(headers.get(header) ?? 0)
}
