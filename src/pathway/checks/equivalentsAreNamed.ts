import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'

/** Reports each step that calls its posts equivalents but names fewer than two. */
export function equivalentsAreNamed(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) => {
    if (node.kind !== 'step' || node.posts !== 'equivalents') return []
    const count = Object.keys(node.who).length
    return count < 2 ? [finding('too-few-equivalents', { node: node.id, count }, ['nodes', node.id, 'posts'])] : []
  })
}
