import type { Box, ChartLayout, PlacedEdge, Point } from './chartLayout.ts'

/** A straight part of an arrow, from an end or a bend to the next. */
interface Segment {
  readonly edge: PlacedEdge
  readonly from: Point
  readonly to: Point
}

/** Parallel lines closer together than this look like one line. Pixels. */
const mergeDistance = 5

/**
 * Returns the ids of the arrows that a reader could misread, in the order of `edges`.
 *
 * Two arrows may share a line only if they leave the same box or reach the same box, and point the same way. An arrow is
 * unclear if it shares a line with another in any other case, if it runs through another arrow's label, or if it crosses
 * another arrow so close to a box that either could seem to end there.
 */
export function unclearArrows({ edges, labels, nodes }: ChartLayout): readonly string[] {
  const boxes = nodes.filter(({ shape }) => shape !== 'subgraph')
  const segments = edges.flatMap(segmentsOf)
  const unclear = edges.filter(({ id }) =>
    segments
      .filter(({ edge }) => edge.id === id)
      .some(
        (segment) =>
          segments.some(
            (other) =>
              other.edge.id !== id && (areAmbiguous(segment, other) || crossesBesideBox(segment, other, boxes)),
          ) || labels.some((label) => label.edge !== id && runsThrough(segment, label)),
      ),
  )
  return unclear.map(({ id }) => id)
}

function areAmbiguous(a: Segment, b: Segment): boolean {
  return runAlongEachOther(a, b) && !(sharesEnd(a, b) && haveSameDirection(a, b))
}

function sharesEnd({ edge: a }: Segment, { edge: b }: Segment): boolean {
  return a.source === b.source || a.target === b.target
}

/** Arrows that cross closer to a box than this could seem to end at it. Pixels. */
const crossingMargin = 16

/** Whether two arrows that share no end cross right beside a box. */
function crossesBesideBox(a: Segment, b: Segment, boxes: readonly Box[]): boolean {
  if (sharesEnd(a, b)) return false
  const [one, other] = [boxOf(a), boxOf(b)]
  const overlap = (axis: 'x' | 'y', size: 'width' | 'height'): boolean =>
    Math.abs(one[axis] - other[axis]) < (one[size] + other[size]) / 2
  const isCross =
    one.width > one.height !== other.width > other.height && overlap('x', 'width') && overlap('y', 'height')
  if (!isCross) return false
  const [horizontal, vertical] = one.width > one.height ? [one, other] : [other, one]
  return boxes.some(
    ({ x, y, width, height }) =>
      Math.abs(vertical.x - x) < width / 2 + crossingMargin && Math.abs(horizontal.y - y) < height / 2 + crossingMargin,
  )
}

/** Whether two parallel lines are so near that they look like one. */
function runAlongEachOther(a: Segment, b: Segment): boolean {
  const [first, second] = [boxOf(a), boxOf(b)]
  if (first.width > first.height !== second.width > second.height) return false
  const isHorizontal = first.width > first.height
  const [apart, along] = isHorizontal ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const size = isHorizontal ? 'width' : 'height'
  const common = (first[size] + second[size]) / 2 - Math.abs(first[along] - second[along])
  return (
    Math.abs(first[apart] - second[apart]) < mergeDistance &&
    Math.min(common, first[size], second[size]) > mergeDistance
  )
}

function haveSameDirection(a: Segment, b: Segment): boolean {
  return (a.to.x - a.from.x) * (b.to.x - b.from.x) + (a.to.y - a.from.y) * (b.to.y - b.from.y) > 0
}

function runsThrough(segment: Segment, label: Box): boolean {
  const { x, y, width, height } = boxOf(segment)
  return Math.abs(x - label.x) < (width + label.width) / 2 && Math.abs(y - label.y) < (height + label.height) / 2
}

function segmentsOf(edge: PlacedEdge): Segment[] {
  return edge.points.slice(1).map((to, i) => ({ edge, from: edge.points[i] ?? to, to }))
}

function boxOf({ from, to }: Segment): Box {
  return {
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  }
}
