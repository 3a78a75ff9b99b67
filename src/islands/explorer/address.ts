import { afterFrame } from '../afterFrame.ts'

/** A fragment that the address does not show yet. */
let waiting: string | undefined

/** The state of the page, as a fragment. */
export function fragment(): string {
  return waiting ?? location.hash
}

/**
 * Shows another state of the page in the address, as an entry of its own in the browser's history. That comes after the
 * next frame: a browser takes as long over an address as over all that an answer changes.
 */
export function pushFragment(next: string): void {
  showFragment()
  waiting = next
  afterFrame(showFragment)
}

/** The same, in place of the entry that the browser shows. */
export function replaceFragment(next: string): void {
  showFragment()
  history.replaceState(history.state, '', next)
}

/** Shows what the address does not show yet. */
function showFragment(): void {
  if (waiting === undefined) return
  history.pushState({ depth: depth() + 1 }, '', waiting)
  waiting = undefined
}

/** Forgets it, since the browser has gone to another address meanwhile; returns whether there was one. */
export function dropFragment(): boolean {
  const wasWaiting = waiting !== undefined
  waiting = undefined
  return wasWaiting
}

/**
 * Goes to `home`, and leaves no answer behind in the history of the tab: it goes back to the first entry that this page
 * made, takes the walk out of it, and goes on from there, so that the browser drops the rest.
 */
export function leavePage(home: string): void {
  dropFragment()
  const go = (): void => {
    history.replaceState(null, '', location.pathname)
    location.assign(home)
  }
  if (depth() === 0) return go()
  addEventListener('popstate', go, { once: true })
  // A browser keeps 50 entries or so: further back than the first of them it would not go at all.
  history.go(-Math.min(depth(), history.length - 1))
}

/** How many entries of the browser's history this page has added before the one it shows. */
function depth(): number {
  return (history.state as { readonly depth?: number } | null)?.depth ?? 0
}
