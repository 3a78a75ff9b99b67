import type { Difference } from '../../pathway/differences.ts'
import { showOverdueReviews } from '../../components/review/showOverdueReviews.ts'
import type { Audience } from '../../content/audience.ts'
import type { ComparisonFacts } from '../../pathway/comparison.ts'
import { element } from '../../site/browser/element.ts'
import { followPlaceLink, targetOf } from '../../site/browser/links.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { loadSide } from './loadSide.ts'
import { replaceSide, readPair, writePair } from './pair.ts'
import type { Pair } from './pair.ts'
import { differencesAt } from './comparedFacts.ts'

/**
 * Shows two of many procedures. The selection is stored in the fragment. The page contains the first
 * two, with or without JavaScript. The script loads others from their own pages. A page of only two procedures does not load this script.
 */
class CompareProcedures extends SiteElement {
  #pair: Pair | undefined
  /** The selection that is being loaded or is shown. An earlier one that loads later is not shown. */
  #wanted: Pair | undefined

  protected start(signal: AbortSignal): void {
    for (const [index, select] of this.#selects.entries()) {
      select.addEventListener('change', () => void this.#choose(index === 0 ? 0 : 1, select.value), { signal })
      select.disabled = false
    }
    // The fragment holds the selection, so links to rows must not change it.
    this.addEventListener('click', followPlaceLink, { signal })
    addEventListener('popstate', () => void this.#read(), { signal })
    // After Back, browsers restore the selection only by `pageshow`.
    addEventListener('pageshow', () => void this.#read(), { signal })
    void this.#read()
  }

  get #selects(): readonly HTMLSelectElement[] {
    return [...this.querySelectorAll<HTMLSelectElement>('[data-choice] select')]
  }

  /** Reads the selection from the fragment. A fragment that is the id of an element contains no selection. */
  async #read(): Promise<void> {
    const isElementId = location.hash.length > 1 && targetOf(location.hash) !== null
    if (isElementId && this.#pair) return
    const before = this.#pair && writePair(this.#pair)
    const choices = [...(this.#selects[0]?.options ?? [])].map(({ value, dataset }) => ({
      key: value,
      audience: dataset.audience as Audience,
    }))
    const { pair, isComplete } = readPair(isElementId ? '' : location.hash, choices)
    if (!(await this.#show(pair))) return
    if (!isComplete) this.#announce(`Part of this link could not be read. ${this.#describePair()}`)
    else if (before && before !== writePair(pair)) this.#announce(this.#describePair())
  }

  async #choose(place: 0 | 1, key: string): Promise<void> {
    const shown = this.#wanted ?? this.#pair
    if (!shown) return
    const pair = replaceSide(shown, place, key)
    if (!(await this.#show(pair))) return
    history.pushState(null, '', writePair(pair))
    this.#announce(this.#describePair())
  }

  /** Shows a pair. Returns false if another was chosen meanwhile, or if a procedure cannot be loaded; what was shown stays. */
  async #show(pair: Pair): Promise<boolean> {
    this.#wanted = pair
    for (const [index, select] of this.#selects.entries()) select.value = pair[index] ?? ''
    const missing = pair.filter((key) => !this.querySelector(`thead [data-side="${key}"]`))
    try {
      const pages = await Promise.all(missing.map((key) => loadSide(`${key}/`)))
      if (this.#wanted !== pair) return false
      for (const page of pages) this.#addSide(page)
    } catch {
      if (this.#wanted !== pair) return false
      this.#wanted = this.#pair
      for (const [index, select] of this.#selects.entries()) select.value = this.#pair?.[index] ?? select.value
      this.#announce('This procedure could not be loaded. Check your connection, then choose it again.')
      return false
    }
    this.#pair = pair
    for (const row of this.#rowsOf(this)) {
      const sides = [...row.querySelectorAll<HTMLElement>(':scope > [data-side]')]
      const chosen = pair.flatMap((key) => sides.filter(({ dataset }) => dataset.side === key))
      for (const side of sides) side.hidden = !chosen.includes(side)
      row.append(...chosen)
    }
    for (const row of this.querySelectorAll<HTMLElement>('[data-place]')) this.#showDifferences(row)
    for (const link of this.querySelectorAll<HTMLAnchorElement>('nav a'))
      (link.parentElement ?? link).hidden = this.find(link.hash).closest('[hidden]') !== null
    return true
  }

  /** Adds the cells of a procedure from its own page, which has the same rows. */
  #addSide(page: Document): void {
    // The service worker says so at the top of a saved copy. Here it may stand beside a page that is none.
    const saved = page.querySelector('.saved-copy > p')
    if (saved) page.querySelector('.compare-status [data-side]')?.append(' ', ...saved.childNodes)
    const added = this.#rowsOf(page)
    for (const [index, row] of this.#rowsOf(this).entries())
      row.append(
        ...[...(added[index]?.querySelectorAll(':scope > [data-side]') ?? [])].map((cell) =>
          document.importNode(cell, true),
        ),
      )
    showOverdueReviews()
  }

  /** The status lines, the heads of the columns and each row of cells, in the order of the page. */
  #rowsOf(page: ParentNode): readonly Element[] {
    return [
      ...page.querySelectorAll(
        '.compare-status, compare-procedures .source-notice, thead tr, [data-place] > tr:last-child',
      ),
    ]
  }

  #describePair(): string {
    const [first, second] = this.#selects.map(({ selectedOptions }) => selectedOptions[0]?.text ?? '')
    return `${first ?? ''} and ${second ?? ''} are shown side by side.`
  }

  #announce(words: string): void {
    this.find('[data-status]').textContent = words
  }

  /** Updates the differences of a row for the procedures shown. Hides the row `other` if none of them has a step in it. */
  #showDifferences(row: HTMLElement): void {
    const { place = '' } = row.dataset
    const facts = [...row.querySelectorAll<HTMLElement>('[data-comparison-facts]:not([hidden])')].map(
      ({ dataset }) => JSON.parse(dataset.comparisonFacts ?? '') as unknown,
    )
    const found = differencesAt(place, facts)
    row.hidden = place === 'other' && (facts as ComparisonFacts[]).every(({ steps }) => steps.length === 0)
    const shown = this.querySelector<HTMLElement>(`[data-differences-at="${place}"]`)
    if (!shown) return
    requireElement(shown, '[data-differences]').replaceChildren(...found.map(itemOf))
    shown.hidden = row.hidden || found.length === 0
  }
}

function itemOf({ who, says }: Difference): HTMLElement {
  return element('li', {}, element('strong', {}, who), ` ${says}`)
}

customElements.define('compare-procedures', CompareProcedures)
