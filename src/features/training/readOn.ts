/** Whether a box that scrolls is too small for what it holds. */
export function isOverfull(box: HTMLElement): boolean {
  return box.clientHeight < box.scrollHeight - lineOf(box)
}

/** Whether a box that scrolls holds more, below what it shows. */
export function hasMore(box: HTMLElement): boolean {
  return box.scrollTop + box.clientHeight < box.scrollHeight - lineOf(box)
}

/** Scrolls on a box that holds more; `false` where there was nothing left to read. */
export function readOn(box: HTMLElement): boolean {
  if (!hasMore(box)) return false
  const before = box.scrollTop
  box.scrollBy({ top: box.clientHeight * 0.8, behavior: 'instant' })
  return box.scrollTop > before
}

/** Less than a line is the space at its foot. */
function lineOf(box: HTMLElement): number {
  return Number.parseFloat(getComputedStyle(box).fontSize)
}
