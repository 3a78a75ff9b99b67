/** Copies a response with another body. Unlike a redirected response, its copy can answer a navigation. */
export function copyResponse({ headers }: Response, body: BodyInit | null, status = 200): Response {
  const kept = new Headers(headers)
  // The body is no longer compressed, and its length may differ.
  for (const name of ['content-encoding', 'content-length']) kept.delete(name)
  return new Response(body, { status, headers: kept })
}
