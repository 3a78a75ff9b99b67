import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { PathwayNode, Stage } from '../types.ts'
import { canBeId } from './schemaTypes.ts'

/**
 * The stages under the ids that the nodes use, where the id of a stage is misspelt in one place.
 *
 * Such a mistake is told once, at the stage: otherwise every node of it, and its flowchart, would be told too.
 */
export function matchStages(
  stages: readonly Stage[],
  nodes: readonly PathwayNode[],
): { readonly stages: readonly Stage[]; readonly findings: readonly Finding[] } {
  const named = new Set(nodes.map(({ stage }) => stage))
  const known = new Set(stages.map(({ id }) => id))
  const lost = [...named].filter((stage) => stage && !known.has(stage))
  const empty = stages.filter(({ id }) => !named.has(id))
  const meant = ({ id }: Stage): string | undefined =>
    lost.find((stage) => asId(stage) === asId(id)) ?? (lost.length === 1 && empty.length === 1 ? lost[0] : undefined)
  return {
    stages: stages.map((stage) => ({ ...stage, id: (empty.includes(stage) && meant(stage)) || stage.id })),
    findings: empty.flatMap((stage) => {
      const other = meant(stage)
      // An id that cannot be one has been reported where it was read.
      if (other === undefined || !canBeId(stage.id)) return []
      const count = nodes.filter((node) => node.stage === other).length
      return [finding('stage-misspelt', { stage: stage.id, named: other, nodes: count }, ['stages', stage.id])]
    }),
  }
}

function asId(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}
