import { isPlainClick } from './isPlainClick.ts'

/** Returns the clicked link if it only leads to a place on this page or to a walk. */
export function clickedPageLink(event: MouseEvent): HTMLAnchorElement | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link?.hash || !isPlainClick(event)) return undefined
  return link.pathname === location.pathname && link.origin === location.origin ? link : undefined
}

/** Goes to a place on the page without changing the address, which may hold a walk. */
export function goToPlace(place: HTMLElement): void {
  place.focus({ preventScroll: true })
  place.scrollIntoView()
}
