const coming = new Map<string, Promise<Response>>()

/** Asks for what will be needed. Whoever then needs it is told of a failure. */
export function bringAhead(address: string): void {
  const answer = fetch(address)
  answer.catch(() => undefined)
  coming.set(address, answer)
}

/** What `address` answers, which may be on its way already; the next call asks again. */
export function bring(address: string): Promise<Response> {
  const answer = coming.get(address) ?? fetch(address)
  coming.delete(address)
  return answer
}
