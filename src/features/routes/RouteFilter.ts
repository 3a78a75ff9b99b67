import { targetOf } from '../../site/browser/isWalk.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { formatDate } from '../../site/localDate.ts'
import { formatRouteCount } from './formatRouteCount.ts'

/** Filters the routes by a stage that they pass through. Without JavaScript, all routes are shown and the filter is hidden. */
export class RouteFilter extends HTMLElement {
  #connection: AbortController | undefined
  /** What a print holds whose reader has not opened the routes. */
  #branchesInPrint: string | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#select.addEventListener('change', () => this.#render(), { signal })
    // After Back, browsers restore the selection only by `pageshow`.
    addEventListener('pageshow', () => this.#render(), { signal })
    addEventListener('beforeprint', () => this.#describePrint(), { signal })
    addEventListener('hashchange', () => this.#openTarget(), { signal })
    this.#openTarget()
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
    requireElement(this, '[role="status"]').textContent = words
  }

  /** Opens the routes or readings that a link leads to, since older browsers do not. */
  #openTarget(): void {
    const target = targetOf(location.hash)
    const details = target?.closest('details')
    if (!target || !details || details.open) return
    details.open = true
    target.scrollIntoView()
  }

  #describePrint(): void {
    const inPrint = requireElement(this, '[data-in-print]')
    this.#branchesInPrint ??= inPrint.textContent
    const routes = this.querySelector<HTMLDetailsElement>('.all-routes')
    inPrint.textContent = routes?.open ? requireElement(this, '[role="status"]').textContent : this.#branchesInPrint
    requireElement(this, '[data-printed]').textContent = formatDate(new Date(), { withTime: true })
  }
}
