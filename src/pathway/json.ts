import { everyRoute } from './routes.ts'
import type { Basis, Pathway, PathwayNode, Step } from './types.ts'

/** Identifies the procedure of a published JSON file. */
interface ProcedureName {
  readonly board: string
  readonly procedure: string
}

/** A node as published. The link of a step is flattened: `next` is only the id of its target. */
type NodeJson =
  | Exclude<PathwayNode, Step>
  | (Omit<Step, 'next'> & { readonly next: string; readonly nextAtTheSameTime?: true; readonly nextBasis?: Basis })

/** Returns the pathway in the published format of `pathway.json`, see `public/schemas/pathway.schema.json`. */
export function pathwayJson({ board, procedure }: ProcedureName, pathway: Pathway) {
  const { version, start, guide, stages, nodes } = pathway
  return {
    board,
    procedure,
    version,
    start,
    ...(guide && { guide }),
    stages,
    nodes: [...nodes.values()].map(nodeToJson),
  }
}

function nodeToJson(node: PathwayNode): NodeJson {
  if (node.kind !== 'step') return node
  const { to, simultaneous, ...nextBasis } = node.next
  return {
    ...node,
    next: to,
    ...(simultaneous && { nextAtTheSameTime: simultaneous }),
    ...((nextBasis.clauses.length > 0 || nextBasis.reading) && { nextBasis }),
  }
}

/** Returns every route in the published format of `routes.json`. */
export function routesJson(pathway: Pathway) {
  return [...everyRoute(pathway)].map(({ answers, trail, at }) => ({
    answers: Object.fromEntries(answers),
    trail: trail.map(({ id }) => id),
    outcome: at.id,
  }))
}
