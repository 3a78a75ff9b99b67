import type { Point } from './picture.ts'

type Axis = 'x' | 'y'

/** A layout is out by such amounts where an arrow meets a box or joins another arrow. */
const near = 3

/** The same line with points only at its ends and bends. Bends too small to be meant are left out, what is nearly upright or level made so. */
export function withoutStraight(points: readonly Point[]): Point[] {
  const bends: Point[] = []
  for (const point of points) {
    const [before, last] = [bends.at(-2), bends.at(-1)]
    const inLine = (axis: Axis): boolean => !!before && !!last && close(axis, before, last) && close(axis, last, point)
    if (last && ((close('x', last, point) && close('y', last, point)) || inLine('x') || inLine('y'))) bends.pop()
    bends.push(point)
  }
  return level(level(bends, 'x'), 'y')
}

/** Gives points that follow each other, and differ little on an axis, the same place on it: that of the later. */
function level(points: readonly Point[], axis: Axis): Point[] {
  const kept: Point[] = []
  for (const point of points.toReversed()) {
    const later = kept.at(-1)
    kept.push(later && close(axis, point, later) ? { ...point, [axis]: later[axis] } : point)
  }
  return kept.toReversed()
}

function close(axis: Axis, a: Point, b: Point): boolean {
  return Math.abs(a[axis] - b[axis]) < near
}
