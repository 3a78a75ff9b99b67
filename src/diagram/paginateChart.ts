import { extentOf } from './chartLayout.ts'
import type { ChartLayout, PlacedEdge } from './chartLayout.ts'

/** A4 without its margins, in CSS pixels. A chart that is wider is scaled down to this width. */
const paper = { width: 690, height: 900 }

/** A chart is scaled down to this before it is cut. Its words, of 16 pixels, are then 7.6 points high. */
const smallestScale = 0.63

/** Distances between a cut and an element that it must not cut. Pixels. An arrow's tip is 10 high. */
const room = { line: 3, bend: 8, tip: 12 }

/** For two columns on a turned sheet, so that more charts stay whole. Letters are then 6 points high. */
const smallestTurnedScale = 0.5

/** A part of a chart that is as wide as the chart. */
interface Strip {
  readonly top: number
  readonly height: number
}

/** A sheet of paper: the chart or a strip of it, or two strips side by side on a sheet turned sideways. */
export type Sheet = readonly [Strip] | readonly [first: Strip, second: Strip]

/**
 * Arranges a chart on sheets of paper so that its text is large enough to read: on one sheet if possible, upright or in two
 * columns on a turned sheet, otherwise on the fewest. Strips are about equally high, so that no sheet is nearly empty. Cuts
 * run between boxes and labels, and cross arrows only where these are vertical.
 */
export function paginateChart(layout: ChartLayout): readonly Sheet[] {
  const { y: top, width, height } = extentOf(layout)
  // A chart that is wider than the paper at that scale is scaled down further.
  const maxHeight = paper.height / Math.min(smallestScale, paper.width / width)
  const blocked = blockedSpans(layout)
  const isFree = (y: number): boolean => blocked.every(([from, to]) => y < from || y > to)

  const cutBefore = (limit: number): readonly Strip[] => {
    const bottom = top + height
    const strips: Strip[] = []
    let start = top
    while (bottom - start > limit) {
      let cut = Math.floor(start + limit)
      while (cut > start && !isFree(cut)) cut--
      // If boxes fill a whole page, there is no place to cut: the rest stays whole and is scaled down.
      if (cut <= start) break
      strips.push({ top: start, height: cut - start })
      start = cut
    }
    return [...strips, { top: start, height: bottom - start }]
  }
  const fewest = cutBefore(maxHeight)
  if (fewest.length === 1) return fewest.map((strip): Sheet => [strip])
  const columns = bestColumns(layout, isFree)
  if (columns) return [columns]
  const step = 10
  const heights = Array.from({ length: Math.ceil(height / step) }, (_, index) => height / fewest.length + index * step)
  const even = heights
    .map(cutBefore)
    .find((strips) => strips.length === fewest.length && strips.every((strip) => strip.height <= maxHeight))
  return (even ?? fewest).map((strip): Sheet => [strip])
}

/** Cuts a chart into two columns: across the fewest arrows, then so that its letters are largest. */
function bestColumns(layout: ChartLayout, isFree: (y: number) => boolean): Sheet | undefined {
  const { y: top, width, height } = extentOf(layout)
  const cuts = Array.from({ length: Math.floor(height) }, (_, i) => top + i).filter(isFree)
  const options = cuts.flatMap((cut) => {
    const sheet: Sheet = [
      { top, height: cut - top },
      { top: cut, height: top + height - cut },
    ]
    const crossed = arrowsAcross(layout, cut).length
    const size = turnedSize(width, sheet, crossed)
    // Turned: the width of the columns runs along the height of the paper.
    const scale = Math.min(paper.height / size.width, paper.width / size.height)
    return scale < smallestTurnedScale ? [] : [{ sheet, crossed, scale }]
  })
  options.sort((a, b) => a.crossed - b.crossed || b.scale - a.scale)
  return options[0]?.sheet
}

/** The arrows that a horizontal cut crosses, from left to right. Arrows that share a line there are one. */
export function arrowsAcross(
  { edges }: ChartLayout,
  cut: number,
): readonly { readonly x: number; readonly stroke: PlacedEdge['stroke'] }[] {
  const strokes = new Map<number, PlacedEdge['stroke']>()
  for (const { points, stroke } of edges)
    for (const [i, to] of points.entries()) {
      const from = points[i - 1]
      if (!from || Math.min(from.y, to.y) >= cut || Math.max(from.y, to.y) < cut) continue
      if (stroke === 'solid' || !strokes.has(to.x)) strokes.set(to.x, stroke)
    }
  return [...strokes].map(([x, stroke]) => ({ x, stroke })).sort((a, b) => a.x - b.x)
}

/** The distance between the lines that lead from one column to the next. Pixels. */
export const lineGap = 12

/** The size of two columns side by side, with room around them for the lines that lead from one to the other. */
export function turnedSize(width: number, [first, second]: Sheet, lines: number): { width: number; height: number } {
  const around = lineGap * (lines + 1)
  return { width: 2 * width + around, height: around + Math.max(first.height + around, second?.height ?? 0) }
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
