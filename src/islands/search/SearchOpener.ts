import { SiteElement } from '../../site/browser/SiteElement.ts'
import { prefetchSearch } from './prefetch.ts'

/** Turns the link to the search page into a dialog over the page. What runs in the dialog is loaded when it opens. */
export class SearchOpener extends SiteElement {
  #followsLink = false

  protected start(signal: AbortSignal): void {
    const dialog = this.#dialog
    this.#link.addEventListener('click', (event) => isPlainClick(event) && this.#open(event), { signal })
    // A pointer on the link is a moment ahead of its click; for a finger, the moment it touches.
    this.#link.addEventListener('pointerenter', () => void prefetchSearch(this).catch(() => undefined), { signal })
    document.addEventListener('keydown', (event) => opensSearch(event) && this.#open(event), { signal })
    // Back and Forward would otherwise change the page behind it unseen.
    addEventListener('popstate', () => dialog?.close(), { signal })
    dialog?.addEventListener('click', (event) => this.#onDialogClick(event), { signal })
    dialog?.addEventListener('keydown', (event) => this.#onDialogKey(event), { signal })
    dialog?.addEventListener('close', () => this.#onDialogClose(dialog), { signal })
    // A page that a search opened is handed what to mark, by the page before it.
    if (navigation?.activation?.from?.getState()?.found) void import('./registerBox.ts')
  }

  get #link(): HTMLAnchorElement {
    return this.find('a') as HTMLAnchorElement
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
    const loading = prefetchSearch(this)
    this.#dialog.showModal()
    // A reader who is offline, or whose page is of an older build, gets the search page.
    loading.catch(() => location.assign(this.#link.href))
  }

  /** Its button, its backdrop and any link in it close the dialog: a link may lead to another place of this very page. */
  #onDialogClick(event: MouseEvent): void {
    const { target } = event
    if (!(target instanceof Element)) return
    const link = isPlainClick(event) ? target.closest('a') : null
    if (!link && target !== this.#dialog && !target.closest('[data-close]')) return
    this.#followsLink = link !== null
    this.#dialog?.close()
  }

  /** Left to the browser, Escape would only clear the words. */
  #onDialogKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.isComposing) return
    event.preventDefault()
    this.#dialog?.close()
  }

  /** Where a key opened the dialog, the browser has no element to return the focus to. */
  #onDialogClose(dialog: HTMLDialogElement): void {
    const { activeElement } = document
    const isLost = activeElement === document.body || dialog.contains(activeElement)
    if (isLost && !this.#followsLink) this.#link.focus({ preventScroll: true })
    this.#followsLink = false
  }
}

interface HistoryEntry {
  getState(): { readonly found?: unknown } | undefined
}

const { navigation } = globalThis as { navigation?: { activation?: { from?: HistoryEntry } } }

function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
}

/** `/` where the reader is not typing and has not switched such keys off, and Ctrl-K or Cmd-K anywhere. */
function opensSearch(event: KeyboardEvent): boolean {
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
