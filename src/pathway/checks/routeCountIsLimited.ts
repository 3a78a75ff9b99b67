import { linksFrom } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { everyRoute } from '../routes.ts'
import type { Pathway } from '../types.ts'

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
