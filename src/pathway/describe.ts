import { limitsOf } from './limits.ts'
import type { Basis, Force, Limit, Pathway, PathwayNode, PostsOf, RecordItem, TimeBasis } from './types.ts'
import { isImmediate, urgencyOf } from './words.ts'

/** A link from a node, in words. */
interface LinkDescription extends Basis {
  readonly answer?: { readonly id: string; readonly label: string }
  readonly to: string
  /** Whether the next step is done at the same time as this one. */
  readonly simultaneous?: true
  /** The title of the node it leads to. */
  readonly title: string
}

/** A node in words, for the list, the explorer and print. */
export interface NodeDescription {
  readonly id: string
  readonly kind: PathwayNode['kind']
  readonly kindLabel: (typeof kindLabels)[PathwayNode['kind']]
  readonly title: string
  /** Its condition in a few words, for views that do not show the text. */
  readonly when?: string
  readonly text: string
  readonly force?: Force
  /** Such as `without delay`; absent if the procedure sets none. */
  readonly urgency?: string
  readonly urgencyIsReading?: true
  readonly limits: readonly Limit[]
  /** Whether it is to be done immediately. */
  readonly urgent: boolean
  /** Whether the urgency applies to all later steps too. */
  readonly throughout: boolean
  /** The basis of the time for later steps, if it differs from the node's. */
  readonly throughoutBasis?: TimeBasis
  readonly by?: string
  readonly who: readonly (readonly [agency: string, post: string])[]
  readonly posts?: PostsOf
  readonly records: readonly RecordItem[]
  readonly basis: Basis
  readonly ways: readonly LinkDescription[]
}

/** A stage with its nodes in words, in the order of the file: the text alternative of its flowchart. */
export interface StageDescription {
  readonly id: string
  readonly title: string
  readonly section: string
  readonly nodes: readonly NodeDescription[]
}

const kindLabels = { question: 'Question', step: 'Step', outcome: 'Outcome' } as const

export function describeStages(pathway: Pathway): readonly StageDescription[] {
  const nodes = [...pathway.nodes.values()]
  return pathway.stages.map((stage) => ({
    ...stage,
    nodes: nodes.filter((node) => node.stage === stage.id).map((node) => describeNode(pathway, node)),
  }))
}

/** Describes one node. Throws if the target of one of its links does not exist. */
export function describeNode(pathway: Pathway, node: PathwayNode): NodeDescription {
  const urgency = urgencyOf(node)
  return {
    id: node.id,
    kind: node.kind,
    kindLabel: kindLabels[node.kind],
    title: node.title,
    ...(node.when && { when: node.when }),
    text: node.text,
    ...(node.force && { force: node.force }),
    ...(urgency && { urgency }),
    ...(node.kind !== 'question' && node.urgencyIsReading && { urgencyIsReading: true as const }),
    limits: limitsOf(node),
    urgent: isImmediate(urgency),
    throughout: node.kind === 'step' && node.throughout === true,
    ...(node.kind === 'step' && node.throughoutBasis && { throughoutBasis: node.throughoutBasis }),
    ...(node.kind === 'step' && { by: node.by }),
    who: node.kind === 'step' ? Object.entries(node.who) : [],
    ...(node.kind === 'step' && node.posts && { posts: node.posts }),
    records: node.kind === 'question' ? [] : node.records,
    basis: basisOf(node),
    ways: describeLinks(pathway, node),
  }
}

function describeLinks(pathway: Pathway, node: PathwayNode): readonly LinkDescription[] {
  const titleOf = (id: string): string => {
    const target = pathway.nodes.get(id)
    if (!target) throw new Error(`The pathway has no node “${id}”.`)
    return target.title
  }
  switch (node.kind) {
    case 'question':
      return node.answers.map(({ id, label, to, ...basis }) => ({
        answer: { id, label },
        to,
        title: titleOf(to),
        ...basis,
      }))
    case 'step':
      return [{ ...node.next, title: titleOf(node.next.to) }]
    case 'outcome':
      return []
  }
}

function basisOf({ clauses, reading, silence }: Basis): Basis {
  return { clauses, ...(reading && { reading }), ...(silence && { silence }) }
}
