import { groupBy } from './groupBy.ts'
import type { PathwayNode, RecordItem } from './types.ts'

/** A record to be kept, and a node that asks for it. */
interface ChecklistItem {
  readonly node: Exclude<PathwayNode, { kind: 'question' }>
  readonly record: RecordItem
}

/** Returns the records that the nodes of a trail ask for, in order. */
export function checklist(trail: Iterable<PathwayNode>): readonly ChecklistItem[] {
  return [...trail].flatMap((node) =>
    node.kind === 'question' ? [] : node.records.map((record) => ({ node, record })),
  )
}

/** A record with every node that asks for it, in the order of the nodes. */
export interface AskedRecord {
  readonly record: RecordItem
  /** Never empty. */
  readonly nodes: readonly ChecklistItem['node'][]
}

/** Returns every record that nodes of a pathway ask for, once, in the order in which it is first asked for. */
export function collectRecords(nodes: Iterable<PathwayNode>): readonly AskedRecord[] {
  const asked = groupBy(checklist(nodes), ({ record }) => record.id)
  return [...asked.values()].map((items) => ({ record: items[0].record, nodes: items.map(({ node }) => node) }))
}

/** Records that the same nodes ask for. They share rows on the record sheet. */
export interface RecordGroup {
  /** Never empty. */
  readonly records: readonly RecordItem[]
  readonly nodes: AskedRecord['nodes']
}

/** Groups records by the nodes that ask for them, in the order of the first record of each group. */
export function recordGroups(asked: readonly AskedRecord[]): readonly RecordGroup[] {
  const groups = groupBy(asked, ({ nodes }) => nodes.map(({ id }) => id).join(' '))
  return [...groups.values()].map((all) => ({ records: all.map(({ record }) => record), nodes: all[0].nodes }))
}
