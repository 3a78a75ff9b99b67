import { balanceRows } from './balanceRows.ts'
import { numbersIn } from './numbersIn.ts'
import type { Parsed } from './parseFlowchart.ts'
import type { Box, Cluster, Edge, Label, Node, Picture, Point, Row, Tip } from './picture.ts'
import { readShape } from './readShape.ts'
import { withoutStraight } from './withoutStraight.ts'

/**
 * Reads from Mermaid's picture where things are and what they say. The rest (markers, filters, a style sheet, hundreds of
 * curves for a round corner) is left behind. `id` is the one it was rendered with.
 */
export function readPicture(svg: Element, { nodes }: Parsed, id: string): Picture {
  const byElement = new Map(nodes.map((node) => [`${id}-${node.domId ?? node.id}`, node]))
  return {
    clusters: [...svg.querySelectorAll('.cluster')].map(readCluster),
    edges: [...svg.querySelectorAll('path[data-edge]:not(.edge-thickness-invisible)')].map(readEdge),
    labels: [...svg.querySelectorAll('.edgeLabel')].map(readLabel).filter(({ rows }) => rows.length > 0),
    nodes: [...svg.querySelectorAll('.node')].map((element) => {
      const node = byElement.get(element.id)
      if (!node) throw new Error(`Mermaid drew a node, “${element.id}”, that its parser does not know.`)
      return readNode(element, node)
    }),
  }
}

function readCluster(element: Element): Cluster {
  return { ...readRectangle(element.querySelector('rect')), rows: readRows(element) }
}

function readEdge(path: Element): Edge {
  const thick = path.classList.contains('edge-thickness-thick')
  return {
    id: path.getAttribute('data-id') ?? '',
    points: withoutStraight(JSON.parse(atob(path.getAttribute('data-points') ?? '')) as Point[]),
    line: path.classList.contains('edge-pattern-dotted') ? 'reading' : thick ? 'thick' : 'solid',
    start: readTip(path.getAttribute('marker-start')),
    end: readTip(path.getAttribute('marker-end')),
  }
}

function readTip(marker: string | null): Tip {
  return (['point', 'circle', 'cross'] as const).find((tip) => marker?.includes(`-${tip}`)) ?? 'none'
}

function readLabel(element: Element): Label {
  const { width, height } = readRectangle(element.querySelector('rect.background'))
  const edge = element.querySelector('[data-id]')?.getAttribute('data-id') ?? ''
  return { edge, rows: readRows(element), ...readShift(element), width: width + 6, height }
}

function readNode(element: Element, { id, shape: name = 'rect' }: Parsed['nodes'][number]): Node {
  return {
    id,
    // `class n0 step,urgent` in the source gives one class with a comma in it.
    classes: [...element.classList]
      .flatMap((each) => each.split(','))
      .filter((each) => !['node', 'default', ''].includes(each)),
    ...readShift(element),
    ...readShape(element, name),
    rows: readRows(element),
  }
}

function readRows(element: Element): Row[] {
  return balanceRows(
    [...element.querySelectorAll('.row')].map((row) => row.textContent.trim()).filter((row) => row !== ''),
  )
}

function readRectangle(element: Element | null): Box {
  const [x, y, width, height] = (['x', 'y', 'width', 'height'] as const).map((name) =>
    Number(element?.getAttribute(name) ?? 0),
  ) as [number, number, number, number]
  return { x: x + width / 2, y: y + height / 2, width, height }
}

function readShift(element: Element): Point {
  const [x = 0, y = 0] = numbersIn(element.getAttribute('transform') ?? '')
  return { x, y }
}
