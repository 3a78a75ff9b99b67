import { toMermaid } from '../pathway/toMermaid.ts'
import type { Pathway } from '../pathway/types.ts'
import type { Drawing } from './drawFlowchart.ts'
import { labelSource } from './labelSource.ts'

/** The drawing of a stage, as the pages show it and as it is downloaded. Throws where the pathway has no such stage. */
export function stageDrawing(pathway: Pathway, stage: string): Drawing & { readonly name: string } {
  const { source, nodes, edges, references } = toMermaid(pathway, stage, labelSource)
  const name = nameOfChart(pathway, stage)
  return {
    source,
    nodes,
    edges,
    references,
    name,
    title: `${name}. The list in words says the same.`,
    id: `chart-${stage}`,
  }
}

/** What a chart is called, such as “Flowchart of section 3: Referral stage”. Throws where the pathway has no such stage. */
export function nameOfChart({ stages }: Pick<Pathway, 'stages'>, stage: string): string {
  const found = stages.find(({ id }) => id === stage)
  if (!found) throw new Error(`The pathway has no stage “${stage}”.`)
  return `Flowchart of section ${found.section}: ${found.title}`
}
