/** Scrolls a box so that an element in it is in the middle, without scrolling the page. */
export function centreInBox(box: Element, element: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
  box.scrollBy({
    left: inner.left + inner.width / 2 - outer.left - outer.width / 2,
    top: inner.top + inner.height / 2 - outer.top - outer.height / 2,
    behavior: 'instant',
  })
}

/** Draws the arrows of the route last. Arrows share tips and lines: a later one would hide the colour of the route. */
export function drawRouteLast(charts: Element): void {
  for (const path of charts.querySelectorAll('.edges > [data-walked], .edges > [data-walked] + .tip'))
    path.parentElement?.append(path)
}

/** Scales charts as wholes, since the font size of a chart is in its own units. */
export function scaleCharts(charts: Iterable<SVGSVGElement>, scale: number): void {
  for (const chart of charts) {
    chart.style.inlineSize = `${chart.viewBox.baseVal.width * scale}px`
    chart.style.maxInlineSize = 'none'
  }
}
