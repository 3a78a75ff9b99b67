import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'

/** Reports each post named for an agency that the board does not have. */
export function agenciesBelongToBoard(pathway: Pathway, agencies: readonly string[]): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'step'
      ? Object.keys(node.who)
          .filter((agency) => !agencies.includes(agency))
          .map((agency) =>
            finding('unknown-agency', { node: node.id, agency, known: agencies }, ['nodes', node.id, 'who', agency]),
          )
      : [],
  )
}
