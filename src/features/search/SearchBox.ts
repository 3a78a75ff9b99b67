import { canSearch } from '../../search/search.ts'
import type { SiteSearchResult } from '../../search/siteSearch.ts'
import { stemText } from '../../search/tokenize.ts'
import { answerHistory } from '../../site/leaving/answerHistory.ts'
import { prepareLeaving } from '../../site/leaving/prepareLeaving.ts'
import { SiteElement } from '../../site/browser/SiteElement.ts'
import { chosenFilters, chooseFilters, filterLists, isEverywhere, updateFilters } from './filterControls.ts'
import { isPlainClick } from '../../site/browser/links.ts'
import { loadSearch } from './loadSearch.ts'
import { highlightTarget, receiveHighlights } from './pageHighlights.ts'
import { findPages } from './pageSearch.ts'
import type { PageHit } from './pageSearch.ts'
import { quoted, renderSearchResult, renderPages } from './renderSearchResult.ts'
import { readSearchFragment, writeSearchFragment } from './searchFragment.ts'

/** Browsers limit how often a page may change its address. Milliseconds. */
const addressDelay = 400

/**
 * How long to wait, after the last letter typed, before searching the full text of pages, saying that nothing was found, and speaking
 * of what was. Milliseconds.
 */
const pause = 400

/** How long a search may take before “Searching…” is shown. Milliseconds. */
const loadingMessageDelay = 300

/** The state that CSS selects by. */
type State = 'empty' | 'waiting' | 'found' | 'nothing' | 'failed'

type Message = readonly (string | Node)[]

/** Searches while the reader types. Only the search page stores the query in its address, as a fragment; the dialog does not. */
class SearchBox extends SiteElement {
  #addressTimer: ReturnType<typeof setTimeout> | undefined
  #speechTimer: ReturnType<typeof setTimeout> | undefined
  /** Counts the searches, to recognize the result of an earlier one. */
  #turn = 0
  /** Settles when the hits for the current query are shown. */
  #shown: Promise<void> = Promise.resolve()
  #result: SiteSearchResult | undefined

  protected start(signal: AbortSignal): void {
    const input = this.#input
    input.disabled = false
    input.addEventListener('input', () => this.#searchNow({ isTyping: true }), { signal })
    input.addEventListener('focus', () => this.#load(), { signal })
    for (const list of filterLists(this)) list.addEventListener('change', () => this.#searchNow(), { signal })
    this.addEventListener('keydown', (event) => this.#onKey(event), { signal })
    this.addEventListener('click', (event) => this.#onClick(event), { signal })
    if (this.closest('dialog')) {
      // The back/forward cache would keep the words, and show them again after “Clear and leave” on a later page.
      addEventListener('pagehide', () => this.#forget(), { signal })
    } else {
      prepareLeaving({ home: this.dataset.home ?? '', clear: () => this.#forget() }, signal)
      addEventListener('hashchange', () => this.#readAddress(), { signal })
      this.#readAddress()
    }
    // The reader may have typed before the script ran.
    if (document.activeElement === input) this.#load()
    if (input.value) this.#searchNow()
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback()
    clearTimeout(this.#addressTimer)
    clearTimeout(this.#speechTimer)
  }

  get #input(): HTMLInputElement {
    return this.find('input') as HTMLInputElement
  }

  /** Loads the search before it is needed. Searching reports a failure. */
  #load(): void {
    loadSearch(this.dataset)
      .then((search) => search(''))
      .catch(() => undefined)
  }

  #readAddress(): void {
    const asked = readSearchFragment(location.hash)
    const shown = writeSearchFragment({ words: this.#input.value, filters: chosenFilters(this) })
    if (!asked || writeSearchFragment(asked) === shown) return
    this.#input.value = asked.words
    chooseFilters(this, asked.filters)
    this.#searchNow()
  }

  /** Writes the query to the fragment, which is never sent to a server. Adds no history entry, so Back leaves the search. */
  #writeAddress(): void {
    clearTimeout(this.#addressTimer)
    if (this.closest('dialog')) return
    this.#addressTimer = setTimeout(() => {
      const fragment = writeSearchFragment({ words: this.#input.value, filters: chosenFilters(this) })
      history.replaceState(history.state, '', fragment || location.pathname)
      // The words may name somebody, so “Clear and leave” on a later page removes this entry too. Without the Navigation API it
      // cannot: the entry stays until the tab is closed.
      if (fragment) answerHistory.noteAnswers()
    }, addressDelay)
  }

  #searchNow({ isTyping = false } = {}): void {
    this.#shown = this.#search(++this.#turn, isTyping)
    this.#writeAddress()
  }

  async #search(turn: number, isTyping: boolean): Promise<void> {
    const words = this.#input.value
    if (!words.trim()) return this.#clear('empty')
    if (!canSearch(words)) return this.#clear('waiting', ['Type a word of two letters or more, or a clause number.'])
    const waiting = setTimeout(() => turn === this.#turn && this.#clear('waiting', ['Searching…']), loadingMessageDelay)
    try {
      const search = await loadSearch(this.dataset)
      if (turn !== this.#turn) return
      const result = await search(words, chosenFilters(this), { isEverywhere: isEverywhere(this) })
      clearTimeout(waiting)
      // The hits of “man” stay while “mana” becomes “manager”.
      if (result.total === 0 && isTyping) await new Promise((resolve) => setTimeout(resolve, pause))
      if (turn !== this.#turn) return
      this.#show(result, words)
      setTimeout(() => void this.#showPages(turn, words, result), result.total === 0 && isTyping ? 0 : pause)
    } catch {
      if (turn === this.#turn) this.#clear('failed', ['Search could not be loaded.'])
    } finally {
      clearTimeout(waiting)
    }
  }

  #show(result: SiteSearchResult, words: string): void {
    const { hits, total, searched, boards } = result
    const where = searched.length < boards.length ? ` in ${searched.join(', ')} and the glossary` : ''
    const count =
      total > hits.length
        ? `The best ${hits.length} of ${total} results`
        : total === 1
          ? 'One result'
          : `${total} results`
    if (total === 0) this.#clear('nothing', ['Nothing found for ', quoted(words.trim()), `${where}.`])
    else this.#say('found', [count + where])
    this.#result = result
    updateFilters(this, result)
    renderSearchResult(this, result, words)
    renderPages(this, [])
  }

  /** Shows pages below the hits; without a hit, only those with that title. Shows none if they cannot be searched. */
  async #showPages(turn: number, words: string, { hits, query, searched }: SiteSearchResult): Promise<void> {
    if (turn !== this.#turn) return
    const board = chosenFilters(this).board ?? query.board ?? (searched.length === 1 ? searched[0] : undefined)
    const pages = await findPages(this.dataset.pages ?? '', words, board).catch(() => [])
    if (turn !== this.#turn) return
    if (hits.length > 0) return renderPages(this, pages)
    const titled = pages.filter(isTitled(words))
    if (titled.length === 0) return
    this.#clear('found', ['No clause found for ', quoted(words.trim()), '.'])
    renderPages(this, titled)
  }

  #forget(): void {
    this.#turn++
    this.#input.value = ''
    this.#clear('empty')
    this.closest('dialog')?.close()
  }

  /** Removes the hits of the previous query. */
  #clear(state: State, message: Message = []): void {
    this.#result = undefined
    for (const list of ['hits', 'notes', 'nearest']) this.find(`[data-${list}]`).replaceChildren()
    renderPages(this, [])
    this.#say(state, message)
  }

  /** Shows a message at once, and lets it be spoken when the reader pauses: not one for each letter. */
  #say(state: State, message: Message): void {
    this.dataset.state = state
    const shown = this.find('[data-message]')
    shown.replaceChildren(...message)
    clearTimeout(this.#speechTimer)
    const speak = (): void => void (this.find('[role="status"]').textContent = shown.textContent)
    if (message.length === 0) speak()
    else this.#speechTimer = setTimeout(speak, pause)
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
    if (link && this.#result && isPlainClick(event)) highlightTarget(link, this.#result.highlights)
  }

  /** Enter opens the first hit. The arrow keys move between the input and the hits. */
  #onKey(event: KeyboardEvent): void {
    const { key, target } = event
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const isInput = target === this.#input
    if (isInput && (key === 'Enter' || key === 'ArrowDown')) {
      event.preventDefault()
      void this.#whenShown().then(([first]) => (key === 'Enter' ? first?.click() : first?.focus()))
    }
    if (isInput || (key !== 'ArrowDown' && key !== 'ArrowUp')) return
    const hits = this.#hits
    const at = hits.findIndex((hit) => hit === target)
    if (at === -1) return
    event.preventDefault()
    const next = at + (key === 'ArrowDown' ? 1 : -1)
    if (next < 0) this.#input.focus()
    else hits[Math.min(next, hits.length - 1)]?.focus()
  }

  get #hits(): readonly HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('[data-hits] a')]
  }

  /** Waits for the hits for the words typed so far; none if the reader has typed on, or left the field, meanwhile. */
  async #whenShown(): Promise<readonly HTMLAnchorElement[]> {
    const turn = this.#turn
    await this.#shown
    return turn === this.#turn && document.activeElement === this.#input ? this.#hits : []
  }
}

/** Whether a title has every word that was typed, but for small ones such as “the”. */
function isTitled(words: string): (page: PageHit) => boolean {
  const typed = stemText(words).filter((stem) => stem.length > 3)
  return ({ title }) => {
    const stems = stemText(title)
    return typed.length > 0 && typed.every((stem) => stems.includes(stem))
  }
}

customElements.define('search-box', SearchBox)
receiveHighlights()
