/** Scrolls a box so that an element in it is in the middle, without scrolling the page. */
export function centreInBox(box: Element, element: Element): void {
  const [outer, inner] = [box.getBoundingClientRect(), element.getBoundingClientRect()]
  box.scrollBy({
    left: inner.left + inner.width / 2 - outer.left - outer.width / 2,
    top: inner.top + inner.height / 2 - outer.top - outer.height / 2,
    behavior: 'instant',
  })
}

/**
 * Highlights a route: sets `data-walked` on its nodes and on the arrows between them. `route` has an entry for each node:
 * `question/answer`, or the id of a step, of an outcome or of the open question.
 */
export function highlightRoute(charts: Element, route: readonly string[]): void {
  const nodes = new Set(route.map((entry) => entry.split('/')[0]))
  const ways = new Set(route.slice(0, -1))
  for (const node of charts.querySelectorAll<SVGElement>('[data-node]')) {
    const { node: id, from } = node.dataset
    // A box that only refers to a node of another chart is on the route where one of the ways to it is.
    const isReached = nodes.has(id) && (from?.split(' ').some((way) => ways.has(way)) ?? true)
    node.toggleAttribute('data-walked', isReached)
  }
  for (const way of charts.querySelectorAll<SVGElement>('[data-answer], [data-next]'))
    way.toggleAttribute('data-walked', ways.has(way.dataset.answer ?? way.dataset.next ?? ''))
  // Arrows share tips and lines: a later one would hide the colour of the route.
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
