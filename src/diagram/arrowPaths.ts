import type { PlacedEdge, Point } from './chartLayout.ts'
import type { Tip } from './parseFlowchart.ts'
import { formatNumber } from './svgElement.ts'

/** The end of an arrow, and the unit vector in the direction in which it points. */
interface End extends Point {
  readonly dx: number
  readonly dy: number
}

const bendRadius = 8

/** How much of an arrow's line its tip covers, so that a thick line does not show past the point. Pixels. */
const tipOverlap = 6

/**
 * Returns the SVG path data of an arrow: a straight line with rounded bends, and its tips. Tips are paths rather than
 * markers, so that CSS can colour both and no id is needed.
 */
export function arrowPaths({ points, startTip, endTip }: Pick<PlacedEdge, 'points' | 'startTip' | 'endTip'>): {
  line: string
  tips: readonly string[]
} {
  const [first, second] = points
  const [before, last] = points.slice(-2)
  if (!first || !second || !before || !last) throw new Error('An arrow needs two points.')
  const [start, end] = [endOf(second, first), endOf(before, last)]
  const path = [startTip === 'point' ? shortenEnd(start) : first, ...points.slice(1, -1)]
  path.push(endTip === 'point' ? shortenEnd(end) : last)
  const bends = path.slice(1, -1).map((corner, i) => formatBend(path[i] ?? corner, corner, path[i + 2] ?? corner))
  return {
    line: `M${formatPoint(path[0] ?? first)}${bends.join('')}L${formatPoint(path.at(-1) ?? last)}`,
    tips: [tipPath(startTip, start), tipPath(endTip, end)].filter((d) => d !== ''),
  }
}

function formatBend(before: Point, corner: Point, after: Point): string {
  return `L${formatPoint(pointTowards(corner, before))}Q${formatPoint(corner)} ${formatPoint(pointTowards(corner, after))}`
}

function pointTowards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y)
  const share = length === 0 ? 0 : Math.min(bendRadius, length / 2) / length
  return { x: corner.x + (other.x - corner.x) * share, y: corner.y + (other.y - corner.y) * share }
}

function tipPath(tip: Tip, end: End): string {
  const from = (along: number, across: number): string =>
    formatPoint({ x: end.x - end.dx * along - end.dy * across, y: end.y - end.dy * along + end.dx * across })
  switch (tip) {
    case 'none':
      return ''
    case 'point':
      return `M${from(0, 0)}L${from(10, 5.5)} ${from(10, -5.5)}z`
    case 'circle':
      return `M${from(0, 0)}A5 5 0 1 1 ${from(10, 0)}A5 5 0 1 1 ${from(0, 0)}z`
    case 'cross':
      return `M${from(1, 5)}L${from(11, -5)}M${from(1, -5)}L${from(11, 5)}`
  }
}

function endOf(before: Point, last: Point): End {
  const length = Math.hypot(last.x - before.x, last.y - before.y) || 1
  return { ...last, dx: (last.x - before.x) / length, dy: (last.y - before.y) / length }
}

function shortenEnd({ x, y, dx, dy }: End): Point {
  return { x: x - dx * tipOverlap, y: y - dy * tipOverlap }
}

function formatPoint({ x, y }: Point): string {
  return `${formatNumber(x)} ${formatNumber(y)}`
}
