import { answerHistory } from './answerHistory.ts'
import type { Arrival } from './types.ts'

interface LeavablePage {
  /** The address that “Clear and leave” ends on. */
  readonly home: string
  /** Removes everything that the reader answered, ticked or named from the page. Called when the address has no answers. */
  readonly clear: () => void
  /** Renders the state in the address again, for a page that comes from the back/forward cache. */
  readonly restore?: () => void
}

/**
 * Prepares a page for “Clear and leave”, pressed on this or another page of the visit. Returns the button's action. Must be
 * called before the page reads its address.
 *
 * The action clears the page before the browser leaves it, since the back/forward cache keeps the page's state.
 */
export function prepareLeaving({ home, clear, restore }: LeavablePage, signal: AbortSignal): () => void {
  const goHome = (): void => {
    history.replaceState(null, '', location.pathname)
    // Only a new entry removes those after it, and `location.assign` adds none until the new page has loaded.
    history.pushState(null, '', location.pathname)
    location.replace(home)
  }
  const empty = (): void => {
    clearSearches()
    clear()
  }
  const finish = (arrival: Arrival): boolean => {
    if (!answerHistory.isLeaving(arrival)) return false
    history.replaceState(null, '', location.pathname)
    empty()
    goHome()
    return true
  }
  addEventListener('popstate', () => finish('same-document'), { signal })
  addEventListener('pageshow', ({ persisted }) => persisted && (finish('back-forward-cache') || restore?.()), {
    signal,
  })
  // The page has not rendered any answers yet, so there is nothing to clear.
  if (answerHistory.isLeaving('load')) goHome()
  return () => {
    // Clear the page first. Clearing may rewrite the address, which would erase the mark that `goToFirst` sets on this entry.
    history.replaceState(history.state, '', location.pathname)
    empty()
    if (!answerHistory.goToFirst()) goHome()
  }
}

/** Prepares a page that has the button “Clear and leave”. Its `data-leave` is the address to end on. */
export function prepareLeaveButton(button: HTMLElement, page: Omit<LeavablePage, 'home'>, signal: AbortSignal): void {
  button.addEventListener('click', prepareLeaving({ ...page, home: button.dataset.leave ?? '' }, signal), { signal })
}

/** Clears every search field and its results. */
function clearSearches(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type="search"]')) {
    if (!input.value) continue
    input.value = ''
    input.dispatchEvent(new Event('input'))
  }
}
