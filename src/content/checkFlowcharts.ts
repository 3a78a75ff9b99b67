import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Stage } from '../pathway/types.ts'
import type { Prose } from './types.ts'

/**
 * Reports each stage that the prose does not draw exactly once and in its own section, and each flowchart whose stage does
 * not exist.
 *
 * `stagesAreConsistent` reports a stage whose section the prose does not have.
 */
export function checkFlowcharts(stages: readonly Stage[], prose: Prose, proseFile: string): Problem[] {
  return [
    ...stages.flatMap(({ id: stage, section }) => {
      const home = prose.sections.find(({ number }) => number === section)
      if (!home) return []
      const [first, ...others] = prose.flowcharts.filter((one) => one.stage === stage)
      if (!first) return [problem('stage-not-drawn', { stage, section }, proseFile, home.line)]
      const repeated = others.map(({ line }) =>
        problem('flowchart-repeated', { stage, first: first.line }, proseFile, line),
      )
      if (first.section === section) return repeated
      const found = first.section
      return [problem('flowchart-misplaced', { stage, section, found }, proseFile, first.line), ...repeated]
    }),
    ...prose.flowcharts
      .filter(({ stage }) => !stages.some(({ id }) => id === stage))
      .map(({ stage, line }) => problem('unknown-flowchart', { stage }, proseFile, line)),
  ]
}
