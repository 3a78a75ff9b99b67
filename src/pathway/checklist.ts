import type { PathwayNode, RecordItem } from './types.ts'

/** A record to be kept, and a node that asks for it. */
export interface ChecklistItem {
  readonly node: Exclude<PathwayNode, { kind: 'question' }>
  readonly record: RecordItem
}

/** Returns the records that the nodes of a trail ask for, in order. */
export function checklist(trail: Iterable<PathwayNode>): readonly ChecklistItem[] {
  return [...trail].flatMap((node) =>
    node.kind === 'question' ? [] : node.records.map((record) => ({ node, record })),
  )
}
