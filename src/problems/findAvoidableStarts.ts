import type { Procedure } from '../content/types.ts'
import { limitStatementsOf } from '../pathway/checks/statements.ts'
import { groupAlternatives, limitsOf } from '../pathway/limits.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'
import { reachableFrom } from '../pathway/reach.ts'
import type { Limit, Pathway } from '../pathway/types.ts'

/**
 * Returns a warning for each limit that runs from a node, or from the step before, which some route to its step does not pass: there
 * readers are told of a time that begins with what never happened. Of alternatives, such as “whichever is shorter”, one whose start is met suffices.
 */
export function findAvoidableStarts({ pathway }: Procedure): readonly Finding[] {
  return limitStatementsOf(pathway).flatMap(({ node, name, basis, path }) => {
    const start = avoidableStart(pathway, basis, node.id)
    const group = groupAlternatives(limitsOf(node)).find((limits) => limits.includes(basis)) ?? []
    if (start === undefined || group.some((limit) => avoidableStart(pathway, limit, node.id) === undefined)) return []
    const before = reachableFrom(pathway, pathway.start, start)
    const way = [...pathway.nodes.values()]
      .flatMap((one) =>
        one.kind === 'question' && before.has(one.id) ? one.answers.map((answer) => ({ one, answer })) : [],
      )
      .find(
        ({ one, answer: { to } }) =>
          reachableFrom(pathway, one.id, node.id).has(start) &&
          reachableFrom(pathway, to, start).has(node.id) &&
          !reachableFrom(pathway, to, node.id).has(start),
      )
    const answer = way && `answer “${way.answer.id}” of “${way.one.id}”`
    return [finding('limit-start-avoided', { limit: name, start, step: node.id, answer }, [...path, 'from'])]
  })
}

/** Returns the node from which a limit of a step runs, or “the step before”, if a route can reach the step without it. */
function avoidableStart(pathway: Pathway, { by }: Limit, step: string): string | undefined {
  if (by.kind !== 'count' || by.from.kind === 'words') return undefined
  const otherSteps = [...pathway.nodes.values()].filter(({ id, kind }) => kind === 'step' && id !== step)
  const starts = by.from.kind === 'node' ? [by.from.id] : otherSteps.map(({ id }) => id)
  if (!reachableFrom(pathway, pathway.start, ...starts).has(step)) return undefined
  return by.from.kind === 'node' ? by.from.id : 'the step before'
}
