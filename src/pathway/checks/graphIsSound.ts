import { linksFrom, pathOfLink } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import type { Pathway } from '../types.ts'

/** Reports each link whose target does not exist, and a start that does not exist. */
export function targetsExist(pathway: Pathway): Finding[] {
  const { start, nodes } = pathway
  return [
    ...(start === '' || nodes.has(start) ? [] : [finding('unknown-start', { start }, ['start'])]),
    ...[...nodes.values()].flatMap((node) =>
      linksFrom(node)
        // The parser has already reported an empty target.
        .filter(({ to }) => to !== '' && !nodes.has(to))
        .map((link) => finding('unknown-target', { from: node.id, to: link.to }, pathOfLink(node, link))),
    ),
  ]
}

/**
 * Reports each node that no walk from the start can reach.
 *
 * Reports only the first node of an unreachable branch, but every node of an unreachable cycle.
 */
export function nodesAreReachable(pathway: Pathway): Finding[] {
  if (!pathway.nodes.has(pathway.start)) return []
  const reached = reachableFrom(pathway, pathway.start)
  const lost = [...pathway.nodes.keys()].filter((id) => !reached.has(id))
  return rootsOf(pathway, lost).map((id) => finding('orphan', { node: id }, ['nodes', id]))
}

/**
 * Reports each node from which every link leads into a cycle without a way out. `cyclesCanBeLeft` reports the cycle itself.
 *
 * Reports only the first node of a branch without an outcome.
 */
export function outcomesAreReachable(pathway: Pathway): Finding[] {
  const inCycle = new Set(closedCycles(pathway).flat())
  const lost = [...pathway.nodes.keys()].filter(
    (id) => !inCycle.has(id) && ![...reachableFrom(pathway, id)].some((other) => canTerminate(pathway, other)),
  )
  return rootsOf(pathway, lost).map((id) => finding('no-way-out', { node: id }, ['nodes', id]))
}

/** Reports each cycle without a way out, including a node that leads only to itself. */
export function cyclesCanBeLeft(pathway: Pathway): Finding[] {
  return closedCycles(pathway).map((nodes) => finding('closed-cycle', { nodes }, ['nodes', nodes[0] ?? '']))
}

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

/** Returns the sets of node ids that lead to each other and nowhere else, each in the order of the file. */
function closedCycles(pathway: Pathway): readonly (readonly string[])[] {
  const reachable = new Map<string, ReadonlySet<string>>()
  for (const id of pathway.nodes.keys()) reachable.set(id, reachableFrom(pathway, id))
  const cycles = new Map<string, readonly string[]>()
  for (const [id, set] of reachable) {
    const isClosed = [...set].every((other) => reachable.get(other)?.has(id) && !canTerminate(pathway, other))
    if (!isClosed) continue
    const nodes = [...pathway.nodes.keys()].filter((other) => set.has(other))
    cycles.set(nodes.join(' '), nodes)
  }
  return [...cycles.values()]
}

/**
 * Whether a walk can end at a node: at an outcome, a question without answers, or a link whose target does not exist.
 *
 * Other rules report the last two, which the author may have meant to lead to an outcome.
 */
function canTerminate(pathway: Pathway, id: string): boolean {
  const node = pathway.nodes.get(id)
  const links = node ? linksFrom(node) : []
  return links.length === 0 || links.some(({ to }) => !pathway.nodes.has(to))
}

/** Returns the nodes in `ids` that no other of them leads to, and every node of a cycle that none of these leads to. */
function rootsOf(pathway: Pathway, ids: readonly string[]): readonly string[] {
  const nodes = [...pathway.nodes.values()].filter(({ id }) => ids.includes(id))
  const targets = new Set(
    nodes.flatMap((node) =>
      linksFrom(node)
        .map(({ to }) => to)
        .filter((to) => to !== node.id),
    ),
  )
  const roots = new Set(ids.filter((id) => !targets.has(id)))
  const reachedFromRoots = new Set([...roots].flatMap((id) => [...reachableFrom(pathway, id)]))
  return ids.filter((id) => roots.has(id) || !reachedFromRoots.has(id))
}
