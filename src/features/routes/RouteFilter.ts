import { targetOf } from '../../site/browser/links.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { formatDate } from '../../site/localDate.ts'
import { formatRouteCount } from './formatRouteCount.ts'

/** Filters the routes by a stage that they pass through. Without JavaScript, all routes are shown and the filter is hidden. */
class RouteFilter extends SiteElement {
  /** The text of “In this print” while the list of routes is closed. */
  #branchesInPrint: string | undefined

  protected start(signal: AbortSignal): void {
    this.#select.addEventListener('change', () => this.#render(), { signal })
    // After Back, browsers restore the selection only by `pageshow`.
    addEventListener('pageshow', () => this.#render(), { signal })
    addEventListener('beforeprint', () => this.#describePrint(), { signal })
    addEventListener('hashchange', () => this.#openTarget(), { signal })
    this.#openTarget()
    this.find('[data-print]').addEventListener('click', () => print(), { signal })
    for (const one of this.querySelectorAll<HTMLButtonElement | HTMLSelectElement>('.route-choice :disabled'))
      one.disabled = false
  }

  get #select(): HTMLSelectElement {
    return this.find('select') as HTMLSelectElement
  }

  #render(): void {
    const { value, selectedOptions } = this.#select
    const rows = [...this.querySelectorAll<HTMLElement>('[data-stages]')]
    for (const row of rows) row.hidden = value !== '' && !row.dataset.stages?.split(' ').includes(value)
    for (const group of this.querySelectorAll<HTMLElement>('.route-group'))
      group.hidden = !group.querySelector('[data-stages]:not([hidden])')
    const shown = rows.filter((row) => !row.hidden).length
    const words = formatRouteCount(shown, rows.length, value === '' ? undefined : selectedOptions[0]?.text)
    this.find('[role="status"]').textContent = words
  }

  /** Shows the routes or readings that a link leads to: a filter may hide them, and older browsers do not open them. */
  #openTarget(): void {
    const target = targetOf(location.hash)
    const details = target?.closest('details')
    if (!target || !details) return
    const isFilteredOut = target.closest('[hidden]') !== null
    if (details.open && !isFilteredOut) return
    if (isFilteredOut) {
      this.#select.value = ''
      this.#render()
    }
    details.open = true
    target.scrollIntoView()
  }

  #describePrint(): void {
    const inPrint = this.find('[data-in-print]')
    this.#branchesInPrint ??= inPrint.textContent
    const routes = this.querySelector<HTMLDetailsElement>('.all-routes')
    inPrint.textContent = routes?.open ? this.find('[role="status"]').textContent : this.#branchesInPrint
    this.find('[data-printed]').textContent = formatDate(new Date(), { withTime: true })
  }
}

customElements.define('route-filter', RouteFilter)
