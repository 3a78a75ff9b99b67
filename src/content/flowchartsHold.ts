import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Stage } from '../pathway/types.ts'
import type { Prose } from './types.ts'

/** Reports each stage that the prose does not draw exactly once, in its section, and each flowchart of no stage. */
export function flowchartsHold(stages: readonly Stage[], prose: Prose, proseFile: string): Problem[] {
  return [
    ...stages.flatMap(({ id, section }) => {
      const drawn = prose.flowcharts.filter(({ stage }) => stage === id)
      const inSection = drawn.filter((one) => one.section === section)
      const line = prose.sections.find(({ number }) => number === section)?.line ?? 1
      const missing = drawn.length === 0 ? [problem('stage-not-drawn', { stage: id, section }, proseFile, line)] : []
      const misplaced = drawn
        .filter((one) => one !== inSection[0])
        .map((one) =>
          problem('flowchart-misplaced', { stage: id, section, found: `section ${one.section}` }, proseFile, one.line),
        )
      return [...missing, ...misplaced]
    }),
    ...prose.flowcharts
      .filter(({ stage }) => !stages.some(({ id }) => id === stage))
      .map(({ stage, line }) => problem('unknown-flowchart', { stage }, proseFile, line)),
  ]
}
