import { requireElement } from '../../site/browser/requireElement.ts'
import { formatRouteCount } from './formatRouteCount.ts'

/** Filters the routes by a stage that they pass through. Without JavaScript, all routes are shown and the filter is hidden. */
export class RouteFilter extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#select.addEventListener('change', () => this.#render(), { signal })
    // After Back, browsers restore the selection only by `pageshow`.
    addEventListener('pageshow', () => this.#render(), { signal })
    addEventListener('beforeprint', () => this.#writePrintDate(), { signal })
    requireElement(this, '[data-print]').addEventListener('click', () => print(), { signal })
    for (const one of this.querySelectorAll<HTMLButtonElement | HTMLSelectElement>('.route-choice :disabled'))
      one.disabled = false
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  get #select(): HTMLSelectElement {
    return requireElement(this, 'select') as HTMLSelectElement
  }

  #render(): void {
    const { value, selectedOptions } = this.#select
    const rows = [...this.querySelectorAll<HTMLElement>('[data-stages]')]
    for (const row of rows) row.hidden = value !== '' && !row.dataset.stages?.split(' ').includes(value)
    for (const group of this.querySelectorAll<HTMLElement>('.route-group'))
      group.hidden = !group.querySelector('[data-stages]:not([hidden])')
    const shown = rows.filter((row) => !row.hidden).length
    const words = formatRouteCount(shown, rows.length, value === '' ? undefined : selectedOptions[0]?.text)
    for (const place of ['[role="status"]', '[data-in-print]']) requireElement(this, place).textContent = words
  }

  #writePrintDate(): void {
    const date = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }).format(new Date())
    requireElement(this, '[data-printed]').textContent = date
  }
}
