import { canSearch } from '../../search/search.ts'
import type { SiteAnswer } from '../../search/siteSearch.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { chosenFilters, chooseFilters, filterLists, updateFilters } from './filterControls.ts'
import { isPlainClick } from './isPlainClick.ts'
import { loadSearch } from './loadSearch.ts'
import { highlightTarget } from './pageHighlights.ts'
import { findPages } from './pageSearch.ts'
import { quoted, renderAnswer, renderPages } from './renderAnswer.ts'
import { readSearchFragment, writeSearchFragment } from './searchFragment.ts'

/** Browsers refuse an address that changes more often than about three times a second. */
const addressDelay = 400

/** The full text of pages is searched once the reader stays with an answer, and not between letters. */
const pagesDelay = 400

/** Words that take longer than this to search are told that they are being searched for. */
const patience = 300

/** What CSS shows beside the input. */
type State = 'empty' | 'waiting' | 'found' | 'nothing' | 'failed'

type Message = readonly (string | Node)[]

/** Searches while the reader types, in a dialog or in a page. The words typed stay in the input, or in the page’s fragment. */
export class SearchBox extends SiteElement {
  #addressTimer: ReturnType<typeof setTimeout> | undefined
  /** Counts the searches, so that an answer that comes late is known as such. */
  #turn = 0
  /** Settles when what is shown belongs to the words in the input. */
  #shown: Promise<void> = Promise.resolve()
  #answer: SiteAnswer | undefined

  protected start(signal: AbortSignal): void {
    const input = this.#input
    input.disabled = false
    input.addEventListener('input', () => this.#searchNow(), { signal })
    input.addEventListener('focus', () => this.#load(), { signal })
    for (const list of filterLists(this)) list.addEventListener('change', () => this.#searchNow(), { signal })
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    if (!this.closest('dialog')) {
      addEventListener('hashchange', () => this.#readAddress(), { signal })
      this.#readAddress()
    }
    // The words may be there before the script.
    if (document.activeElement === input) this.#load()
    if (input.value) this.#searchNow()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#addressTimer)
  }

  get #input(): HTMLInputElement {
    return this.find('input') as HTMLInputElement
  }

  /** Loads the search while the reader types. Whoever searches is told of a failure. */
  #load(): void {
    loadSearch(this.dataset)
      .then((search) => search(''))
      .catch(() => undefined)
  }

  #readAddress(): void {
    const asked = readSearchFragment(location.hash)
    if (!asked || asked.words === this.#input.value) return
    this.#input.value = asked.words
    chooseFilters(this, asked.filters)
    this.#searchNow()
  }

  /** The fragment is never sent to a server, and each change replaces the one before: Back leads out of the search. */
  #writeAddress(): void {
    clearTimeout(this.#addressTimer)
    if (this.closest('dialog')) return
    this.#addressTimer = setTimeout(() => {
      const fragment = writeSearchFragment({ words: this.#input.value, filters: chosenFilters(this) })
      history.replaceState(history.state, '', fragment || location.pathname)
    }, addressDelay)
  }

  #searchNow(): void {
    this.#shown = this.#search(++this.#turn)
    this.#writeAddress()
  }

  async #search(turn: number): Promise<void> {
    const words = this.#input.value
    if (!words.trim()) return this.#clear('empty')
    if (!canSearch(words)) return this.#clear('waiting', ['Type a word of two letters or more, or a clause number.'])
    const waiting = setTimeout(() => turn === this.#turn && this.#clear('waiting', ['Searching…']), patience)
    try {
      const search = await loadSearch(this.dataset)
      if (turn !== this.#turn) return
      const answer = await search(words, chosenFilters(this))
      if (turn !== this.#turn) return
      this.#show(answer, words)
      setTimeout(() => void this.#showPages(turn, words, answer), pagesDelay)
    } catch {
      if (turn === this.#turn) this.#clear('failed', ['Search could not be loaded.'])
    } finally {
      clearTimeout(waiting)
    }
  }

  #show(answer: SiteAnswer, words: string): void {
    const { hits, total, searched, boards } = answer
    const where = searched.length < boards.length ? ` in ${[...searched, 'the glossary'].join(', ')}` : ''
    const count =
      total > hits.length
        ? `The best ${hits.length} of ${total} results`
        : total === 1
          ? 'One result'
          : `${total} results`
    if (total === 0) this.#clear('nothing', ['Nothing found for ', quoted(words.trim()), `${where}.`])
    else this.#say('found', [count + where])
    this.#answer = answer
    updateFilters(this, answer)
    renderAnswer(this, answer, words)
    renderPages(this, [])
  }

  /** Pages come below the hits, where they move nothing. Without them the answer is still one. */
  async #showPages(turn: number, words: string, { hits, query }: SiteAnswer): Promise<void> {
    if (hits.length === 0 || turn !== this.#turn) return
    const board = chosenFilters(this).board ?? query.board
    const pages = await findPages(this.dataset.pages ?? '', words, board).catch(() => [])
    if (turn === this.#turn) renderPages(this, pages)
  }

  /** Shows no hits: those of other words go. */
  #clear(state: State, message: Message = []): void {
    this.#answer = undefined
    for (const list of ['hits', 'notes', 'nearest']) this.find(`[data-${list}]`).replaceChildren()
    renderPages(this, [])
    this.#say(state, message)
  }

  #say(state: State, message: Message): void {
    this.dataset.state = state
    this.find('[role="status"]').replaceChildren(...message)
  }

  #onClick(event: MouseEvent): void {
    if (!(event.target instanceof Element)) return
    const { target } = event
    const retry = target.closest<HTMLElement>('[data-query]')?.dataset.query
    if (retry !== undefined) {
      this.#input.value = retry
      this.#input.focus()
      this.#searchNow()
    }
    const button = target.closest('[aria-controls]')
    if (button) {
      const isOpen = this.toggleAttribute('data-filters-open')
      button.setAttribute('aria-expanded', String(isOpen))
    }
    const link = target.closest<HTMLAnchorElement>('[data-hits] a')
    if (link && this.#answer && isPlainClick(event)) highlightTarget(link, this.#answer.highlights)
  }

  /** Enter opens the first hit; the arrows lead from the input through the hits and back. */
  #onKey(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (key === 'Enter' && target === this.#input) {
      event.preventDefault()
      void this.#shown.then(() => this.querySelector<HTMLAnchorElement>('[data-hits] a')?.click())
    }
    if (key !== 'ArrowDown' && key !== 'ArrowUp') return
    const hits = [...this.querySelectorAll<HTMLElement>('[data-hits] a')]
    const at = hits.findIndex((hit) => hit === target)
    if (at === -1 && target !== this.#input) return
    event.preventDefault()
    const next = at + (key === 'ArrowDown' ? 1 : -1)
    if (next < 0) this.#input.focus()
    else hits[Math.min(next, hits.length - 1)]?.focus()
  }
}
