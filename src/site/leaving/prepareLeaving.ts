import { answerHistory } from './answerHistory.ts'
import { cleanAddress } from './types.ts'
import type { Arrival } from './types.ts'

export interface LeavablePage {
  /** The address that “Clear and leave” ends on. */
  readonly home: string
  /** Removes from the page all that was answered, ticked or named. Its address has no answers then. */
  readonly clear: () => void
  /** Shows what the address holds, in a page that the back/forward cache brings back as it was left. */
  readonly restore?: () => void
}

/**
 * Prepares a page for “Clear and leave”, pressed here or on another page of the visit, and returns what the button does.
 * To be called before the page reads its address.
 *
 * The page is emptied before the browser leaves it, since the back/forward cache keeps it as it is.
 */
export function prepareLeaving({ home, clear, restore }: LeavablePage, signal: AbortSignal): () => void {
  const goHome = (): void => {
    history.replaceState(null, '', cleanAddress())
    // Only a new entry removes those after it, and `location.assign` adds none before the page is loaded.
    history.pushState(null, '', cleanAddress())
    location.replace(home)
  }
  const empty = (): void => {
    clearSearches()
    clear()
  }
  const finish = (arrival: Arrival): boolean => {
    if (!answerHistory.isLeaving(arrival)) return false
    history.replaceState(null, '', cleanAddress())
    empty()
    goHome()
    return true
  }
  addEventListener('popstate', () => finish('same-document'), { signal })
  addEventListener('pageshow', ({ persisted }) => persisted && (finish('back-forward-cache') || restore?.()), {
    signal,
  })
  // Nothing is shown yet that would have to be removed.
  if (answerHistory.isLeaving('load')) goHome()
  return () => {
    const isGoing = answerHistory.goToFirst()
    empty()
    if (!isGoing) goHome()
  }
}

/** Words typed into a search are removed, with what they found. */
function clearSearches(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>('input[type="search"]')) {
    if (!input.value) continue
    input.value = ''
    input.dispatchEvent(new Event('input'))
  }
}
