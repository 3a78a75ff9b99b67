import { canSearch } from '../../search/search.ts'
import type { Answer } from '../../search/search.ts'
import { part } from '../part.ts'
import { leaveDialog } from './leaveDialog.ts'
import { loadSearch } from './loadSearch.ts'
import { moveAmongHits } from './moveAmongHits.ts'
import { quoted, showAnswer } from './showAnswer.ts'

/** Long enough for the next letter of somebody who types fast. */
const pause = 100

/** Searches while the reader types, in a dialog or in a page. The words typed stay in the input. */
export class SearchBox extends HTMLElement {
  #connection: AbortController | undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Rises with each change of the words, so that an answer that comes late is known as such. */
  #turn = 0
  /** Settles when what is shown belongs to the words in the input. */
  #shown: Promise<void> = Promise.resolve()

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    const input = this.#input
    input.disabled = false
    input.addEventListener('input', () => this.#searchSoon(), { signal })
    input.addEventListener('focus', () => void this.#load(), { signal })
    this.addEventListener('keydown', (event) => this.#press(event), { signal })
    const dialog = this.closest('dialog')
    if (dialog) leaveDialog(dialog, dialog.parentElement?.querySelector('a') ?? null, signal)
    // The words may be there before the script.
    if (document.activeElement === input) void this.#load()
    if (input.value) this.#searchSoon()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
    clearTimeout(this.#timer)
  }

  get #input(): HTMLInputElement {
    return part(this, 'input') as HTMLInputElement
  }

  #load(): ReturnType<typeof loadSearch> {
    const loading = loadSearch(this.dataset.folder ?? '', this.dataset.tag ?? '')
    // Whoever searches is told.
    loading.catch(() => undefined)
    return loading
  }

  #searchSoon(): void {
    const turn = ++this.#turn
    clearTimeout(this.#timer)
    this.#shown = new Promise<void>((resolve) => {
      this.#timer = setTimeout(resolve, pause)
    }).then(() => this.#search(turn))
  }

  async #search(turn: number): Promise<void> {
    const words = this.#input.value
    if (!canSearch(words))
      return this.#say(words.trim() ? 'Type a word of two letters or more, or a clause number.' : '')
    const waiting = setTimeout(() => turn === this.#turn && this.#say('Searching…'), 300)
    try {
      const answer = await (await this.#load())(words)
      if (turn === this.#turn) this.#show(answer, words)
    } catch {
      if (turn === this.#turn) this.#say('Search could not be loaded.', 'failed')
    } finally {
      clearTimeout(waiting)
    }
  }

  #show(answer: Answer, words: string): void {
    const { hits, total } = answer
    if (total === 0) this.#say(['Nothing found for ', quoted(words.trim()), '.'], 'nothing')
    else
      this.#say(
        total > hits.length
          ? `The best ${hits.length} of ${total} results`
          : total === 1
            ? 'One result'
            : `${total} results`,
        'found',
      )
    showAnswer(this, answer)
  }

  /** Tells how the search stands; CSS shows what belongs to it. Hits of other words go. */
  #say(message: string | readonly (string | Node)[], state = 'waiting'): void {
    this.dataset.state = message ? state : 'empty'
    part(this, '[data-hits]').replaceChildren()
    part(this, '[data-understood]').replaceChildren()
    part(this, '[role="status"]').replaceChildren(...(typeof message === 'string' ? [message] : message))
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
