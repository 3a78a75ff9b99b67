const responses = new Map<string, Promise<Response>>()

/** Starts to load a file. `takePrefetched` passes a failure on. */
export function prefetch(name: string, address: string): void {
  const response = fetch(address)
  response.catch(() => undefined)
  responses.set(name, response)
}

/** Returns a prefetched response, each only once, so that a failed request is made again. */
export function takePrefetched(name: string): Promise<Response> | undefined {
  const response = responses.get(name)
  responses.delete(name)
  return response
}
