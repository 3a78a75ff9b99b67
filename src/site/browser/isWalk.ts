/** The place in the page that a fragment leads to. */
export function placeOf(fragment: string): HTMLElement | null {
  return document.getElementById(fragment.slice(1))
}

/** Whether a fragment means a walk, and not a place in the page. A damaged one does: its reader is told so. */
export function isWalk(fragment: string): boolean {
  return fragment.length > 1 && !placeOf(fragment)
}

/** Whether a fragment holds more of a walk than the version of its pathway: an answer, a start or an agency. */
export function holdsAnswers(fragment: string): boolean {
  return isWalk(fragment) && !/^#v=\d+$/.test(fragment)
}
