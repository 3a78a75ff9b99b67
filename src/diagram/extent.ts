import type { Box, Picture, Point } from './picture.ts'

/** Room around the picture for thick strokes. */
const margin = 8

/** The rectangle that holds a whole picture. */
export function extent({ nodes, labels, clusters, edges }: Picture): {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
} {
  const points = [
    ...[...nodes, ...labels, ...clusters].flatMap((box) => corners(box)),
    ...edges.flatMap((edge) => edge.points),
  ]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [left, top] = [Math.floor(Math.min(...xs)) - margin, Math.floor(Math.min(...ys)) - margin]
  return {
    left,
    top,
    width: Math.ceil(Math.max(...xs)) + margin - left,
    height: Math.ceil(Math.max(...ys)) + margin - top,
  }
}

function corners({ x, y, width, height }: Box): Point[] {
  return [
    { x: x - width / 2, y: y - height / 2 },
    { x: x + width / 2, y: y + height / 2 },
  ]
}
