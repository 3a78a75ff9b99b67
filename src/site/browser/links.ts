/** Whether a click opens a link in this tab. */
export function isPlainClick({ button, ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey
}

/** Returns the clicked link if it only leads to a place on this page or to a walk. */
export function clickedPageLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.hash || !isPlainClick(event)) return undefined
  return link.pathname === location.pathname && link.origin === location.origin ? link : undefined
}

/** Returns the element that a fragment leads to; `null` if there is none. */
export function targetOf(fragment: string): HTMLElement | null {
  return document.getElementById(fragment.slice(1))
}

/** Whether a fragment is a walk rather than the id of an element. A damaged fragment counts, so that the page can say so. */
export function isWalk(fragment: string): boolean {
  return fragment.length > 1 && !targetOf(fragment)
}

/** Whether a fragment is a walk with an answer, a start or an agency, not only the pathway's version. */
export function holdsAnswers(fragment: string): boolean {
  return isWalk(fragment) && !/^#v=\d+$/.test(fragment)
}

/** Follows a clicked link to a place on this page without changing the address. Other clicks are left to the browser. */
export function followPlaceLink(event: MouseEvent): void {
  const link = clickedPageLink(event)
  const place = link && targetOf(link.hash)
  if (!place) return
  event.preventDefault()
  goToPlace(place)
}

/** Goes to a place on the page without changing the address, which may hold a walk. */
export function goToPlace(target: HTMLElement): void {
  target.focus({ preventScroll: true })
  target.scrollIntoView()
}
