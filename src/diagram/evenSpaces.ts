import type { Box, Picture, Point } from './picture.ts'

type Axis = 'x' | 'y'
type Kind = 'node' | 'line' | 'label'

/** A stretch of an axis that something takes up. */
interface Stretch {
  readonly from: number
  readonly to: number
  readonly first: Kind
  readonly last: Kind
}

/** Half of the space before and after each kind of thing. An arrow's tip needs 10, and a bend 8. */
const margins: Readonly<Record<Axis, Readonly<Record<Kind, number>>>> = {
  x: { node: 12, line: 8, label: 6 },
  y: { node: 14, line: 6, label: 5 },
}

/** Lines as near as this are meant to be one. */
const near = 3

/**
 * Makes every empty band across the picture as wide as it needs to be and no wider. Order is kept and everything moves as
 * a whole, so nothing can come to overlap that did not before.
 */
export function evenSpaces(picture: Picture): Picture {
  const [x, y] = [mover(picture, 'x'), mover(picture, 'y')]
  const move = <Thing extends Point>(thing: Thing): Thing => ({ ...thing, x: x(thing.x), y: y(thing.y) })
  const resize = <Thing extends Box>(box: Thing): Thing => {
    const [left, right] = [x(box.x - box.width / 2), x(box.x + box.width / 2)]
    const [top, bottom] = [y(box.y - box.height / 2), y(box.y + box.height / 2)]
    return { ...box, x: (left + right) / 2, y: (top + bottom) / 2, width: right - left, height: bottom - top }
  }
  return {
    clusters: picture.clusters.map(resize),
    edges: picture.edges.map((edge) => ({ ...edge, points: edge.points.map(move) })),
    labels: picture.labels.map(move),
    nodes: picture.nodes.map(move),
  }
}

/** Maps old places on an axis to new ones. */
function mover(picture: Picture, axis: Axis): (place: number) => number {
  const stretches = taken(picture, axis)
  let at = 0
  const moved = stretches.map((stretch, i) => {
    const before = stretches[i - 1]
    if (before) at += space(before, stretch, axis)
    const placed = { ...stretch, at }
    at += stretch.to - stretch.from
    return placed
  })
  return (place) => {
    const distance = ({ from, to }: Stretch): number => Math.max(from - place, place - to, 0)
    // An arrow's end may lie a hair outside its box: it belongs to the stretch that is nearest.
    const [nearest] = moved.toSorted((a, b) => distance(a) - distance(b))
    return nearest ? nearest.at + place - nearest.from : place
  }
}

function space(before: Stretch, after: Stretch, axis: Axis): number {
  const lines = before.last === 'line' && after.first === 'line'
  return lines && after.from - before.to < near ? 0 : margins[axis][before.last] + margins[axis][after.first]
}

/** What is taken up on an axis: in order, and without overlaps. */
function taken(picture: Picture, axis: Axis): Stretch[] {
  const merged: Stretch[] = []
  for (const next of all(picture, axis).toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = merged.at(-1)
    if (!last || next.from > last.to) merged.push(next)
    else if (next.to > last.to) merged.splice(-1, 1, { ...last, to: next.to, last: next.last })
  }
  return merged
}

function all({ clusters, edges, labels, nodes }: Picture, axis: Axis): Stretch[] {
  const size = axis === 'x' ? 'width' : 'height'
  const other = axis === 'x' ? 'y' : 'x'
  const box = (kind: Kind) => (thing: Box) =>
    stretch(kind, thing[axis] - thing[size] / 2, thing[axis] + thing[size] / 2)
  return [
    ...nodes.map(box('node')),
    ...labels.map(box('label')),
    // The frame of a cluster is lines, with its title below the first of them.
    ...clusters.flatMap((frame) => {
      const [from, to] = [frame[axis] - frame[size] / 2, frame[axis] + frame[size] / 2]
      return [stretch('line', from, axis === 'y' ? from + 20 * frame.rows.length : from), stretch('line', to, to)]
    }),
    // A line across the axis. Where an arrow meets its box is the box's affair.
    ...edges.flatMap(({ points }) =>
      points.slice(1).flatMap((point, i) => {
        const before = points[i] ?? point
        return Math.abs(before[other] - point[other]) > Math.abs(before[axis] - point[axis])
          ? [stretch('line', before[axis], before[axis]), stretch('line', point[axis], point[axis])]
          : []
      }),
    ),
  ]
}

function stretch(kind: Kind, from: number, to: number): Stretch {
  return { from, to, first: kind, last: kind }
}
