import { requireElement } from './requireElement.ts'

/** A custom element that starts when it is connected to a page, and removes its listeners when it is disconnected. */
export abstract class SiteElement extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    this.start(this.#connection.signal)
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  /** Called each time the element is connected. `signal` is aborted when it is removed. */
  protected abstract start(signal: AbortSignal): void

  /** Returns the first matching element inside this one. Throws if there is none. */
  protected find(selector: string): HTMLElement {
    return requireElement(this, selector)
  }
}
