import { cachedLayout } from './cachedLayout.ts'
import { extentOf, maxChartWidth } from './chartLayout.ts'
import type { ChartLayout } from './chartLayout.ts'
import { labelFont } from './labelFont.ts'
import { paginateChart } from './paginateChart.ts'
import { escapeXml, svgElement } from './svgElement.ts'
import { writeDrawing } from './writeDrawing.ts'
import type { Appearance } from './writeDrawing.ts'
import { writeSheet } from './writeSheet.ts'

/** A flowchart to draw: its Mermaid source, the ids its Mermaid ids map to, and its accessible name. */
export interface Drawing {
  readonly source: string
  /** The accessible name of the picture. */
  readonly title: string
  /** Unique on the page: every id in the SVG begins with it. */
  readonly id: string
  /** Mermaid node id → our node id, which becomes `data-node`. */
  readonly nodes?: ReadonlyMap<string, string>
  /** Mermaid edge id → `data-answer` ("question/answer") or `data-next` ("step"), on the arrow and on its label. */
  readonly edges?: ReadonlyMap<string, { readonly answer?: string; readonly next?: string }>
  /** Mermaid node id of a reference box → the arrows that lead to it, which become `data-from`. */
  readonly references?: ReadonlyMap<string, readonly string[]>
}

/** Pixels: less than half a sheet of A4. */
const maxShortHeight = 450

/**
 * Draws a Mermaid flowchart as inline SVG, which `flowchart.css` colours. If the chart is too high for a sheet of paper,
 * the result also contains the sheets to print.
 *
 * The same drawing always gives the same bytes. Rejects with a `FlowchartSyntaxError` if the source is wrong, and with
 * another error if `nodes` or `edges` contain an id that the source does not have.
 */
export async function drawFlowchart(drawing: Drawing): Promise<string> {
  const layout = await cachedLayout(drawing.source)
  assertIdsExist('node', drawing.nodes, layout.nodes)
  assertIdsExist('edge', drawing.edges, layout.edges)
  const { x, y, width, height } = extentOf(layout)
  const sheets = paginateChart(layout)
  const isOneUpright = sheets.length === 1 && sheets[0]?.length === 1
  const drawingId = isOneUpright ? undefined : `${drawing.id}-drawing`
  const svg = svgElement(
    'svg',
    {
      class: 'flowchart',
      // A wide chart is never scaled down, since its letters would be less than 12 pixels high.
      'data-wide': width > maxChartWidth ? '' : undefined,
      // Paper has room for it between the clauses.
      'data-short': height <= maxShortHeight ? '' : undefined,
      role: 'img',
      'aria-labelledby': `${drawing.id}-title`,
      viewBox: [x, y, width, height].join(' '),
      // In `em`, so that a reader who enlarges the text also enlarges the chart.
      width: `${String(width / labelFont.size)}em`,
      height: `${String(height / labelFont.size)}em`,
      'font-size': labelFont.size,
      'text-anchor': 'middle',
    },
    svgElement('title', { id: `${drawing.id}-title` }, escapeXml(drawing.title)),
    svgElement('g', { id: drawingId, class: 'drawing' }, writeDrawing(layout, siteAppearance(drawing))),
  )
  if (drawingId === undefined) return svg
  const printed = sheets.map((sheet) => writeSheet(layout, sheet, drawingId))
  return `<div class="flowchart-whole">${svg}</div><div class="flowchart-pages" aria-hidden="true">${printed.join('')}</div>`
}

/** Classes and `data-*` attributes for the site's CSS and scripts. */
function siteAppearance({ nodes, edges, references }: Drawing): Appearance {
  const edgeData = (id: string) => ({ 'data-answer': edges?.get(id)?.answer, 'data-next': edges?.get(id)?.next })
  return {
    group: (name) => ({ class: name }),
    node: ({ id, classes }) => ({
      class: classes.join(' ') || undefined,
      'data-node': nodes?.get(id),
      'data-from': references?.get(id)?.join(' '),
    }),
    outline: () => ({}),
    bar: { class: 'bar' },
    ring: { class: 'ring' },
    edge: ({ id, stroke }) => ({ class: stroke === 'solid' ? undefined : stroke, ...edgeData(id) }),
    tip: { class: 'tip' },
    label: ({ edge }) => edgeData(edge),
    labelBackground: {},
    detail: { class: 'detail' },
  }
}

function assertIdsExist(
  kind: string,
  named: ReadonlyMap<string, unknown> | undefined,
  present: ChartLayout['nodes'] | ChartLayout['edges'],
): void {
  const ids = new Set(present.map(({ id }) => id))
  const missing = [...(named?.keys() ?? [])].filter((id) => !ids.has(id))
  if (missing.length > 0) throw new Error(`The flowchart has no ${kind} “${missing.join('”, “')}”.`)
}
