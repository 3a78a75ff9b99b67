import { linksFrom, pathOfLink } from '../links.ts'
import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
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
