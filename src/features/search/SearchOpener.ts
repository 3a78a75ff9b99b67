import { SiteElement } from '../../site/browser/SiteElement.ts'
import { closeDialog } from './closeDialog.ts'
import { isPlainClick } from './isPlainClick.ts'
import { prefetchSearch } from './prefetch.ts'

/** Turns the link to the search page into a dialog over the page. What searches in it is loaded when it opens. */
export class SearchOpener extends SiteElement {
  protected start(signal: AbortSignal): void {
    const link = this.find('a') as HTMLAnchorElement
    // Missing on the search page, which has the search itself.
    const dialog = this.querySelector('dialog')
    const open = (event: Event): void => {
      // In the presenter’s view it would hold the page without being seen.
      if (link.getClientRects().length === 0) return
      event.preventDefault()
      if (!dialog) return document.querySelector<HTMLElement>('main search-box input')?.focus()
      if (document.querySelector('dialog[open]')) return
      const loading = prefetchSearch(this)
      dialog.showModal()
      // Not by `autofocus`: the oldest Safari does not know it, and Chromium tries it on every page that is opened.
      dialog.querySelector('input')?.focus()
      // A reader who is offline, or whose page is of an older build, gets the search page.
      loading.catch(() => location.assign(link.href))
    }
    link.addEventListener('click', (event) => isPlainClick(event) && open(event), { signal })
    // A pointer on the link is a moment ahead of its click; for a finger, the moment it touches.
    link.addEventListener('pointerenter', () => void prefetchSearch(this).catch(() => undefined), { signal })
    document.addEventListener('keydown', (event) => opensSearch(event) && open(event), { signal })
    if (dialog) {
      closeDialog(dialog, link, signal)
      // Back and Forward would otherwise change the page behind it unseen.
      addEventListener('popstate', () => dialog.close(), { signal })
    }
    // A page that a search opened is handed what to mark, by the page before it.
    if (navigation?.activation?.from?.getState()?.found) void import('./registerBox.ts')
  }
}

interface HistoryEntry {
  getState(): { readonly found?: unknown } | undefined
}

const { navigation } = globalThis as { navigation?: { activation?: { from?: HistoryEntry } } }

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
