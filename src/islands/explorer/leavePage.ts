/** How many entries of the browser's history this page has added before the one it shows. */
function depth(): number {
  const state = history.state as { readonly depth?: unknown } | null
  return typeof state?.depth === 'number' ? state.depth : 0
}

/** Shows another state of the page in the address, as an entry of its own in the browser's history. */
export function pushFragment(fragment: string): void {
  history.pushState({ depth: depth() + 1 }, '', fragment)
}

/**
 * Goes to `home`, and leaves no answer behind in the history of the tab: it goes back to the first entry that this page
 * made, takes the walk out of it, and goes on from there, so that the browser drops the rest.
 */
export function leavePage(home: string): void {
  const go = (): void => {
    history.replaceState(null, '', location.pathname)
    location.assign(home)
  }
  if (depth() === 0) return go()
  addEventListener('popstate', go, { once: true })
  history.go(-depth())
}
