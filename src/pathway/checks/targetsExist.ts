import { linksFrom } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import { pathOfLink } from './pathOfLink.ts'
import type { Pathway } from '../types.ts'

/** Reports each way on whose target is not a node of the pathway, and a start that is not. */
export function targetsExist(pathway: Pathway): Finding[] {
  const { start, nodes } = pathway
  return [
    ...(start === '' || nodes.has(start) ? [] : [finding('unknown-start', { start }, ['start'])]),
    ...[...nodes.values()].flatMap((node) =>
      linksFrom(node)
        // An empty target has been reported where it was read.
        .filter(({ to }) => to !== '' && !nodes.has(to))
        .map((link) => finding('unknown-target', { from: node.id, to: link.to }, pathOfLink(node, link))),
    ),
  ]
}
