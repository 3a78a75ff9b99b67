import { part } from '../../site/browser/part.ts'
import { shownInWords } from './shownInWords.ts'

/** Shows the routes that pass through a stage. Without JavaScript every route is shown, and nothing to choose. */
export class RouteFilter extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#select.addEventListener('change', () => this.#show(), { signal })
    // Browsers bring back what was chosen, on Back, only after `pageshow`.
    addEventListener('pageshow', () => this.#show(), { signal })
    addEventListener('beforeprint', () => this.#datePrint(), { signal })
    part(this, '[data-print]').addEventListener('click', () => print(), { signal })
    for (const one of this.querySelectorAll<HTMLButtonElement | HTMLSelectElement>('.route-choice :disabled'))
      one.disabled = false
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  get #select(): HTMLSelectElement {
    return part(this, 'select') as HTMLSelectElement
  }

  #show(): void {
    const { value, selectedOptions } = this.#select
    const rows = [...this.querySelectorAll<HTMLElement>('[data-stages]')]
    for (const row of rows) row.hidden = value !== '' && !row.dataset.stages?.split(' ').includes(value)
    for (const group of this.querySelectorAll<HTMLElement>('.route-group'))
      group.hidden = !group.querySelector('[data-stages]:not([hidden])')
    const shown = rows.filter((row) => !row.hidden).length
    const words = shownInWords(shown, rows.length, value === '' ? undefined : selectedOptions[0]?.text)
    for (const place of ['[role="status"]', '[data-in-print]']) part(this, place).textContent = words
  }

  #datePrint(): void {
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date())
    part(this, '[data-printed]').textContent = date
  }
}
