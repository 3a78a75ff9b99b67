import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { linksFrom, pathOfLink } from '../links.ts'
import { reachableFrom } from '../reach.ts'
import type { Force, Pathway, PathwayNode, Step } from '../types.ts'

const strength: Readonly<Record<Force, number>> = { must: 2, should: 1, may: 0, right: 0, states: 0 }

/**
 * Reports each step that a reader reaches only after a weaker step, although both apply at once. Of two steps done at the same time,
 * the first is weaker; or one answer of a question leads to a step with force `must`, and another to a step with force `may` that leads
 * to it later.
 */
export function mustsComeFirst(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) =>
    node.kind === 'step' && node.next.simultaneous
      ? strongerAtSameTime(pathway, node).map((step) =>
          finding('weaker-first', { node: step.id, weaker: node.id }, pathOfLink(node, node.next)),
        )
      : linksFrom(node).flatMap((link) => {
          const may = pathway.nodes.get(link.to)
          if (may?.kind !== 'step' || may.force !== 'may') return []
          return mustsBehind(pathway, node, may).map((step) =>
            finding('weaker-first', { node: step.id, weaker: may.id }, pathOfLink(node, link)),
          )
        }),
  )
}

function strongerAtSameTime(pathway: Pathway, { next, force }: Step): readonly PathwayNode[] {
  const second = pathway.nodes.get(next.to)
  return second?.force && strength[second.force] > strength[force] ? [second] : []
}

/** Returns the steps with force `must` to which other answers of a question lead, and which `may` leads to as well. */
function mustsBehind(pathway: Pathway, node: PathwayNode, may: Step): readonly Step[] {
  const behind = reachableFrom(pathway, may.id)
  return (
    linksFrom(node)
      .map(({ to }) => pathway.nodes.get(to))
      .filter((step) => step?.kind === 'step')
      .filter(({ id, force }) => force === 'must' && behind.has(id) && id !== may.id)
      // A step for one topic only does not apply to the other answer.
      .filter(({ topic }) => topic === undefined || topic === may.topic)
  )
}
