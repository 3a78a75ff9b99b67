import type { Box, Edge, Label, Picture, Point } from './picture.ts'

/** Free room kept between a label and what is not its own arrow. `evenSpaces` may see to more. */
const room = { fromNodes: 3, fromLines: 5 }

/** What of its arrow must show before and after a label, and the step by which a place is sought. */
const shown = { across: 18, down: 10 }
const step = 2

/**
 * Moves each label to the first free place on its own arrow, so that an answer stands beside its question. Mermaid puts it
 * half-way, which on a long arrow may be a screen further down. A label that finds no free place stays where it is.
 */
export function placeLabels(picture: Picture): Picture {
  const labels = [...picture.labels]
  labels.forEach((label, i) => {
    const edge = picture.edges.find(({ id }) => id === label.edge)
    if (!edge) return
    const others = picture.edges.filter((other) => other !== edge).flatMap(segmentsOf)
    const near = [...others, ...labels.filter((other) => other !== labels[i])]
    const free = placesOn(edge, label).find(
      (place) =>
        !picture.nodes.some((node) => overlap(place, node, room.fromNodes)) &&
        !near.some((box) => overlap(place, box, room.fromLines)),
    )
    if (free) labels[i] = free
  })
  return { ...picture, labels }
}

/** Where a label could stand on its arrow, from the start of the arrow on. */
function placesOn(edge: Edge, label: Label): Label[] {
  return cornersOf(edge).flatMap(([from, to]) => {
    const length = Math.hypot(to.x - from.x, to.y - from.y)
    const [dx, dy] = [(to.x - from.x) / length, (to.y - from.y) / length]
    const first = Math.abs(dx) > Math.abs(dy) ? label.width / 2 + shown.across : label.height / 2 + shown.down
    const count = Math.max(0, Math.floor((length - 2 * first) / step) + 1)
    return Array.from({ length: count }, (_, i) => {
      const along = first + i * step
      return { ...label, x: from.x + dx * along, y: from.y + dy * along }
    })
  })
}

function cornersOf({ points }: Edge): (readonly [Point, Point])[] {
  return points.slice(1).map((point, i) => [points[i] ?? point, point])
}

function segmentsOf(edge: Edge): Box[] {
  return cornersOf(edge).map(([a, b]) => ({
    x: (a.x + b.x) / 2,
    y: (a.y + b.y) / 2,
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  }))
}

function overlap(a: Box, b: Box, apart: number): boolean {
  return (
    Math.abs(a.x - b.x) < (a.width + b.width) / 2 + apart && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + apart
  )
}
