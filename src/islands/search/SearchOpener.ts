import { requireElement } from '../../site/browser/requireElement.ts'
import { bringBox, bringSearch } from './bringSearch.ts'

/** Turns the link to the search page into a dialog over the page one reads. What the dialog does comes when it opens. */
export class SearchOpener extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#link.addEventListener('click', (event) => plain(event) && this.#open(event), { signal })
    // A pointer on the link is a moment ahead of its click; for a finger, the moment it touches.
    this.#link.addEventListener('pointerenter', () => void bringSearch(this).catch(() => undefined), { signal })
    // Back and Forward would otherwise change the page behind it unseen.
    addEventListener('popstate', () => this.#dialog?.close(), { signal })
    document.addEventListener('keydown', (event) => asksForSearch(event) && this.#open(event), { signal })
    // A page that a search opened is handed what to mark, by the page before it.
    if (navigation?.activation?.from?.getState()?.found) void bringBox()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  get #link(): HTMLAnchorElement {
    return requireElement(this, 'a') as HTMLAnchorElement
  }

  /** Missing on the search page, which has the search itself. */
  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog')
  }

  #open(event: Event): void {
    // In the presenter’s view it would hold the page without being seen.
    if (this.#link.getClientRects().length === 0) return
    event.preventDefault()
    if (!this.#dialog) return document.querySelector<HTMLElement>('main search-box input')?.focus()
    if (document.querySelector('dialog[open]')) return
    // What is brought first is on its way while the dialog is laid out.
    const coming = bringSearch(this)
    this.#dialog.showModal()
    // A reader who is offline, or whose page is of an older build, gets the search page.
    coming.catch(() => location.assign(this.#link.href))
  }
}

interface Entry {
  getState(): { readonly found?: unknown } | undefined
}

const { navigation } = globalThis as { navigation?: { activation?: { from?: Entry } } }

function plain(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
}

/** `/` where one is not typing and has not switched such keys off, and Ctrl-K or Cmd-K anywhere. */
function asksForSearch(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.altKey || event.isComposing || event.repeat) return false
  if (event.ctrlKey !== event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey
  return (
    event.key === '/' &&
    !document.querySelector('#single-keys:not(:checked)') &&
    target instanceof Element &&
    !target.closest('input, textarea, select, [contenteditable]')
  )
}
