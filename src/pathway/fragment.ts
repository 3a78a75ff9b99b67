import type { Answers, Graph, GraphNode } from './types.ts'
import { walk } from './walk.ts'
import type { StaleAnswer, Walk } from './walk.ts'

/** The state of the explorer, as an address can hold it. */
export interface WalkState {
  readonly version: number
  /** The id of the node where the walk begins, where it is not the pathway's start. */
  readonly from?: string
  readonly answers: Answers
}

/** What a fragment gave, with all that did not hold, in the order found. */
export interface ReadFragment<Node> {
  readonly walk: Walk<Node>
  readonly from?: string
  readonly warnings: readonly FragmentWarning[]
}

export type FragmentWarning =
  | { readonly kind: 'other-version' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unknown-from' }
  | ({ readonly kind: 'stale' } & StaleAnswer)

const longest = 20_000

/** `#v=1&question=answer…`, in the order of the answers. Ids need no escaping. */
export function writeFragment({ version, from, answers }: WalkState): string {
  const pairs = [...(from ? [['from', from] as const] : []), ...answers]
  return `#${[['v', String(version)], ...pairs].map(([key, value]) => `${key}=${value}`).join('&')}`
}

/**
 * The walk that a fragment holds. Nothing in it can throw: what cannot be read is left out and named in `warnings`.
 *
 * Where a question is answered twice, the last answer counts, as it would on the page.
 */
export function readFragment<Node extends GraphNode>(
  graph: Graph & { readonly nodes: ReadonlyMap<string, Node> },
  fragment: string,
): ReadFragment<Node> {
  const warnings: FragmentWarning[] = []
  if (fragment.length > longest) warnings.push({ kind: 'too-long' })
  const answers = new Map<string, string>()
  let from: string | undefined
  let version = ''
  let unreadable = false
  for (const pair of fragment.slice(0, longest).replace(/^#/, '').split('&').filter(Boolean)) {
    const [, key, value] = /^([a-z][a-z0-9-]*)=([a-z0-9-]+)$/.exec(pair) ?? []
    if (key === undefined || value === undefined) unreadable = true
    else if (key === 'v') version = value
    else if (key === 'from') from = value
    else answers.set(key, value)
  }
  if (unreadable) warnings.push({ kind: 'unreadable' })
  if (version !== String(graph.version)) warnings.push({ kind: 'other-version' })
  if (from !== undefined && !graph.nodes.has(from)) {
    warnings.push({ kind: 'unknown-from' })
    from = undefined
  }
  const walked = walk(graph, answers, from)
  warnings.push(...walked.stale.map((stale) => ({ kind: 'stale' as const, ...stale })))
  return { walk: walked, ...(from && { from }), warnings }
}
