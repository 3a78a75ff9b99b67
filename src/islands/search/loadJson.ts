const responses = new Map<string, Promise<Response>>()

/** Starts to load a file that will be needed. Whoever then needs it is told of a failure. */
export function prefetchJson(address: string): void {
  if (responses.has(address)) return
  const response = fetch(address)
  response.catch(() => responses.delete(address))
  responses.set(address, response)
}

/** What the file holds, which may be on its way already. Rejects where it cannot be loaded; the next call tries again. */
export async function loadJson<Value>(address: string): Promise<Value> {
  const loading = responses.get(address) ?? fetch(address)
  responses.delete(address)
  const response = await loading
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`)
  return (await response.json()) as Value
}
