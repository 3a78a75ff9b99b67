import type { ContentResult } from '../content/readContent.ts'
import { drawFlowchart } from '../diagram/drawFlowchart.ts'
import { FlowchartSyntaxError } from '../diagram/parseFlowchart.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'

/** Returns every problem of the content, including those of flowcharts written by hand and the places still to be filled in. */
export async function findContentProblems(read: ContentResult): Promise<readonly Problem[]> {
  const inFences = await Promise.all(
    read.fences.map(async ({ file, line, source }) => {
      try {
        await drawFlowchart({ source, title: 'Flowchart', id: 'check' })
        return []
      } catch (error) {
        const isSyntax = error instanceof FlowchartSyntaxError
        const detail = isSyntax ? error.detail : 'It cannot be laid out. Make it simpler.'
        return [problem('flowchart-syntax', { detail }, file, line + (isSyntax ? (error.line ?? 0) : 0))]
      }
    }),
  )
  return [...('problems' in read ? read.problems : read.unfinished), ...inFences.flat()]
}
