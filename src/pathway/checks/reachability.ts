import { linksFrom, pathOfLink } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { reachableFrom } from '../reach.ts'
import { everyRoute } from '../routes.ts'
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
  return findRoots(pathway, lost).map((id) => finding('orphan', { node: id }, ['nodes', id]))
}

/**
 * Reports each node from which every link leads into a cycle without a way out. `cyclesCanBeLeft` reports the cycle itself.
 *
 * Reports only the first node of a branch without an outcome.
 */
export function outcomesAreReachable(pathway: Pathway): Finding[] {
  const inCycle = new Set(findClosedCycles(pathway).flat())
  const lost = [...pathway.nodes.keys()].filter(
    (id) => !inCycle.has(id) && ![...reachableFrom(pathway, id)].some((other) => canTerminate(pathway, other)),
  )
  return findRoots(pathway, lost).map((id) => finding('no-way-out', { node: id }, ['nodes', id]))
}

/** Reports each cycle without a way out, including a node that leads only to itself. */
export function cyclesCanBeLeft(pathway: Pathway): Finding[] {
  return findClosedCycles(pathway).map((nodes) => finding('closed-cycle', { nodes }, ['nodes', nodes[0] ?? '']))
}

/**
 * Reports each step in a cycle that has a way out. A walk that returns to a question answers it again, so the steps and
 * records of the first time round would disappear from its trail and checklist. `cyclesCanBeLeft` reports other cycles.
 */
export function noStepsInCycles(pathway: Pathway): Finding[] {
  const closed = new Set(findClosedCycles(pathway).flat())
  return [...pathway.nodes.values()]
    .filter((node) => node.kind === 'step' && !closed.has(node.id) && reachableFrom(pathway, node.next.to).has(node.id))
    .map(({ id }) => finding('step-in-circle', { node: id }, ['nodes', id]))
}

/** Nobody could check more routes, and a table of them would exceed a page and the memory of a build. */
export const maxRoutes = 2000

/**
 * Reports a pathway with too many routes to list. Requires that each cycle has a way out. Reports nothing if the target of a
 * link does not exist, since the routes are then unknown.
 */
export function routeCountIsLimited(pathway: Pathway): Finding[] {
  const targets = [pathway.start, ...[...pathway.nodes.values()].flatMap((node) => linksFrom(node).map(({ to }) => to))]
  if (!targets.every((id) => pathway.nodes.has(id))) return []
  const routes = everyRoute(pathway)
  for (let count = 0; count <= maxRoutes; count++) if (routes.next().done) return []
  return [finding('too-many-routes', { most: maxRoutes }, ['start'])]
}

/** Returns the sets of node ids that lead to each other and nowhere else, each in the order of the file. */
function findClosedCycles(pathway: Pathway): readonly (readonly string[])[] {
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
function findRoots(pathway: Pathway, ids: readonly string[]): readonly string[] {
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
