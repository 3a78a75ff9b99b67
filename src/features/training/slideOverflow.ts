/**
 * Fits a slide into its box: with every clause in full, else in smaller letters, else without the text of as many clauses as
 * necessary, from the last. If it still does not fit, it scrolls.
 */
export function fitSlide(slide: HTMLElement, box: HTMLElement): void {
  slide.removeAttribute('data-tight')
  const words = wordsOf(slide)
  for (const one of words) one.hidden = false
  if (!overflows(box)) return
  slide.toggleAttribute('data-tight', true)
  for (const one of words.reverse()) if (overflows(box)) one.hidden = true
}

/** Whether the text of any clause is hidden. */
export function isShortened(slide: HTMLElement): boolean {
  return wordsOf(slide).some(({ hidden }) => hidden)
}

export function showAllClauses(slide: HTMLElement): void {
  for (const one of wordsOf(slide)) one.hidden = false
}

function wordsOf(slide: HTMLElement): HTMLElement[] {
  return [...slide.querySelectorAll<HTMLElement>('[data-words]')]
}

/** Whether a scrollable box is too small for its content. */
function overflows(box: HTMLElement): boolean {
  return box.clientHeight < box.scrollHeight - lineHeightOf(box)
}

/** Whether a scrollable box has more content below the visible part. */
export function hasMoreBelow(box: HTMLElement): boolean {
  return box.scrollTop + box.clientHeight < box.scrollHeight - lineHeightOf(box)
}

/** Scrolls a box down by most of its height. Returns `false` if there was nothing left below. */
export function scrollDown(box: HTMLElement): boolean {
  if (!hasMoreBelow(box)) return false
  const before = box.scrollTop
  box.scrollBy({ top: box.clientHeight * 0.8, behavior: 'instant' })
  return box.scrollTop > before
}

/** Overflow of less than one line is only the space at the bottom of the box. */
function lineHeightOf(box: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(box).fontSize)
}
