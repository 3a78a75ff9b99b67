import type { Edge, Point } from './picture.ts'

/** A drawn arrow: its path data, and where each end is and which way it points. */
export interface Route {
  readonly path: string
  readonly start: End
  readonly end: End
}

export interface End extends Point {
  /** Unit vector out of the arrow. */
  readonly dx: number
  readonly dy: number
}

/** Radius of a bend. */
const bend = 8

/** How much of an arrow lies under its tip, so that a thick line does not show past the point. */
const underTip = 6

/** Draws straight lines with rounded bends through the points of an edge. */
export function route({ points, start, end }: Edge): Route {
  const [first, second] = points
  const [before, last] = points.slice(-2)
  if (!first || !second || !before || !last) throw new Error('An arrow needs two points.')
  const [startEnd, endEnd] = [endOf(second, first), endOf(before, last)]
  const middle = points.slice(1, -1)
  const from = start === 'point' ? back(startEnd) : first
  const to = end === 'point' ? back(endEnd) : last
  const path = [from, ...middle, to]
  const parts = middle.map((corner, i) => rounded(path[i] ?? corner, corner, path[i + 2] ?? corner))
  return { path: `M${at(from)}${parts.join('')}L${at(to)}`, start: startEnd, end: endEnd }
}

function rounded(before: Point, corner: Point, after: Point): string {
  const [enter, leave] = [towards(corner, before), towards(corner, after)]
  return `L${at(enter)}Q${at(corner)} ${at(leave)}`
}

function towards(corner: Point, other: Point): Point {
  const length = Math.hypot(other.x - corner.x, other.y - corner.y)
  const part = Math.min(bend, length / 2) / length
  return { x: corner.x + (other.x - corner.x) * part, y: corner.y + (other.y - corner.y) * part }
}

function endOf(before: Point, last: Point): End {
  const length = Math.hypot(last.x - before.x, last.y - before.y)
  return { ...last, dx: (last.x - before.x) / length, dy: (last.y - before.y) / length }
}

function back({ x, y, dx, dy }: End): Point {
  return { x: x - dx * underTip, y: y - dy * underTip }
}

function at({ x, y }: Point): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`
}
