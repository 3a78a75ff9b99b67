import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { everyRoute } from '../routes.ts'
import type { Pathway } from '../types.ts'

/** More than anybody could check; beyond it a table of every route would not fit a page, nor the memory of a build. */
export const mostRoutes = 2000

/**
 * Reports a pathway with too many routes to list. Expects one that can be walked: what it leads to exists, and each circle
 * can be left.
 */
export function routesCanBeListed(pathway: Pathway): Finding[] {
  const routes = everyRoute(pathway)
  for (let count = 0; count <= mostRoutes; count++) if (routes.next().done) return []
  return [finding('too-many-routes', { most: mostRoutes }, ['start'])]
}
