import type { Edge, Node, Picture, Point, Shape } from './picture.ts'
import type { Ends } from './trimArrows.ts'

/** How much further from its words than Mermaid puts it the outline of a hexagon or a stadium stands, on each side. */
const more = 4

/**
 * Gives hexagons and stadiums room. Mermaid pads them half as much as rectangles, so that words would touch their sides.
 * Arrows are shortened by as much.
 */
export function growNodes(picture: Picture, ends: Ends): Picture {
  const tight = new Set(picture.nodes.filter(isTight).map(({ id }) => id))
  return {
    ...picture,
    nodes: picture.nodes.map((node) => (tight.has(node.id) ? grow(node) : node)),
    edges: picture.edges.map((edge) => {
      const { start = '', end = '' } = ends.get(edge.id) ?? {}
      return { ...edge, points: shorten(edge, tight.has(start), tight.has(end)) }
    }),
  }
}

function isTight({ shape, height }: Node): boolean {
  return (
    (shape.kind === 'polygon' && shape.points.length === 6) ||
    (shape.kind === 'rectangle' && shape.radius === height / 2)
  )
}

function grow(node: Node): Node {
  const [width, height] = [node.width + 2 * more, node.height + 2 * more]
  return { ...node, width, height, shape: growShape(node.shape, width / node.width, height / node.height) }
}

function growShape(shape: Shape, across: number, down: number): Shape {
  switch (shape.kind) {
    case 'rectangle':
      return { ...shape, radius: shape.radius * down }
    case 'polygon':
      return { ...shape, points: shape.points.map(({ x, y }) => ({ x: x * across, y: y * down })) }
    case 'circle':
      return shape
  }
}

function shorten({ points }: Edge, atStart: boolean, atEnd: boolean): Point[] {
  return points.map((point, i) => {
    if (i === 0 && atStart) return nearer(point, points[1])
    if (i === points.length - 1 && atEnd) return nearer(point, points[i - 1])
    return point
  })
}

/** Moves the end of a line along it. */
function nearer(end: Point, next: Point | undefined): Point {
  if (!next) return end
  const length = Math.hypot(next.x - end.x, next.y - end.y)
  const part = Math.min(more, length / 2) / length
  return { x: end.x + (next.x - end.x) * part, y: end.y + (next.y - end.y) * part }
}
