import { linksFrom, pathOfLink } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'
import { closedCycles } from './cycles.ts'

/**
 * Reports each answer and `next` that closes a cycle in which a step is, but which has a way out. A walk that returns to a question
 * answers it again, so the steps and records of the first time round would disappear from its trail and checklist.
 * `cyclesCanBeLeft` reports other cycles.
 */
export function noStepsInCycles(pathway: Pathway): Finding[] {
  const closed = new Set(closedCycles(pathway).flat())
  const nodes = [...pathway.nodes.values()]
  return nodes.flatMap((node, index) =>
    linksFrom(node).flatMap((link) => {
      // Every cycle has a link to a node that does not stand further down, and it is most likely the one that leads back.
      const isBack = nodes.slice(0, index + 1).some(({ id }) => id === link.to)
      if (!isBack || closed.has(node.id) || !reachableFrom(pathway, link.to).has(node.id)) return []
      const forward = reachableFrom(pathway, link.to, node.id)
      const steps = nodes.filter(
        ({ id, kind }) =>
          kind === 'step' &&
          (id === node.id || id === link.to || (forward.has(id) && reachableFrom(pathway, id, link.to).has(node.id))),
      )
      if (steps.length === 0) return []
      const name = 'id' in link ? `Answer “${String(link.id)}” of “${node.id}”` : `“next” of “${node.id}”`
      const details = { link: name, to: link.to, steps: steps.map(({ id }) => id) }
      return [finding('step-in-circle', details, pathOfLink(node, link))]
    }),
  )
}
