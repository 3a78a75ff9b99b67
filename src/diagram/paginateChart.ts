import { extentOf } from './chartLayout.ts'
import type { ChartLayout } from './chartLayout.ts'

/** A4 without its margins, in CSS pixels. A chart that is wider is scaled down to this width. */
const paper = { width: 690, height: 940 }

/** A chart is scaled down to this before it is cut. Its words, of 16 pixels, are then 7.6 points high. */
const smallestScale = 0.63

/** Distances between a cut and an element that it must not cut. Pixels. An arrow's tip is 10 high. */
const room = { line: 3, bend: 8, tip: 12 }

/** The part of a chart that is printed on one page, from its top. */
interface ChartPage {
  readonly top: number
  readonly height: number
}

/**
 * Cuts a chart into the fewest pages on which its text is large enough to read: one page if possible. The pages are about
 * equally high, so that none is nearly empty. Cuts run between boxes and labels, and cross arrows only where these are
 * vertical.
 */
export function paginateChart(layout: ChartLayout): readonly ChartPage[] {
  const { y: top, width, height } = extentOf(layout)
  // A chart that is wider than the paper at that scale is scaled down further.
  const maxHeight = paper.height / Math.min(smallestScale, paper.width / width)
  const blocked = blockedSpans(layout)
  const isFree = (y: number): boolean => blocked.every(([from, to]) => y < from || y > to)

  const cutBefore = (limit: number): readonly ChartPage[] => {
    const bottom = top + height
    const pages: ChartPage[] = []
    let start = top
    while (bottom - start > limit) {
      let cut = Math.floor(start + limit)
      while (cut > start && !isFree(cut)) cut--
      // If boxes fill a whole page, there is no place to cut: the rest stays whole and is scaled down.
      if (cut <= start) break
      pages.push({ top: start, height: cut - start })
      start = cut
    }
    return [...pages, { top: start, height: bottom - start }]
  }
  const fewest = cutBefore(maxHeight)
  const step = 10
  const heights = Array.from({ length: Math.ceil(height / step) }, (_, index) => height / fewest.length + index * step)
  const even = heights
    .map(cutBefore)
    .find((pages) => pages.length === fewest.length && pages.every((page) => page.height <= maxHeight))
  return even ?? fewest
}

/** The vertical spans in which no cut may lie. */
function blockedSpans({ nodes, labels, edges }: ChartLayout): (readonly [from: number, to: number])[] {
  const span = (from: number, to: number, above: number, below = above) => [from - above, to + below] as const
  const { line, bend, tip } = room
  return [
    ...nodes.flatMap(({ shape, y, height }) => {
      const [upper, lower] = [y - height / 2, y + height / 2]
      // A cut may cross a frame, but not run along its top or bottom line.
      return shape === 'subgraph'
        ? [span(upper, upper, line), span(lower, lower, line)]
        : [span(upper, lower, tip, line)]
    }),
    ...labels.map(({ y, height }) => span(y - height / 2, y + height / 2, line)),
    ...edges.flatMap(({ points, endTip }) => [
      ...points.slice(1, -1).map(({ y }) => span(y, y, bend)),
      // An arrow that points up has its tip below its box.
      ...points.slice(endTip === 'none' ? points.length : -1).map(({ y }) => span(y, y, tip)),
    ]),
  ]
}
