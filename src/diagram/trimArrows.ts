import type { Box, Edge, Picture, Point } from './picture.ts'

/** What an edge joins, by node id. */
export type Ends = ReadonlyMap<string, { readonly start: string; readonly end: string }>

/** The layout is out by such amounts where an arrow meets a box. */
const near = 1

/** Takes away what of an arrow runs along the edge of the boxes that it joins. */
export function trimArrows(picture: Picture, ends: Ends): Picture {
  const boxes = new Map(picture.nodes.map((node) => [node.id, node]))
  return {
    ...picture,
    edges: picture.edges.map((edge) => {
      const { start = '', end = '' } = ends.get(edge.id) ?? {}
      return start === end ? edge : trim(edge, boxes.get(start), boxes.get(end))
    }),
  }
}

function trim(edge: Edge, start: Box | undefined, end: Box | undefined): Edge {
  const first = trimStart(edge.points, start)
  return { ...edge, points: trimStart(first.toReversed(), end).toReversed() }
}

function trimStart(points: readonly Point[], box: Box | undefined): readonly Point[] {
  const second = points[1]
  return box && second && points.length > 2 && holds(box, second) ? trimStart(points.slice(1), box) : points
}

function holds({ x, y, width, height }: Box, point: Point): boolean {
  return Math.abs(point.x - x) < width / 2 + near && Math.abs(point.y - y) < height / 2 + near
}
