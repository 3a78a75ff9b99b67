import { arrowPaths } from './arrowPaths.ts'
import type { ChartLayout, PlacedEdge, PlacedLabel, PlacedNode } from './chartLayout.ts'
import { labelFont } from './labelFont.ts'
import type { Line } from './parseFlowchart.ts'
import { outlineOf } from './shapes.ts'
import { escapeXml, svgElement } from './svgElement.ts'
import type { Attributes } from './svgElement.ts'

/** The attributes that style each element of a drawing: hooks for the site's CSS, or colours in a stand-alone file. */
export interface Appearance {
  group(name: 'clusters' | 'edges' | 'nodes' | 'labels'): Attributes
  node(node: PlacedNode): Attributes
  outline(node: PlacedNode): Attributes
  /** The bar by which an urgent step differs in shape, not only in colour. */
  readonly bar: Attributes
  /** The second outline around a node that a script or the keyboard has selected. Absent in a stand-alone file. */
  readonly ring?: Attributes
  edge(edge: PlacedEdge): Attributes
  readonly tip: Attributes
  label(label: PlacedLabel): Attributes
  readonly labelBackground: Attributes
  readonly detail: Attributes
}

const barWidth = 7
/** From the outline of a node to its ring. */
const ringGap = 5

/** Writes the elements of a chart as SVG. */
export function writeDrawing(layout: ChartLayout, look: Appearance): string {
  const group = (name: 'clusters' | 'edges' | 'nodes' | 'labels', children: readonly string[]): string =>
    children.length === 0 ? '' : svgElement('g', look.group(name), ...children)
  const isFrame = ({ shape }: PlacedNode): boolean => shape === 'subgraph'
  return [
    group(
      'clusters',
      layout.nodes.filter(isFrame).map((node) => writeFrame(node, look)),
    ),
    group(
      'edges',
      layout.edges.map((edge) => writeEdge(edge, look)),
    ),
    group(
      'nodes',
      layout.nodes.filter((node) => !isFrame(node)).map((node) => writeNode(node, look)),
    ),
    group(
      'labels',
      layout.labels.map((label) => writeLabel(label, look)),
    ),
  ].join('')
}

function writeFrame(node: PlacedNode, look: Appearance): string {
  const { x, y, width, height, rows } = node
  const rect = svgElement('rect', { ...look.outline(node), x: x - width / 2, y: y - height / 2, width, height })
  return svgElement(
    'g',
    {},
    rect,
    writeText(rows, x, y - height / 2 + 8 + (rows.length * labelFont.lineHeight) / 2, look),
  )
}

function writeEdge(edge: PlacedEdge, look: Appearance): string {
  const { line, tips } = arrowPaths(edge)
  return (
    svgElement('path', { ...look.edge(edge), d: line }) +
    tips.map((d) => svgElement('path', { ...look.tip, d })).join('')
  )
}

function writeNode(node: PlacedNode, look: Appearance): string {
  const { shape, width, height, x, y } = node
  const [name, attributes] = outlineOf(shape, node)
  const [, ring] = outlineOf(shape, { width: width + 2 * ringGap, height: height + 2 * ringGap })
  const hasBar = node.classes.includes('urgent') && shape === 'rectangle'
  return svgElement(
    'g',
    { ...look.node(node), transform: `translate(${String(x)} ${String(y)})` },
    svgElement(name, { ...look.outline(node), ...attributes }),
    hasBar ? svgElement('rect', { ...look.bar, ...attributes, width: barWidth }) : '',
    writeText(node.rows, 0, 0, look),
    look.ring ? svgElement(name, { ...look.ring, ...ring }) : '',
  )
}

function writeLabel(label: PlacedLabel, look: Appearance): string {
  const { x, y, width, height, rows } = label
  const rect = svgElement('rect', { ...look.labelBackground, x: x - width / 2, y: y - height / 2, width, height })
  return svgElement('g', look.label(label), rect, writeText(rows, x, y, look))
}

/**
 * Writes rows of text around a centre. Each row but the last ends with a space, so that copied text does not run together.
 * The space counts in centring, so the row is moved by half its width.
 */
function writeText(rows: readonly Line[], x: number, y: number, { detail }: Appearance): string {
  const first = y - ((rows.length - 1) * labelFont.lineHeight) / 2 + labelFont.baseline
  const [only] = rows
  if (!only) return ''
  if (rows.length === 1 && !only.detail)
    return svgElement('text', { x: x || undefined, y: first }, escapeXml(only.text))
  const tspans = rows.map((row, i) => {
    const isLast = i === rows.length - 1
    const attributes = {
      ...(row.detail && detail),
      x: isLast ? x : x + labelFont.space / 2,
      ...(i > 0 && { dy: labelFont.lineHeight }),
    }
    return svgElement('tspan', attributes, escapeXml(row.text) + (isLast ? '' : ' '))
  })
  return svgElement('text', { y: first }, ...tspans)
}
