import { slugify } from '../slugify.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { PathwayNode, Stage } from '../types.ts'
import { canBeId } from './schemaTypes.ts'

/**
 * Renames each stage whose id is probably misspelt to the id that its nodes use.
 *
 * The mistake is reported once, at the stage. Otherwise its flowchart and each of its nodes would be reported too.
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
    lost.find((stage) => slugify(stage) === slugify(id)) ??
    (lost.length === 1 && empty.length === 1 ? lost[0] : undefined)
  return {
    stages: stages.map((stage) => ({ ...stage, id: (empty.includes(stage) && meant(stage)) || stage.id })),
    findings: empty.flatMap((stage) => {
      const other = meant(stage)
      // The parser has already reported an invalid id.
      if (other === undefined || !canBeId(stage.id)) return []
      const count = nodes.filter((node) => node.stage === other).length
      return [finding('stage-misspelt', { stage: stage.id, named: other, nodes: count }, ['stages', stage.id])]
    }),
  }
}
