import { linksFrom } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { everyRoute } from '../routes.ts'
import type { Pathway } from '../types.ts'

/** More than anybody could check; beyond it a table of every route would not fit a page, nor the memory of a build. */
export const mostRoutes = 2000

/**
 * Reports a pathway with too many routes to list. Expects that each circle can be left. Where it leads to a node that
 * does not exist, its routes are not known, and nothing is reported.
 */
export function routesCanBeListed(pathway: Pathway): Finding[] {
  const targets = [pathway.start, ...[...pathway.nodes.values()].flatMap((node) => linksFrom(node).map(({ to }) => to))]
  if (!targets.every((id) => pathway.nodes.has(id))) return []
  const routes = everyRoute(pathway)
  for (let count = 0; count <= mostRoutes; count++) if (routes.next().done) return []
  return [finding('too-many-routes', { most: mostRoutes }, ['start'])]
}
