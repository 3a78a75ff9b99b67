import { extent } from './extent.ts'
import type { Picture } from './picture.ts'

/** A4 less its margins, in CSS pixels. A chart is scaled down to this width; a column of it may be as high as this. */
const paper = { width: 690, height: 860 }

/** A chart is made as much smaller rather than cut: its smallest letters, of 14 pixels, are then 9 points. */
const squeeze = 0.86

/** Room kept between a cut and what it must not cut: an arrow's tip stands on its box, and is 10 high. */
const room = { line: 3, bend: 8, tip: 12 }

/** A stretch of a chart, from top to bottom, that is printed on one page. */
export interface Piece {
  readonly top: number
  readonly height: number
}

/**
 * Where a chart that is too high for one sheet of paper is cut, so that its words need not be made too small to read. Cuts
 * run between boxes and words, and meet arrows only where these run down. A chart that fits is one piece.
 */
export function pagesOf(picture: Picture): readonly Piece[] {
  const { top, width, height } = extent(picture)
  const most = paper.height * Math.max(1, width / paper.width)
  const bottom = top + height
  if (Math.min(paper.width / width, paper.height / height) >= squeeze) return [{ top, height }]
  const taken = takenBy(picture)
  const free = (place: number): boolean => taken.every(([from, to]) => place < from || place > to)

  const pieces: Piece[] = []
  let at = top
  while (bottom - at > most) {
    let cut = Math.floor(at + most)
    while (cut > at && !free(cut)) cut--
    // Nothing but boxes for a whole page: the rest stays whole, and is made as small as it must be.
    if (cut <= at) break
    pieces.push({ top: at, height: cut - at })
    at = cut
  }
  return [...pieces, { top: at, height: bottom - at }]
}

/** The stretches of the way down that a cut must not meet. */
function takenBy({ nodes, labels, clusters, edges }: Picture): (readonly [from: number, to: number])[] {
  const around = (from: number, to: number, { above, below = above }: { above: number; below?: number }) =>
    [from - above, to + below] as const
  const { line, bend, tip } = room
  return [
    ...nodes.map(({ y, height }) => around(y - height / 2, y + height / 2, { above: tip, below: line })),
    ...labels.map(({ y, height }) => around(y - height / 2, y + height / 2, { above: line })),
    ...clusters.flatMap(({ y, height }) => [y - height / 2, y + height / 2].map((y) => around(y, y, { above: line }))),
    ...edges.flatMap(({ points, end }) => [
      ...points.slice(1, -1).map(({ y }) => around(y, y, { above: bend })),
      // An arrow that leads up has its tip below its box.
      ...points.slice(end === 'none' ? points.length : -1).map(({ y }) => around(y, y, { above: tip })),
    ]),
  ]
}
