import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'

/** Reports each step whose posts are said to be each other's equivalents, but that names fewer than two. */
export function equivalentsAreNamed(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) => {
    if (node.kind !== 'step' || !node.equivalents) return []
    const count = Object.keys(node.who).length
    return count < 2
      ? [finding('too-few-equivalents', { node: node.id, count }, ['nodes', node.id, 'equivalents'])]
      : []
  })
}
