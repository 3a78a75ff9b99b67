import ELK from 'elkjs'
import type { ElkExtendedEdge, ElkLabel, ElkNode, LayoutOptions } from 'elkjs'
import type { Box, ChartLayout, PlacedNode, Point } from './chartLayout.ts'
import { wrapText } from './labelFont.ts'
import type { TextBlock } from './labelFont.ts'
import type { Flowchart, FlowchartEdge, FlowchartNode } from './parseFlowchart.ts'
import { insetAt, sizeOf } from './shapes.ts'

export interface LayoutStyle {
  /** How ELK aligns the boxes of a layer with those of the next. Which is narrowest depends on the chart. */
  readonly placement: 'NETWORK_SIMPLEX' | 'BRANDES_KOEPF' | 'LINEAR_SEGMENTS'
  /** Whether words are wrapped to short rows, and boxes stand closer, to make the chart narrower. */
  readonly narrow: boolean
  /** Whether boxes that would stand side by side are spread over more layers. */
  readonly spread?: boolean
  /** Whether arrows that leave one box, or reach one, share a line there. */
  readonly joined: boolean
  /** Whether boxes move up into free space beside other layers. */
  readonly compact: boolean
}

const elk = new ELK()

/** Lays out a flowchart with ELK: boxes in layers, joined by lines that run straight down and across. */
export async function layOut(chart: Flowchart, style: LayoutStyle): Promise<ChartLayout> {
  const nodeText = new Map(chart.nodes.map((node) => [node.id, wrapText(node.lines, maxNodeText(node, style))]))
  const edgeText = new Map(chart.edges.map((edge) => [edge.id, wrapText(edge.lines, maxLabelText(edge, chart, style))]))
  const toElkNode = (node: FlowchartNode): ElkNode => {
    const text = nodeText.get(node.id) ?? emptyText
    const children = chart.nodes.filter(({ parent }) => parent === node.id).map(toElkNode)
    const padding = `[top=${String(text.height + 24)},left=16,bottom=16,right=16]`
    return {
      id: node.id,
      ...sizeOf(node.shape, text, style.narrow ? 60 : 96),
      ...(children.length > 0 && { children, layoutOptions: { 'elk.padding': padding } }),
    }
  }
  const { children = [], edges } = await elk.layout({
    id: 'chart',
    layoutOptions: elkOptions(chart, style),
    children: chart.nodes.filter(({ parent }) => parent === undefined).map(toElkNode),
    edges: chart.edges.map(({ id, source, target }) => ({
      id,
      sources: [source],
      targets: [target],
      labels: toElkLabels(edgeText.get(id) ?? emptyText),
    })),
  })

  const elkNodes = new Map(children.flatMap(flattenNodes).map((node) => [node.id, node]))
  const elkEdges = new Map(edges.map((edge) => [edge.id, edge]))
  const nodes = chart.nodes.map(({ id, shape, classes }): PlacedNode => ({
    ...{ id, shape, classes, rows: nodeText.get(id)?.rows ?? [] },
    ...centredBox(elkNodes.get(id)),
  }))
  const placed = new Map(nodes.map((node) => [node.id, node]))
  const visible = chart.edges.filter(({ stroke }) => stroke !== 'invisible')
  return {
    nodes,
    edges: visible.map(({ id, source, target, stroke, startTip, endTip }) => {
      const fromEnd = extendToOutline(pointsOf(elkEdges.get(id)).reverse(), placed.get(target))
      const points = extendToOutline(fromEnd.reverse(), placed.get(source))
      return { id, source, target, stroke, startTip, endTip, points }
    }),
    labels: visible.flatMap(({ id }) =>
      (elkEdges.get(id)?.labels ?? []).map((label) => ({
        ...{ edge: id, rows: edgeText.get(id)?.rows ?? [] },
        ...centredBox(label),
      })),
    ),
  }
}

const emptyText: TextBlock = { rows: [], width: 0, height: 0 }

/** The longest rows in a box, in pixels. References to another section are narrower, since they are drawn beside other boxes. */
function maxNodeText({ classes }: FlowchartNode, { narrow }: LayoutStyle): number {
  if (classes.includes('elsewhere')) return narrow ? 100 : 116
  return narrow ? 150 : 200
}

/** The longest rows on an arrow, in pixels: the shorter, the more answers stand side by side. */
function maxLabelText({ source }: FlowchartEdge, { edges, direction }: Flowchart, { narrow }: LayoutStyle): number {
  const abreast = direction === 'DOWN' || direction === 'UP' ? edges.filter((edge) => edge.source === source).length : 1
  if (narrow || abreast > 4) return 96
  return abreast > 2 ? 116 : 160
}

function elkOptions({ direction }: Flowchart, style: LayoutStyle): LayoutOptions {
  return {
    'elk.algorithm': 'layered',
    'elk.direction': direction,
    'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
    // Coordinates of nested boxes and their arrows are relative to the top left corner of the chart.
    'elk.json.shapeCoords': 'ROOT',
    'elk.json.edgeCoords': 'ROOT',
    'elk.edgeRouting': 'ORTHOGONAL',
    'elk.layered.mergeEdges': String(style.joined),
    'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
    'elk.layered.nodePlacement.strategy': style.placement,
    'elk.layered.layering.strategy': style.spread ? 'STRETCH_WIDTH' : 'NETWORK_SIMPLEX',
    // ELK compacts as if layers were columns, so “left” means up here.
    'elk.layered.compaction.postCompaction.strategy': style.compact ? 'LEFT' : 'NONE',
    // Places an answer next to its question, even on a long arrow.
    'elk.layered.edgeLabels.centerLabelPlacementStrategy': 'TAIL_LAYER',
    // ELK's compaction fails if boxes stand closer than lines.
    'elk.spacing.nodeNode': style.narrow ? '12' : '16',
    'elk.spacing.edgeNode': style.narrow ? '10' : '14',
    'elk.spacing.edgeEdge': style.narrow ? '10' : '14',
    'elk.layered.spacing.nodeNodeBetweenLayers': '22',
    'elk.layered.spacing.edgeNodeBetweenLayers': '11',
    'elk.layered.spacing.edgeEdgeBetweenLayers': '12',
  }
}

function toElkLabels({ width, height }: TextBlock): ElkLabel[] {
  if (height === 0) return []
  // ELK ignores a label without text.
  return [
    {
      text: 'label',
      width: 2 * Math.ceil(width / 2) + 8,
      height: height + 4,
      layoutOptions: { 'elk.edgeLabels.inline': 'true' },
    },
  ]
}

function flattenNodes(node: ElkNode): ElkNode[] {
  return [node, ...(node.children ?? []).flatMap(flattenNodes)]
}

/** Converts a rectangle of ELK's, positioned by its top left corner, to one positioned by its centre. */
function centredBox({ x = 0, y = 0, width = 0, height = 0 }: Partial<Box> = {}): Box {
  return { x: x + width / 2, y: y + height / 2, width, height }
}

/** The ends and bends of an edge, without points on a straight line. */
function pointsOf(edge: ElkExtendedEdge | undefined): Point[] {
  const points = (edge?.sections ?? []).flatMap((section) => [
    section.startPoint,
    ...(section.bendPoints ?? []),
    section.endPoint,
  ])
  return points.filter((point, i) => {
    const [before, after] = [points[i - 1], points[i + 1]]
    const onLine = (axis: 'x' | 'y'): boolean => before?.[axis] === point[axis] && point[axis] === after?.[axis]
    return !onLine('x') && !onLine('y')
  })
}

/** Lengthens a line from the rectangle around the box at its first point to the outline of that box. */
function extendToOutline(points: Point[], node: PlacedNode | undefined): Point[] {
  const [end, next, ...rest] = points
  if (!end || !next || !node) return points
  const isHorizontal = end.y === next.y
  const depth = insetAt(node.shape, node, isHorizontal ? end.y - node.y : end.x - node.x, isHorizontal)
  const outlinePoint = isHorizontal
    ? { x: end.x + Math.sign(node.x - end.x) * depth, y: end.y }
    : { x: end.x, y: end.y + Math.sign(node.y - end.y) * depth }
  return [outlinePoint, next, ...rest]
}
