const responses = new Map<string, Promise<Response>>()

/** Starts to load a file. Whoever needs it is told of a failure. */
export function prefetch(name: string, address: string): void {
  const response = fetch(address)
  response.catch(() => undefined)
  responses.set(name, response)
}

/** What was loaded ahead; each only once, so that a failure is not for good. */
export function takePrefetched(name: string): Promise<Response> | undefined {
  const response = responses.get(name)
  responses.delete(name)
  return response
}
