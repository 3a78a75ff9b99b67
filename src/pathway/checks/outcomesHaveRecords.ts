import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'

/** Reports each outcome that asks for no record. */
export function outcomesHaveRecords(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'outcome' && node.records.length === 0
      ? [finding('no-records', { node: node.id }, ['nodes', node.id])]
      : [],
  )
}
