import { fileURLToPath } from 'node:url'
import { readContent } from '../content/readContent.ts'
import type { ReadContent } from '../content/readContent.ts'
import { drawFlowchart } from '../diagram/drawFlowchart.ts'
import { FlowchartSyntaxError } from '../diagram/parseFlowchart.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'

/**
 * Returns every problem in the content of the project in the folder `root`, including those of flowcharts written by hand and
 * the places that are still to be filled in.
 * `read` is the content if the caller has read it already.
 */
export async function findContentProblems(root: URL, read?: ReadContent): Promise<readonly Problem[]> {
  read ??= readContent(fileURLToPath(root))
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
