/** Copies a response with another body. Browsers refuse a redirected response for a navigation, but not its copy. */
export function copyResponse({ headers }: Response, body: BodyInit | null, status = 200): Response {
  const copied = new Headers(headers)
  // The body is no longer compressed, and its length may differ.
  for (const name of ['content-encoding', 'content-length']) copied.delete(name)
  return new Response(body, { status, headers: copied })
}

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
