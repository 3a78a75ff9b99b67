import type { Box, ChartLayout, PlacedEdge, Point } from './chartLayout.ts'

/** A straight part of an arrow, from an end or a bend to the next. */
interface Segment {
  readonly edge: PlacedEdge
  readonly from: Point
  readonly to: Point
}

/** Lines nearer to each other than this look like one. */
const near = 5

/**
 * The arrows whose way a reader could mistake, by id, in order.
 *
 * Two arrows may share a line only as far as they mean the same there: they leave one box, or they reach one. An arrow that
 * shares a line with another beyond that, or against its direction, is unclear, and so is one that runs through the words
 * of another. Two arrows that cross beside a box could each be read into it, and are unclear too.
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
            (other) => other.edge.id !== id && (mistakable(segment, other) || crossesBesideBox(segment, other, boxes)),
          ) || labels.some((label) => label.edge !== id && runsThrough(segment, label)),
      ),
  )
  return unclear.map(({ id }) => id)
}

function mistakable(a: Segment, b: Segment): boolean {
  return liesAlong(a, b) && !(sharesEnd(a, b) && sameWay(a, b))
}

function sharesEnd({ edge: a }: Segment, { edge: b }: Segment): boolean {
  return a.source === b.source || a.target === b.target
}

/** Arrows that cross nearer to a box than this could be read into it. */
const beside = 16

/** Whether two arrows that share no end cross right beside a box. */
function crossesBesideBox(a: Segment, b: Segment, boxes: readonly Box[]): boolean {
  if (sharesEnd(a, b)) return false
  const [one, other] = [boxOf(a), boxOf(b)]
  const overlap = (axis: 'x' | 'y', size: 'width' | 'height'): boolean =>
    Math.abs(one[axis] - other[axis]) < (one[size] + other[size]) / 2
  const isCross =
    one.width > one.height !== other.width > other.height && overlap('x', 'width') && overlap('y', 'height')
  if (!isCross) return false
  const [level, upright] = one.width > one.height ? [one, other] : [other, one]
  return boxes.some(
    ({ x, y, width, height }) =>
      Math.abs(upright.x - x) < width / 2 + beside && Math.abs(level.y - y) < height / 2 + beside,
  )
}

/** Whether two parallel lines are so near that they look like one. */
function liesAlong(a: Segment, b: Segment): boolean {
  const [first, second] = [boxOf(a), boxOf(b)]
  if (first.width > first.height !== second.width > second.height) return false
  const level = first.width > first.height
  const [apart, along] = level ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const size = level ? 'width' : 'height'
  const common = (first[size] + second[size]) / 2 - Math.abs(first[along] - second[along])
  return Math.abs(first[apart] - second[apart]) < near && Math.min(common, first[size], second[size]) > near
}

function sameWay(a: Segment, b: Segment): boolean {
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
