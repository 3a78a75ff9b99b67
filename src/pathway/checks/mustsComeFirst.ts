import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { linksFrom, pathOfLink } from '../links.ts'
import { reachableFrom } from '../reach.ts'
import type { Force, Pathway } from '../types.ts'

const strength: Readonly<Record<Force, number>> = { must: 2, should: 1, may: 0, right: 0, states: 0 }

/**
 * Reports each step with force `must` that a reader reaches only after a weaker step, although both apply at once. Either two
 * steps are done at the same time and the weaker comes first; or one answer of a question leads to the must, and another to a
 * step with force `may` that leads to the must later.
 */
export function mustsComeFirst(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    linksFrom(node).flatMap((link) => {
      const behind = link.simultaneous ? node : pathway.nodes.get(link.to)
      if (behind?.kind !== 'step') return []
      const waiting = link.simultaneous
        ? [pathway.nodes.get(link.to)].filter((step) => step?.force && strength[step.force] > strength[behind.force])
        : linksFrom(node)
            .map(({ to }) => pathway.nodes.get(to))
            .filter((step) => behind.force === 'may' && step?.kind === 'step' && step.force === 'must')
            // A step for one topic only does not apply to the other answer.
            .filter((step) => step?.topic === undefined || step.topic === behind.topic)
            .filter((step) => step && step !== behind && reachableFrom(pathway, behind.id).has(step.id))
      return waiting.map((step) =>
        finding('weaker-first', { node: step?.id ?? '', behind: behind.id }, pathOfLink(node, link)),
      )
    }),
  )
}
