/** Whether a box that scrolls holds more, below what it shows. */
export function hasMore(box: HTMLElement): boolean {
  // Less than a line is the space at its foot.
  const line = Number.parseFloat(getComputedStyle(box).fontSize)
  return box.scrollTop + box.clientHeight < box.scrollHeight - line
}

/** Scrolls on a box that holds more; `false` where there was nothing left to read. */
export function readOn(box: HTMLElement): boolean {
  if (!hasMore(box)) return false
  const before = box.scrollTop
  box.scrollBy({ top: box.clientHeight * 0.8, behavior: 'instant' })
  return box.scrollTop > before
}
