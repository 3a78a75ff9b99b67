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
  const asked = new Map<string, { record: RecordItem; nodes: ChecklistItem['node'][] }>()
  for (const { node, record } of checklist(nodes)) {
    const known = asked.get(record.id)
    if (known) known.nodes.push(node)
    else asked.set(record.id, { record, nodes: [node] })
  }
  return [...asked.values()]
}

/** Records that the same nodes ask for. They share rows on the record sheet. */
export interface RecordGroup {
  /** Never empty. */
  readonly records: readonly RecordItem[]
  readonly nodes: AskedRecord['nodes']
}

/** Groups records by the nodes that ask for them, in the order of the first record of each group. */
export function recordGroups(asked: readonly AskedRecord[]): readonly RecordGroup[] {
  const groups = new Map<string, { records: RecordItem[]; nodes: AskedRecord['nodes'] }>()
  for (const { record, nodes } of asked) {
    const key = nodes.map(({ id }) => id).join(' ')
    const group = groups.get(key)
    if (group) group.records.push(record)
    else groups.set(key, { records: [record], nodes })
  }
  return [...groups.values()]
}
