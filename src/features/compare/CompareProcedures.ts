import { differences, recordDifferences } from '../../pathway/differences.ts'
import type { Difference, RecordsSaid } from '../../pathway/differences.ts'
import type { Said } from '../../pathway/said.ts'
import { part } from '../../site/browser/part.ts'
import { choose, readPair, writePair } from './pair.ts'
import type { Pair } from './pair.ts'

/**
 * Shows two procedures of more. The choice stands in the fragment. Without JavaScript all of them are shown; a page of
 * only two has no choice, and does not load this.
 */
export class CompareProcedures extends HTMLElement {
  #connection: AbortController | undefined
  #pair: Pair | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    for (const [index, select] of this.#selects.entries()) {
      select.addEventListener('change', () => this.#choose(index === 0 ? 0 : 1, select.value), { signal })
      select.disabled = false
    }
    part(this, 'nav').addEventListener('click', (event) => this.#goTo(event), { signal })
    addEventListener('popstate', () => this.#read(), { signal })
    // Browsers bring back what was chosen, on Back, only after `pageshow`.
    addEventListener('pageshow', () => this.#read(), { signal })
    this.#read()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  get #selects(): readonly HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('[data-choice] select')]
  }

  /** A fragment that names a place of the page says nothing of the choice. */
  #read(): void {
    const isPlace = location.hash.length > 1 && document.getElementById(location.hash.slice(1)) !== null
    if (isPlace && this.#pair) return
    const before = this.#pair && writePair(this.#pair)
    const keys = [...(this.#selects[0]?.options ?? [])].map(({ value }) => value)
    const { pair, holds } = readPair(isPlace ? '' : location.hash, keys)
    this.#show(pair)
    if (!holds) this.#say(`Not all of the link could be followed. ${this.#shownInWords()}`)
    else if (before && before !== writePair(pair)) this.#say(this.#shownInWords())
  }

  #choose(place: 0 | 1, key: string): void {
    if (!this.#pair) return
    const pair = choose(this.#pair, place, key)
    history.pushState(null, '', writePair(pair))
    this.#show(pair)
    this.#say(this.#shownInWords())
  }

  #show(pair: Pair): void {
    this.#pair = pair
    for (const [index, select] of this.#selects.entries()) select.value = pair[index] ?? ''
    for (const row of this.querySelectorAll('.source-notice, tr:has(> [data-side])')) {
      const sides = [...row.querySelectorAll<HTMLElement>(':scope > [data-side]')]
      const chosen = pair.flatMap((key) => sides.filter(({ dataset }) => dataset.side === key))
      for (const side of sides) side.hidden = !chosen.includes(side)
      row.append(...chosen)
    }
    for (const cell of this.querySelectorAll<HTMLTableCellElement>('[colspan]')) cell.colSpan = pair.length
    for (const place of this.querySelectorAll<HTMLElement>('[data-place]')) showDifferences(place)
    for (const link of this.querySelectorAll<HTMLAnchorElement>('nav a'))
      (link.parentElement ?? link).hidden = part(this, link.hash).closest('[hidden]') !== null
  }

  #shownInWords(): string {
    const [first, second] = this.#selects.map(({ selectedOptions }) => selectedOptions[0]?.text ?? '')
    return `${first ?? ''} and ${second ?? ''} are shown beside each other.`
  }

  #say(words: string): void {
    part(this, '[data-status]').textContent = words
  }

  /** Goes to a place of the page and leaves the fragment, which holds the choice, as it is. */
  #goTo(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const place = link && document.getElementById(link.hash.slice(1))
    if (!place) return
    event.preventDefault()
    place.scrollIntoView()
    place.focus({ preventScroll: true })
  }
}

/** Counts anew what only one of the procedures shown says at a place, and hides a place that none of them has. */
function showDifferences(place: HTMLElement): void {
  const list = place.querySelector('[data-differences]')
  if (!list) return
  const said = [...place.querySelectorAll<HTMLElement>('[data-said]:not([hidden])')].map(
    ({ dataset }) => JSON.parse(dataset.said ?? '') as unknown,
  )
  const isRecords = place.dataset.place === 'records'
  const told = isRecords ? recordDifferences(said as RecordsSaid[]) : differences(said as Said[])
  list.replaceChildren(...told.map(itemOf))
  part(place, '.compare-differences').hidden = told.length === 0
  place.hidden = place.dataset.place === 'other' && (said as Said[]).every(({ steps }) => steps.length === 0)
}

function itemOf({ who, says }: Difference): HTMLElement {
  const item = document.createElement('li')
  item.append(Object.assign(document.createElement('strong'), { textContent: who }), ` ${says}`)
  return item
}
