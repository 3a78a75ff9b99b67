import { SiteElement } from '../../site/browser/SiteElement.ts'
import { closeDialog } from './closeDialog.ts'
import { isPlainClick } from '../../site/browser/links.ts'
import { singleKeysAreOff } from '../../site/browser/singleKeysAreOff.ts'
import { prefetchSearch } from './prefetch.ts'

/** Makes the link to the search page open a dialog instead. Loads the search when it opens. */
class SearchOpener extends SiteElement {
  protected start(signal: AbortSignal): void {
    const link = this.find('a') as HTMLAnchorElement
    // The search page has no dialog.
    const dialog = this.querySelector('dialog')
    const open = (event: Event): void => {
      // The presenter’s view hides the link, so its dialog would block the page invisibly.
      if (link.getClientRects().length === 0) return
      event.preventDefault()
      if (!dialog) return document.querySelector<HTMLElement>('main search-box input')?.focus()
      if (document.querySelector('dialog[open]')) return
      const loading = prefetchSearch(this)
      dialog.showModal()
      // Not `autofocus`: Safari 15.6 ignores it in dialogs, and Chromium applies it when the page loads.
      dialog.querySelector('input')?.focus()
      // If the files are missing, as on a page of an older build, open the search page.
      loading.catch(() => location.assign(link.href))
    }
    link.addEventListener('click', (event) => isPlainClick(event) && open(event), { signal })
    // Prefetch when the pointer reaches the link, which is before the click.
    link.addEventListener('pointerenter', () => void prefetchSearch(this).catch(() => undefined), { signal })
    document.addEventListener('keydown', (event) => opensSearch(event) && open(event), { signal })
    if (dialog) {
      closeDialog(dialog, link, signal)
      // Back and Forward would change the page behind the dialog.
      addEventListener('popstate', () => dialog.close(), { signal })
    }
    // The previous page passes highlights to a page that a hit opened.
    const state = navigation?.activation?.from?.getState() as { readonly found?: unknown } | undefined
    if (state?.found) void import('./SearchBox.ts')
  }
}

const { navigation } = globalThis as { readonly navigation?: Navigation }

/** Whether a key is Ctrl-K, Cmd-K, or `/` while the reader is not typing and has not turned single keys off. */
function opensSearch(event: KeyboardEvent): boolean {
  const { target } = event
  if (event.altKey || event.isComposing || event.repeat) return false
  if (event.ctrlKey !== event.metaKey) return event.key.toLowerCase() === 'k' && !event.shiftKey
  return (
    event.key === '/' &&
    !singleKeysAreOff() &&
    target instanceof Element &&
    !target.closest('input, textarea, select, [contenteditable]')
  )
}

customElements.define('search-opener', SearchOpener)
