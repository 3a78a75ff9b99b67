/** Scrolls the boxes around `element` that scroll, but never the page: the reader is busy elsewhere on it. */
export function bringIntoView(element: Element, within: Element): void {
  for (let box = element.parentElement; box && box !== within; box = box.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(box)
    if (overflowX !== 'auto' && overflowY !== 'auto') continue
    const [inner, outer] = [element.getBoundingClientRect(), box.getBoundingClientRect()]
    box.scrollBy({
      left: overflowX === 'auto' ? inner.left + inner.width / 2 - (outer.left + outer.width / 2) : 0,
      top: overflowY === 'auto' ? inner.top + inner.height / 2 - (outer.top + outer.height / 2) : 0,
    })
  }
}
