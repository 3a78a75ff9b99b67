import { toMermaid } from '../pathway/toMermaid.ts'
import type { Pathway } from '../pathway/types.ts'
import { lightLook } from './lightLook.ts'
import { plainLabel } from './plainLabel.ts'

/** The chart of a stage as a file for Mermaid: `remarks` as comments on top, and a look for each kind of node. */
export function mermaidFile(pathway: Pathway, stage: string, remarks: readonly string[]): string {
  const { source } = toMermaid(pathway, stage, plainLabel)
  const comments = remarks.map((remark) => `%% ${remark.replace(/[\s{}]+/g, ' ')}`)
  const { ink, paper, surface, urgent } = lightLook
  const looks = Object.entries({
    question: `fill:${paper},stroke:${ink},stroke-width:2px,color:${ink}`,
    step: `fill:${surface},stroke:${ink},color:${ink}`,
    outcome: `fill:${surface},stroke:${ink},stroke-width:3px,color:${ink}`,
    elsewhere: `fill:${paper},stroke:${ink},stroke-dasharray:2 4,color:${ink}`,
    urgent: `stroke:${urgent},stroke-width:4px`,
  }).map(([name, look]) => `  classDef ${name} ${look}`)
  // Mermaid itself takes one class a line.
  const chart = source.trimEnd().replace(/^( *class \w+ )(\w+),(\w+)$/gm, '$1$2\n$1$3')
  return [...comments, chart, ...looks, ''].join('\n')
}
