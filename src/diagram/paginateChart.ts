import { extentOf } from './chartLayout.ts'
import type { ChartLayout } from './chartLayout.ts'

/** A4 without its margins, in CSS pixels. A chart that is wider is scaled down to this width. */
const paper = { width: 690, height: 860 }

/** A chart is scaled down to this before it is cut. Its smallest letters, of 14 pixels, are then 9 points high. */
const smallestScale = 0.86

/** Distances between a cut and an element that it must not cut. Pixels. An arrow's tip is 10 high. */
const room = { line: 3, bend: 8, tip: 12 }

/** The part of a chart that is printed on one page, from its top. */
export interface ChartPage {
  readonly top: number
  readonly height: number
}

/**
 * Cuts a chart that is too high for one sheet of paper into pages, so that its text stays large enough to read. Cuts run
 * between boxes and labels, and cross arrows only where these are vertical. A chart that fits is one page.
 */
export function paginateChart(layout: ChartLayout): readonly ChartPage[] {
  const { y: top, width, height } = extentOf(layout)
  const maxHeight = paper.height * Math.max(1, width / paper.width)
  const bottom = top + height
  if (Math.min(paper.width / width, paper.height / height) >= smallestScale) return [{ top, height }]
  const blocked = blockedSpans(layout)
  const isFree = (place: number): boolean => blocked.every(([from, to]) => place < from || place > to)

  const pages: ChartPage[] = []
  let start = top
  while (bottom - start > maxHeight) {
    let cut = Math.floor(start + maxHeight)
    while (cut > start && !isFree(cut)) cut--
    // If boxes fill a whole page, there is no place to cut: the rest stays whole and is scaled down.
    if (cut <= start) break
    pages.push({ top: start, height: cut - start })
    start = cut
  }
  return [...pages, { top: start, height: bottom - start }]
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
