import type { Answers, Graph, GraphNode } from './types.ts'
import { walk } from './walk.ts'
import type { Walk } from './walk.ts'

/** A walk that has reached an outcome. */
export type Route<Node extends GraphNode> = Walk<Node>

/**
 * Yields every route from the start, in the order of the answers in the file.
 *
 * An answer that leads back to an earlier node gives no route: the reader only answers again.
 */
export function* everyRoute<Node extends GraphNode>(
  graph: Pick<Graph, 'start'> & { readonly nodes: ReadonlyMap<string, Node> },
  answers: Answers = new Map(),
): Generator<Route<Node>> {
  const walked = walk(graph, answers)
  const { at } = walked
  if (at.kind === 'outcome') yield walked
  if (at.kind !== 'question' || walked.answers.size < answers.size) return
  for (const { id } of at.answers) yield* everyRoute(graph, new Map([...walked.answers, [at.id, id]]))
}
