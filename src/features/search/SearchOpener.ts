import { SiteElement } from '../../site/browser/SiteElement.ts'
import { closeDialog } from './closeDialog.ts'
import { prefetchSearch } from './prefetch.ts'

/** Turns the link to the search page into a dialog over the page. What searches in it is loaded when it opens. */
export class SearchOpener extends SiteElement {
  protected start(signal: AbortSignal): void {
    this.#link.addEventListener('click', (event) => isPlainClick(event) && this.#open(event), { signal })
    // A pointer on the link is a moment ahead of its click; for a finger, the moment it touches.
    this.#link.addEventListener('pointerenter', () => void prefetchSearch(this).catch(() => undefined), { signal })
    document.addEventListener('keydown', (event) => opensSearch(event) && this.#open(event), { signal })
    if (this.#dialog) closeDialog(this.#dialog, this.#link, signal)
    // Back and Forward would otherwise change the page behind it unseen.
    addEventListener('popstate', () => this.#dialog?.close(), { signal })
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
