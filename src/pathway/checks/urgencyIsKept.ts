import { linksFrom } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway, PathwayNode, Step, Urgency } from '../types.ts'
import { pathOfLink } from './pathOfLink.ts'

const pressing: Readonly<Record<Urgency['kind'], number>> = {
  immediately: 3,
  urgently: 2,
  'without-delay': 1,
  agreed: 0,
  hours: 0,
  'working-days': 0,
}

/**
 * Reports each way on that rests on our reading and leads from an urgent step to a less urgent one. Where the procedure
 * leaves a gap, we keep the more urgent of what it could mean.
 *
 * Questions between the two steps do not count. Where a step of the same moment has a time that the procedure states, the
 * procedure itself sets the time at that point. A time that holds throughout, a step of the same moment, and what follows
 * once the disagreement is resolved are passed over. Limits in hours or days are not compared with words.
 */
export function urgencyIsKept(pathway: Pathway): Finding[] {
  const nodes = [...pathway.nodes.values()]
  return nodes.flatMap((node) =>
    linksFrom(node)
      .filter(({ reading, simultaneous }) => reading && !simultaneous)
      .flatMap((link) => {
        const before = stepsBefore(nodes, node).filter(({ throughout }) => !throughout)
        const most = before.toSorted((one, other) => rank(other) - rank(one))[0]
        return stepsAfter(pathway, link.to)
          .filter((step) => step.situation !== 'resolved' && most && rank(step) < rank(most))
          .filter(
            (step) => !sameMoment(pathway, step).some(({ urgency, urgencyIsReading }) => urgency && !urgencyIsReading),
          )
          .map((step) => finding('urgency-dropped', { from: most?.id ?? '', to: step.id }, pathOfLink(node, link)))
      }),
  )
}

function rank({ urgency }: Step): number {
  return urgency ? pressing[urgency.kind] : 0
}

/** The steps that are taken at the same moment as a step, by the ways on from it; the step itself left out. */
function sameMoment(pathway: Pathway, { next }: Step): readonly Step[] {
  const beside = next.simultaneous ? pathway.nodes.get(next.to) : undefined
  return beside?.kind === 'step' ? [beside, ...sameMoment(pathway, beside)] : []
}

/** The step itself, or the steps that lead to a question, by way of other questions too. */
function stepsBefore(nodes: readonly PathwayNode[], node: PathwayNode): readonly Step[] {
  const met = new Set<PathwayNode>()
  const find = (at: PathwayNode): readonly Step[] => {
    if (at.kind === 'step') return [at]
    if (met.has(at)) return []
    met.add(at)
    return nodes.filter((one) => linksFrom(one).some(({ to }) => to === at.id)).flatMap(find)
  }
  return find(node)
}

/** The step of an id, or the steps that a question leads to, by way of other questions too. */
function stepsAfter(pathway: Pathway, id: string): readonly Step[] {
  const met = new Set<string>()
  const find = (at: string): readonly Step[] => {
    const node = pathway.nodes.get(at)
    if (node?.kind === 'step') return [node]
    if (node?.kind !== 'question' || met.has(at)) return []
    met.add(at)
    return node.answers.flatMap(({ to }) => find(to))
  }
  return find(id)
}
