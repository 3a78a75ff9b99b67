import type { FlowchartEdge, FlowchartNode, Line } from './parseFlowchart.ts'

/** A flowchart with a position for each of its elements. All lengths are in pixels. */
export interface ChartLayout {
  readonly nodes: readonly PlacedNode[]
  readonly edges: readonly PlacedEdge[]
  readonly labels: readonly PlacedLabel[]
}

export interface Point {
  readonly x: number
  readonly y: number
}

/** The centre and the size of a rectangle. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

export interface PlacedNode extends Box, Pick<FlowchartNode, 'id' | 'shape' | 'classes'> {
  readonly rows: readonly Line[]
}

/** An arrow through `points`: at least two, with a bend at each but the first and the last. */
export interface PlacedEdge extends Pick<FlowchartEdge, 'id' | 'source' | 'target' | 'stroke' | 'startTip' | 'endTip'> {
  readonly points: readonly Point[]
}

/** The words on an arrow. */
export interface PlacedLabel extends Box {
  readonly edge: string
  readonly rows: readonly Line[]
}

/**
 * The widest chart that fits the column of a procedure's page on a screen of 1,440 pixels, and whose text can still be
 * read when paper or a narrower column scales it down.
 */
export const maxChartWidth = 840

/** Space around a chart, so that thick strokes are not cut off. Pixels. */
const margin = 8

/** Returns the bounding rectangle of a chart. Unlike in other boxes, `x` and `y` are its top left corner. */
export function extentOf({ nodes, labels, edges }: ChartLayout): Box {
  const points = [
    ...[...nodes, ...labels].flatMap(({ x, y, width, height }) => [
      { x: x - width / 2, y: y - height / 2 },
      { x: x + width / 2, y: y + height / 2 },
    ]),
    ...edges.flatMap((edge) => edge.points),
  ]
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  const [x, y] = [Math.floor(Math.min(...xs)) - margin, Math.floor(Math.min(...ys)) - margin]
  return { x, y, width: Math.ceil(Math.max(...xs)) + margin - x, height: Math.ceil(Math.max(...ys)) + margin - y }
}
