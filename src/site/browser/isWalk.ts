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
