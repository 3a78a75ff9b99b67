import { clearestLayout } from './clearestLayout.ts'
import { hideCodes } from './codes.ts'
import { evenSpaces } from './evenSpaces.ts'
import { growNodes } from './growNodes.ts'
import { markSource } from './marks.ts'
import { setLayout, withMermaid } from './mermaidEnvironment.ts'
import { optimiseSvg } from './optimiseSvg.ts'
import { parseFlowchart } from './parseFlowchart.ts'
import { placeLabels } from './placeLabels.ts'
import { readPicture } from './readPicture.ts'
import { trimArrows } from './trimArrows.ts'
import { writePages } from './writePages.ts'
import { writeSvg } from './writeSvg.ts'

/** What one flowchart's Mermaid ids stand for, and how it is announced. */
export interface Drawing {
  /** Mermaid flowchart source. */
  readonly source: string
  /** The accessible name of the picture. */
  readonly title: string
  /** Unique on the page: every id in the SVG begins with it. */
  readonly id: string
  /** Mermaid node id → our node id, which becomes `data-node`. */
  readonly nodes?: ReadonlyMap<string, string>
  /** Mermaid edge id → `data-answer` ("question/answer") or `data-next` ("step"), on the arrow and on its label. */
  readonly edges?: ReadonlyMap<string, { readonly answer?: string; readonly next?: string }>
  /** Mermaid node id of a box that only refers to a node → the ways that lead there, which become `data-from`. */
  readonly references?: ReadonlyMap<string, readonly string[]>
}

/** The id under which Mermaid draws. None of its ids reaches the outcome. */
const scratch = 'drawing'

/**
 * Draws a Mermaid flowchart as inline SVG: Mermaid reads it and lays it out, we write it. One that is too high for a sheet
 * of paper comes with its pieces for printing.
 *
 * The same drawing always gives the same bytes. Rejects with a `FlowchartSyntaxError` if the source is wrong, and with
 * another error if `nodes` or `edges` name what is not in it.
 */
export function drawFlowchart(drawing: Drawing): Promise<string> {
  return withMermaid(async ({ mermaid, parser }) => {
    const source = markSource(hideCodes(drawing.source))
    const parsed = await parseFlowchart(mermaid, source, drawing.source)
    expectAll('node', drawing.nodes, parsed.nodes)
    expectAll('edge', drawing.edges, parsed.edges)
    const ends = new Map(parsed.edges.map((edge) => [edge.id, edge]))
    const picture = await clearestLayout(parsed, async (layout) => {
      setLayout(mermaid, layout)
      const { svg } = await mermaid.render(scratch, source)
      const read = readPicture(parser.parseFromString(svg, 'text/html').body, parsed, scratch)
      return evenSpaces(placeLabels(growNodes(trimArrows(read, ends), ends)))
    })
    return writePages(optimiseSvg(writeSvg(picture, drawing)), picture, drawing.id)
  })
}

function expectAll(
  kind: string,
  named: ReadonlyMap<string, unknown> | undefined,
  present: readonly { readonly id: string }[],
): void {
  const ids = new Set(present.map(({ id }) => id))
  const missing = [...(named?.keys() ?? [])].filter((id) => !ids.has(id))
  if (missing.length > 0) throw new Error(`The flowchart has no ${kind} “${missing.join('”, “')}”.`)
}
