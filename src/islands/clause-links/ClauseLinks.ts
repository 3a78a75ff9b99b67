import { copyText } from '../copyText.ts'
import { part } from '../part.ts'

/** Copies the address of a clause when its number is clicked. Without JavaScript the number is a plain link. */
export class ClauseLinks extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    this.addEventListener('click', (event) => void this.#copy(event), { signal: this.#connection.signal })
    part(this, '[data-hint]').hidden = false
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  async #copy(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('.clause-number') : null
    if (!link) return
    const copied = await copyText(link.href)
    // The browser has gone to the clause, which cannot hold the focus.
    link.focus({ preventScroll: true })
    part(this, '[role="status"]').textContent = copied
      ? `Link to clause ${link.textContent} copied`
      : `The address bar now holds the link to clause ${link.textContent}`
  }
}
