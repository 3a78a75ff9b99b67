/** Whether a scrollable box is too small for its content. */
export function overflows(box: HTMLElement): boolean {
  return box.clientHeight < box.scrollHeight - lineHeightOf(box)
}

/** Whether a scrollable box has more content below the visible part. */
export function hasMoreBelow(box: HTMLElement): boolean {
  return box.scrollTop + box.clientHeight < box.scrollHeight - lineHeightOf(box)
}

/** Scrolls a box down by most of its height. Returns `false` if there was nothing left below. */
export function scrollOn(box: HTMLElement): boolean {
  if (!hasMoreBelow(box)) return false
  const before = box.scrollTop
  box.scrollBy({ top: box.clientHeight * 0.8, behavior: 'instant' })
  return box.scrollTop > before
}

/** Overflow of less than one line is only the space at the bottom of the box. */
function lineHeightOf(box: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(box).fontSize)
}
