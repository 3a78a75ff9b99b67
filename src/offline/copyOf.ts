/** The same headers with another body. A response that was redirected to could not be shown as a page; its copy can. */
export function copyOf({ headers }: Response, body: BodyInit, status = 200): Response {
  const kept = new Headers(headers)
  // The body is unpacked, and its length may be another.
  for (const name of ['content-encoding', 'content-length']) kept.delete(name)
  return new Response(body, { status, headers: kept })
}
