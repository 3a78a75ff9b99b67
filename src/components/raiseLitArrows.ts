/**
 * Draws the arrows of the route, with their tips, over all others of a chart. Arrows that reach one box share its tip, and
 * arrows that leave one box share a line: the one that comes last in the SVG would hide the colour of the route.
 */
export function raiseLitArrows(charts: Iterable<Element>): void {
  for (const chart of charts)
    for (const arrow of chart.querySelectorAll('.edges > [data-walked]')) {
      const tip = arrow.nextElementSibling
      arrow.parentElement?.append(arrow, ...(tip?.matches('.tip') ? [tip] : []))
    }
}
