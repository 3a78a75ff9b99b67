/** Copies a response with another body. Browsers refuse a redirected response for a navigation, but not its copy. */
export function copyResponse({ headers }: Response, body: BodyInit | null, status = 200): Response {
  const kept = new Headers(headers)
  // The body is no longer compressed, and its length may differ.
  for (const name of ['content-encoding', 'content-length']) kept.delete(name)
  return new Response(body, { status, headers: kept })
}
