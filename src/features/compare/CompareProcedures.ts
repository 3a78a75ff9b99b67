import { differences, recordDifferences } from '../../pathway/differences.ts'
import type { Difference, RecordFacts } from '../../pathway/differences.ts'
import type { ComparisonFacts } from '../../pathway/comparison.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { replaceSide, readPair, writePair } from './pair.ts'
import type { Pair } from './pair.ts'

/**
 * Shows two of several procedures. The selection is stored in the fragment. Without JavaScript, all of them are shown. A page
 * with only two procedures has no selection and does not load this script.
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
    requireElement(this, 'nav').addEventListener('click', (event) => this.#goTo(event), { signal })
    addEventListener('popstate', () => this.#read(), { signal })
    // After Back, browsers restore the selection only by `pageshow`.
    addEventListener('pageshow', () => this.#read(), { signal })
    this.#read()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  get #selects(): readonly HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('[data-choice] select')]
  }

  /** Reads the selection from the fragment. A fragment that is the id of an element contains no selection. */
  #read(): void {
    const isPlace = location.hash.length > 1 && document.getElementById(location.hash.slice(1)) !== null
    if (isPlace && this.#pair) return
    const before = this.#pair && writePair(this.#pair)
    const keys = [...(this.#selects[0]?.options ?? [])].map(({ value }) => value)
    const { pair, isComplete } = readPair(isPlace ? '' : location.hash, keys)
    this.#show(pair)
    if (!isComplete) this.#announce(`Not all of the link could be followed. ${this.#shownInWords()}`)
    else if (before && before !== writePair(pair)) this.#announce(this.#shownInWords())
  }

  #choose(place: 0 | 1, key: string): void {
    if (!this.#pair) return
    const pair = replaceSide(this.#pair, place, key)
    history.pushState(null, '', writePair(pair))
    this.#show(pair)
    this.#announce(this.#shownInWords())
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
      (link.parentElement ?? link).hidden = requireElement(this, link.hash).closest('[hidden]') !== null
  }

  #shownInWords(): string {
    const [first, second] = this.#selects.map(({ selectedOptions }) => selectedOptions[0]?.text ?? '')
    return `${first ?? ''} and ${second ?? ''} are shown beside each other.`
  }

  #announce(words: string): void {
    requireElement(this, '[data-status]').textContent = words
  }

  /** Scrolls to a row without changing the fragment, which holds the selection. */
  #goTo(event: Event): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const place = link && document.getElementById(link.hash.slice(1))
    if (!place) return
    event.preventDefault()
    place.scrollIntoView()
    place.focus({ preventScroll: true })
  }
}

/** Updates the differences in a row for the procedures shown. Hides the row `other` if none of them has a step in it. */
function showDifferences(place: HTMLElement): void {
  const list = place.querySelector('[data-differences]')
  if (!list) return
  const facts = [...place.querySelectorAll<HTMLElement>('[data-said]:not([hidden])')].map(
    ({ dataset }) => JSON.parse(dataset.said ?? '') as unknown,
  )
  const isRecords = place.dataset.place === 'records'
  const differencesShown = isRecords
    ? recordDifferences(facts as RecordFacts[])
    : differences(facts as ComparisonFacts[])
  list.replaceChildren(...differencesShown.map(itemOf))
  requireElement(place, '.compare-differences').hidden = differencesShown.length === 0
  place.hidden =
    place.dataset.place === 'other' && (facts as ComparisonFacts[]).every(({ steps }) => steps.length === 0)
}

function itemOf({ who, says }: Difference): HTMLElement {
  const item = document.createElement('li')
  item.append(Object.assign(document.createElement('strong'), { textContent: who }), ` ${says}`)
  return item
}
