/** Turns the link to the search page into a dialog over the page one reads. What the dialog does comes when it opens. */
export class SearchOpener extends HTMLElement {
  #connection: AbortController | undefined

  connectedCallback(): void {
    this.#connection = new AbortController()
    const { signal } = this.#connection
    this.#link?.addEventListener('click', (event) => plain(event) && this.#open(event), { signal })
    // Back and Forward would otherwise change the page behind it unseen.
    addEventListener('popstate', () => this.#dialog?.close(), { signal })
    document.addEventListener('keydown', (event) => asksForSearch(event) && this.#open(event), { signal })
    // A page that a search opened is handed what to mark, by the page before it.
    if (navigation?.activation?.from?.getState()?.found) void load()
  }

  disconnectedCallback(): void {
    this.#connection?.abort()
  }

  get #link(): HTMLAnchorElement | null {
    return this.querySelector('a')
  }

  /** Missing on the search page, which has the search itself. */
  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog')
  }

  #open(event: Event): void {
    // In the presenter’s view it would hold the page without being seen.
    if (!this.checkVisibility()) return
    event.preventDefault()
    if (!this.#dialog) return document.querySelector<HTMLElement>('main search-box input')?.focus()
    if (document.querySelector('dialog[open]')) return
    this.#dialog.showModal()
    // A reader who is offline, or whose page is of an older build, gets the search page.
    load().catch(() => location.assign(this.#link?.href ?? ''))
  }
}

interface Entry {
  getState(): { readonly found?: unknown } | undefined
}

const { navigation } = globalThis as { navigation?: { activation?: { from?: Entry } } }
const load = (): Promise<unknown> => import('./registerBox.ts')

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
