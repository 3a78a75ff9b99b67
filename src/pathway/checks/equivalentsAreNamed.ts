import { finding } from '../problems.ts'
import type { Finding } from '../problems.ts'
import type { Pathway } from '../types.ts'

/** Reports each step that calls its posts equivalents but names none. One is enough: “the head of service and their equivalents”. */
export function equivalentsAreNamed(pathway: Pathway): Finding[] {
  return [...pathway.nodes.values()].flatMap((node) => {
    if (node.kind !== 'step' || node.posts !== 'equivalents') return []
    const isNamed = Object.keys(node.who).length > 0
    return isNamed ? [] : [finding('too-few-equivalents', { node: node.id }, ['nodes', node.id, 'posts'])]
  })
}
