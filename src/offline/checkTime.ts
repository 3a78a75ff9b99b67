import { copyResponse } from './copyResponse.ts'

const header = 'x-last-checked'

/** Returns a response that remembers when the network confirmed it, in milliseconds since 1970. */
export function addCheckTime(response: Response, time: number): Response {
  const copy = copyResponse(response, response.body)
  copy.headers.set(header, String(time))
  return copy
}

/** When the network confirmed a kept response; 1970 if it does not say. */
export function readCheckTime({ headers }: Response): number {
  return Number(headers.get(header) ?? 0)
}
