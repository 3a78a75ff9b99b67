import type { PathwayNode, RecordItem } from './types.ts'

/** A record to be kept, and the node of the trail that asks for it. */
export interface ChecklistItem {
  readonly node: Exclude<PathwayNode, { kind: 'question' }>
  readonly record: RecordItem
}

/** What must be written down along a trail, in the order of its steps. */
export function checklist(trail: Iterable<PathwayNode>): readonly ChecklistItem[] {
  return [...trail].flatMap((node) =>
    node.kind === 'question' ? [] : node.records.map((record) => ({ node, record })),
  )
}
