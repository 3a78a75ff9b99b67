import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'

/**
 * Reports a node in a stage that does not exist, a stage without nodes, and a stage whose section the prose does not have.
 *
 * `sections` is `undefined` if the prose could not be read.
 */
export function stagesAreConsistent(pathway: Pathway, sections: ReadonlySet<string> | undefined): Finding[] {
  const stages = new Set(pathway.stages.map(({ id }) => id))
  const nodes = [...pathway.nodes.values()]
  return [
    ...nodes
      .filter(({ stage }) => stage !== '' && !stages.has(stage))
      .map(({ id, stage }) => finding('unknown-stage', { node: id, stage }, ['nodes', id, 'stage'])),
    ...[...stages]
      .filter((id) => !nodes.some(({ stage }) => stage === id))
      .map((stage) => finding('empty-stage', { stage }, ['stages', stage])),
    ...pathway.stages
      .filter(({ section }) => section !== '' && sections && !sections.has(section))
      .map(({ id, section }) => finding('unknown-section', { stage: id, section }, ['stages', id, 'section'])),
  ]
}
