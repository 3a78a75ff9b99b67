import { escapeXml } from './escapeXml.ts'
import { extent } from './extent.ts'
import { lettering } from './lettering.ts'
import { outline } from './outline.ts'
import type { Cluster, Edge, Label, Node, Picture, Row } from './picture.ts'
import { route } from './route.ts'
import { tip } from './tip.ts'

/** What is written on the picture beside what Mermaid laid out. See `Drawing`. */
export interface Naming {
  readonly title: string
  readonly id: string
  readonly nodes?: ReadonlyMap<string, string>
  readonly edges?: ReadonlyMap<string, { readonly answer?: string; readonly next?: string }>
  readonly references?: ReadonlyMap<string, readonly string[]>
}

/**
 * A picture wider than this is not scaled down to a narrow column: in the 45rem that `flowchart.css` leaves one, its
 * smallest letters, of 14 pixels, would be less than 12.
 */
const wide = 840

/**
 * Writes the picture as SVG whose every colour comes from `flowchart.css`.
 *
 * Arrowheads are paths beside their arrows rather than markers: CSS can then colour both, and no id is needed.
 */
export function writeSvg(picture: Picture, naming: Naming): string {
  const { left, top, width, height } = extent(picture)
  const titleId = `${naming.id}-title`
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'flowchart',
      'data-flowchart': '',
      ...(width > wide && { 'data-wide': '' }),
      role: 'img',
      'aria-labelledby': titleId,
      viewBox: [left, top, width, height].join(' '),
      // In letters: a reader who wants them larger gets a larger chart.
      width: `${String(width / lettering.size)}em`,
      height: `${String(height / lettering.size)}em`,
      'font-size': lettering.size,
      'text-anchor': 'middle',
    },
    element('title', { id: titleId }, escapeXml(naming.title)),
    group('drawing', [
      group('clusters', picture.clusters.map(writeCluster)),
      group(
        'edges',
        picture.edges.map((edge) => writeEdge(edge, naming)),
      ),
      group(
        'nodes',
        picture.nodes.map((node) => writeNode(node, naming)),
      ),
      group(
        'labels',
        picture.labels.map((label) => writeLabel(label, naming)),
      ),
    ]),
  )
}

function writeCluster(cluster: Cluster): string {
  const { x, y, width, height, rows } = cluster
  const rect = element('rect', { x: x - width / 2, y: y - height / 2, width, height })
  return element('g', {}, rect, words(rows, x, y - height / 2 + (rows.length * lettering.pitch) / 2))
}

function writeEdge(edge: Edge, naming: Naming): string {
  const data = edgeData(edge.id, naming)
  const { path, start, end } = route(edge)
  const name = edge.line === 'solid' ? {} : { class: edge.line }
  const tips = [tip(edge.start, start), tip(edge.end, end)].filter((d) => d !== '')
  return element('path', { ...name, ...data, d: path }) + tips.map((d) => element('path', { class: 'tip', d })).join('')
}

function writeNode(node: Node, naming: Naming): string {
  const name = naming.nodes?.get(node.id)
  const from = naming.references?.get(node.id)?.join(' ')
  return element(
    'g',
    {
      ...(node.classes.length > 0 && { class: node.classes.join(' ') }),
      ...(name !== undefined && { 'data-node': name }),
      ...(from !== undefined && { 'data-from': from }),
      transform: `translate(${String(round(node.x))} ${String(round(node.y))})`,
    },
    ...outline(node).map(([tag, attributes]) => element(tag, attributes)),
    words(node.rows, 0, 0),
  )
}

function writeLabel(label: Label, naming: Naming): string {
  const { x, y, width, height, rows } = label
  const rect = element('rect', { x: x - width / 2, y: y - height / 2, width, height })
  return element('g', edgeData(label.edge, naming), rect, words(rows, x, y))
}

function edgeData(id: string, { edges }: Naming): Record<string, string> {
  const { answer, next } = edges?.get(id) ?? {}
  return { ...(answer !== undefined && { 'data-answer': answer }), ...(next !== undefined && { 'data-next': next }) }
}

/**
 * Rows of text about a middle. A space ends each row but the last, so that copied text is not run together; it counts in
 * centring, and the row makes up for it.
 */
function words(rows: readonly Row[], x: number, y: number): string {
  const first = y - ((rows.length - 1) * lettering.pitch) / 2 + lettering.baseline
  const [only] = rows
  if (!only) return ''
  if (rows.length === 1 && !only.detail)
    return element('text', { ...(x !== 0 && { x }), y: first }, escapeXml(only.text))
  const tspans = rows.map(({ text, detail }, i) => {
    const last = i === rows.length - 1
    const attributes = {
      ...(detail && { class: 'detail' }),
      x: last ? x : x + lettering.space / 2,
      ...(i > 0 && { dy: lettering.pitch }),
    }
    return element('tspan', attributes, escapeXml(text) + (last ? '' : ' '))
  })
  return element('text', { y: first }, ...tspans)
}

function group(name: string, children: readonly string[]): string {
  return children.length === 0 ? '' : element('g', { class: name }, ...children)
}

function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly string[]
): string {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value === '' ? ` ${key}=""` : ` ${key}="${typeof value === 'number' ? String(round(value)) : escapeXml(value)}"`,
  )
  const content = children.join('')
  return content === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${content}</${name}>`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
