import type { Box, Edge, Picture, Point } from './picture.ts'
import type { Ends } from './trimArrows.ts'

/** A straight part of an arrow, from an end or a bend to the next. */
interface Stretch {
  readonly edge: string
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
export function unclearArrows({ edges, labels, nodes }: Picture, ends: Ends): readonly string[] {
  const stretches = edges.flatMap(stretchesOf)
  const unclear = edges.filter(({ id }) =>
    stretches
      .filter(({ edge }) => edge === id)
      .some(
        (stretch) =>
          stretches.some(
            (other) =>
              other.edge !== id && (mistakable(stretch, other, ends) || crossesBesideBox(stretch, other, nodes, ends)),
          ) || labels.some((label) => label.edge !== id && runsThrough(stretch, label)),
      ),
  )
  return unclear.map(({ id }) => id)
}

function mistakable(a: Stretch, b: Stretch, ends: Ends): boolean {
  const [first, second] = [ends.get(a.edge), ends.get(b.edge)]
  const meansTheSame = first?.start === second?.start || first?.end === second?.end
  return liesAlong(a, b) && !(meansTheSame && sameWay(a, b))
}

/** Arrows that cross nearer to a box than this could be read into it. */
const beside = 16

/** Whether two arrows that share no end cross right beside a box. */
function crossesBesideBox(a: Stretch, b: Stretch, boxes: readonly Box[], ends: Ends): boolean {
  const [first, second] = [ends.get(a.edge), ends.get(b.edge)]
  if (first?.start === second?.start || first?.end === second?.end) return false
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
function liesAlong(a: Stretch, b: Stretch): boolean {
  const [first, second] = [boxOf(a), boxOf(b)]
  if (first.width > first.height !== second.width > second.height) return false
  const level = first.width > first.height
  const [apart, along] = level ? (['y', 'x'] as const) : (['x', 'y'] as const)
  const size = level ? 'width' : 'height'
  const common = (first[size] + second[size]) / 2 - Math.abs(first[along] - second[along])
  return Math.abs(first[apart] - second[apart]) < near && Math.min(common, first[size], second[size]) > near
}

function sameWay(a: Stretch, b: Stretch): boolean {
  return (a.to.x - a.from.x) * (b.to.x - b.from.x) + (a.to.y - a.from.y) * (b.to.y - b.from.y) > 0
}

function runsThrough(stretch: Stretch, label: Box): boolean {
  const { x, y, width, height } = boxOf(stretch)
  return Math.abs(x - label.x) < (width + label.width) / 2 && Math.abs(y - label.y) < (height + label.height) / 2
}

function stretchesOf({ id, points }: Edge): Stretch[] {
  return points.slice(1).map((to, i) => ({ edge: id, from: points[i] ?? to, to }))
}

function boxOf({ from, to }: Stretch): Box {
  return {
    x: (from.x + to.x) / 2,
    y: (from.y + to.y) / 2,
    width: Math.abs(from.x - to.x),
    height: Math.abs(from.y - to.y),
  }
}
