import { toMermaid } from '../pathway/toMermaid.ts'
import type { Pathway } from '../pathway/types.ts'
import type { Drawing } from './drawFlowchart.ts'
import { labelSource, plainLabelSource } from './labelSource.ts'
import { lightColours } from './standAloneSvg.ts'

/** Returns the drawing of a stage, for pages and downloads. Throws if the pathway has no such stage. */
export function stageDrawing(pathway: Pathway, stage: string): Drawing & { readonly name: string } {
  const name = stageChartName(pathway, stage)
  return {
    ...toMermaid(pathway, stage, labelSource),
    name,
    title: `${name}. The list in words says the same.`,
    id: `chart-${stage}`,
  }
}

/** Returns a chart's name, such as “Flowchart of section 3: Referral stage”. Throws if the pathway has no such stage. */
export function stageChartName({ stages }: Pick<Pathway, 'stages'>, stage: string): string {
  const found = stages.find(({ id }) => id === stage)
  if (!found) throw new Error(`The pathway has no stage “${stage}”.`)
  return `Flowchart of section ${found.section}: ${found.title}`
}

/** Writes the chart of a stage as a Mermaid file, with `remarks` as comments at the top and a style for each kind of node. */
export function stageMermaidFile(pathway: Pathway, stage: string, remarks: readonly string[]): string {
  const { source } = toMermaid(pathway, stage, plainLabelSource)
  const comments = remarks.map((remark) => `%% ${remark.replace(/[\s{}]+/g, ' ')}`)
  const { ink, paper, surface, urgent } = lightColours
  const styles = Object.entries({
    question: `fill:${paper},stroke:${ink},stroke-width:2px,color:${ink}`,
    step: `fill:${surface},stroke:${ink},color:${ink}`,
    outcome: `fill:${surface},stroke:${ink},stroke-width:3px,color:${ink}`,
    elsewhere: `fill:${paper},stroke:${ink},stroke-dasharray:2 4,color:${ink}`,
    urgent: `stroke:${urgent},stroke-width:4px`,
  }).map(([name, style]) => `  classDef ${name} ${style}`)
  // Mermaid accepts one class per `class` statement.
  const chart = source.trimEnd().replace(/^( *class \w+ )(\w+),(\w+)$/gm, '$1$2\n$1$3')
  return [...comments, chart, ...styles, ''].join('\n')
}
