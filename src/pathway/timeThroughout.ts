import type { PathwayNode } from './types.ts'
import { urgencyOf } from './words.ts'

/** The time that a node sets for all that follows it, in words; nothing where it sets none. */
export function timeThroughout(node: PathwayNode | undefined): string | undefined {
  return node?.kind === 'step' && node.throughout ? urgencyOf(node) : undefined
}
