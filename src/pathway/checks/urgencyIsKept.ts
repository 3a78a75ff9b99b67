import { linksFrom, pathOfLink } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway, PathwayNode, Step, Urgency } from '../types.ts'

const urgencyRank: Readonly<Record<Urgency['kind'], number>> = {
  immediately: 3,
  urgently: 2,
  'without-delay': 1,
  agreed: 0,
}

/**
 * Reports each link that rests on our reading and leads from an urgent step to a less urgent one. If the procedure leaves a
 * gap, our reading keeps the greater urgency.
 *
 * Looks through questions between the two steps. Ignores a target if a step done at the same time has a time that the
 * procedure states. Also ignores times for all later steps, steps done at the same time, and steps after the disagreement is
 * resolved. Does not compare time limits, which each step has for itself.
 */
export function urgencyIsKept(pathway: Pathway): Finding[] {
  const nodes = [...pathway.nodes.values()]
  return nodes.flatMap((node) =>
    linksFrom(node)
      .filter(({ reading, simultaneous }) => reading && !simultaneous)
      .flatMap((link) => {
        const before = stepsBefore(nodes, node).filter(({ throughout }) => !throughout)
        const most = before.toSorted((one, other) => urgencyRankOf(other) - urgencyRankOf(one))[0]
        return stepsAfter(pathway, link.to)
          .filter((step) => step.topic !== 'resolved' && most && urgencyRankOf(step) < urgencyRankOf(most))
          .filter(
            (step) => !sameMoment(pathway, step).some(({ urgency, urgencyIsReading }) => urgency && !urgencyIsReading),
          )
          .map((step) => finding('urgency-dropped', { from: most?.id ?? '', to: step.id }, pathOfLink(node, link)))
      }),
  )
}

function urgencyRankOf({ urgency }: Step): number {
  return urgency ? urgencyRank[urgency.kind] : 0
}

/** Returns the steps that follow a step and are done at the same time as it. */
function sameMoment(pathway: Pathway, { next }: Step): readonly Step[] {
  const beside = next.simultaneous ? pathway.nodes.get(next.to) : undefined
  return beside?.kind === 'step' ? [beside, ...sameMoment(pathway, beside)] : []
}

/** Returns the node itself if it is a step; else the steps that lead to it, directly or through other questions. */
function stepsBefore(nodes: readonly PathwayNode[], node: PathwayNode): readonly Step[] {
  const visited = new Set<PathwayNode>()
  const find = (at: PathwayNode): readonly Step[] => {
    if (at.kind === 'step') return [at]
    if (visited.has(at)) return []
    visited.add(at)
    return nodes.filter((one) => linksFrom(one).some(({ to }) => to === at.id)).flatMap(find)
  }
  return find(node)
}

/** Returns the step with this id; for a question, the steps that it leads to, directly or through other questions. */
function stepsAfter(pathway: Pathway, id: string): readonly Step[] {
  const visited = new Set<string>()
  const find = (at: string): readonly Step[] => {
    const node = pathway.nodes.get(at)
    if (node?.kind === 'step') return [node]
    if (node?.kind !== 'question' || visited.has(at)) return []
    visited.add(at)
    return node.answers.flatMap(({ to }) => find(to))
  }
  return find(id)
}
