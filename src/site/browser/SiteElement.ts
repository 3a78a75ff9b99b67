/** A custom element that starts when it is connected to a page and stops, with all its listeners, when it is removed. */
export abstract class SiteElement extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    this.start(this.#connection.signal)
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  /** Called each time that the element is connected. `signal` is aborted when it is removed. */
  protected abstract start(signal: AbortSignal): void

  /** The element inside this one that the script relies on. Throws where the page was built without it. */
  protected find(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector)
    if (!found) throw new Error(`<${this.localName}> has no “${selector}”.`)
    return found
  }
}
