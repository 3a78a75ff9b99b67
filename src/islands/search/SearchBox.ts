import { canSearch } from '../../search/search.ts'
import type { SiteAnswer } from '../../search/siteSearch.ts'
import { requireElement } from '../../site/browser/requireElement.ts'
import { chosenFilters, chooseFilters, countFilters, filterLists } from './filters.ts'
import { leaveDialog } from './leaveDialog.ts'
import { loadSearch } from './loadSearch.ts'
import { moveAmongHits } from './moveAmongHits.ts'
import { openWithMarks } from './openWithMarks.ts'
import { readSearchFragment, writeSearchFragment } from './searchFragment.ts'
import { quoted, showAnswer } from './showAnswer.ts'

/** Longer than from letter to letter: browsers refuse an address that changes too often. */
const addressPause = 400

/** Scenarios, and what terms mean, are loaded once the reader stays with an answer, and not between its letters. */
const pauseBeforeWhole = 250

/** Searches while the reader types, in a dialog or in a page. The words typed stay in the input, or in the page’s fragment. */
export class SearchBox extends HTMLElement {
  #connection: AbortController | undefined
  #addressTimer: ReturnType<typeof setTimeout> | undefined
  /** Rises with each change of the words, so that an answer that comes late is known as such. */
  #turn = 0
  /** Settles when what is shown belongs to the words in the input. */
  #shown: Promise<void> = Promise.resolve()
  #answer: SiteAnswer | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    const input = this.#input
    input.disabled = false
    input.addEventListener('input', () => this.#searchNow(), { signal })
    input.addEventListener('focus', () => void this.#load(), { signal })
    for (const list of filterLists(this)) list.addEventListener('change', () => this.#searchNow(), { signal })
    this.addEventListener('keydown', (event) => this.#press(event), { signal })
    const dialog = this.closest('dialog')
    if (dialog) leaveDialog(dialog, dialog.parentElement?.querySelector('a') ?? null, signal)
    else addEventListener('hashchange', () => this.#readAddress(), { signal })
    // After the dialog has heard of it: it closes on any link.
    this.addEventListener('click', (event) => openWithMarks(event, this.#answer?.marks), { signal })
    if (!dialog) this.#readAddress()
    // The words may be there before the script.
    if (document.activeElement === input) void this.#load()
    if (input.value) this.#searchNow()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
    clearTimeout(this.#addressTimer)
  }

  get #input(): HTMLInputElement {
    return requireElement(this, 'input') as HTMLInputElement
  }

  #load(): ReturnType<typeof loadSearch> {
    const loading = loadSearch(this.dataset)
    // Whoever searches is told.
    loading.catch(() => undefined)
    return loading
  }

  #readAddress(): void {
    const asked = readSearchFragment(location.hash)
    if (!asked || asked.words === this.#input.value) return
    this.#input.value = asked.words
    chooseFilters(this, asked.narrowing)
    this.#searchNow()
  }

  /** The fragment is never sent to a server, and each change replaces the one before: Back leads out of the search. */
  #writeAddress(): void {
    clearTimeout(this.#addressTimer)
    if (this.closest('dialog')) return
    this.#addressTimer = setTimeout(() => {
      const fragment = writeSearchFragment({ words: this.#input.value, narrowing: chosenFilters(this) })
      history.replaceState(history.state, '', fragment || location.pathname)
    }, addressPause)
  }

  #searchNow(): void {
    this.#shown = this.#search(++this.#turn)
    this.#writeAddress()
  }

  async #search(turn: number): Promise<void> {
    const words = this.#input.value
    if (!canSearch(words))
      return this.#say(words.trim() ? 'Type a word of two letters or more, or a clause number.' : '')
    const waiting = setTimeout(() => turn === this.#turn && this.#say('Searching…'), 300)
    try {
      const search = await this.#load()
      if (turn !== this.#turn) return
      const first = await search(words, chosenFilters(this))
      // That nothing is found is said once all has been looked through.
      const answer = first.total === 0 ? await (first.whole?.().catch(() => first) ?? first) : first
      if (turn !== this.#turn) return
      this.#show(answer, words)
      if (answer.whole) setTimeout(() => void this.#complete(turn, words, answer.whole), pauseBeforeWhole)
    } catch {
      if (turn === this.#turn) this.#say('Search could not be loaded.', 'failed')
    } finally {
      clearTimeout(waiting)
    }
  }

  /** A term without its meaning is still a hit, and so are the clauses without the scenarios behind them. */
  async #complete(turn: number, words: string, bring: SiteAnswer['whole']): Promise<void> {
    if (turn !== this.#turn) return
    const whole = await bring?.().catch(() => undefined)
    await this.#released()
    if (whole && turn === this.#turn) this.#show(whole, words)
  }

  /** A click on a hit that is replaced between press and release would be lost. */
  async #released(): Promise<void> {
    while (requireElement(this, '[data-hits]').matches(':active')) await new Promise(requestAnimationFrame)
  }

  #show(answer: SiteAnswer, words: string): void {
    const { hits, total, searched, boards } = answer
    const where = searched.length < boards.length ? ` in ${[...searched, 'the glossary'].join(' and ')}` : ''
    if (total === 0) this.#say(['Nothing found for ', quoted(words.trim()), `${where}.`], 'nothing')
    else {
      const count = total > hits.length ? `The best ${hits.length} of ${total} results` : `${total} results`
      this.#tell((total === 1 ? 'One result' : count) + where, 'found')
    }
    this.#answer = answer
    countFilters(this, answer)
    showAnswer(this, answer)
  }

  /** Says it in place of hits: those of other words go. */
  #say(message: string | readonly (string | Node)[], state = 'waiting'): void {
    this.#answer = undefined
    requireElement(this, '[data-hits]').replaceChildren()
    requireElement(this, '[data-understood]').replaceChildren()
    this.#tell(message, state)
  }

  /** Tells how the search stands; CSS shows what belongs to it. */
  #tell(message: string | readonly (string | Node)[], state: string): void {
    this.dataset.state = message ? state : 'empty'
    requireElement(this, '[role="status"]').replaceChildren(...(typeof message === 'string' ? [message] : message))
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return
    if (event.key === 'Enter' && event.target === this.#input) {
      event.preventDefault()
      void this.#shown.then(() => this.querySelector<HTMLAnchorElement>('[data-hits] a')?.click())
    } else if (moveAmongHits(event, this.#input, [...this.querySelectorAll<HTMLElement>('[data-hits] a')]))
      event.preventDefault()
  }
}
