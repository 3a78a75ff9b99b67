import { linksFrom } from '../links.ts'
import type { Pathway } from '../types.ts'

/**
 * Whether a walk can end at a node: an outcome, a question without answers, or a way on whose target does not exist.
 *
 * The last two are reported by other rules, and may have been meant to lead to an outcome.
 */
export function mayEnd(pathway: Pathway, id: string): boolean {
  const node = pathway.nodes.get(id)
  const links = node ? linksFrom(node) : []
  return links.length === 0 || links.some(({ to }) => !pathway.nodes.has(to))
}
