import type { Basis, Force, Pathway, PathwayNode, PostsOf, RecordItem, TimeBasis } from './types.ts'
import { isImmediate, urgencyOf } from './words.ts'

/** A way on from a node, as a list tells it. */
export interface Way extends Basis {
  /** Present where the way is an answer: its id and label. */
  readonly answer?: { readonly id: string; readonly label: string }
  readonly to: string
  /** Whether the step it leads to is done at the same moment, and not after this one. */
  readonly simultaneous?: true
  /** The title of the node it leads to. */
  readonly title: string
}

/** A node in words: what a reader is told of it in list, explorer and print. */
export interface Description {
  readonly id: string
  readonly kind: PathwayNode['kind']
  /** `Question`, `Step` or `Outcome`. */
  readonly kindInWords: string
  readonly title: string
  /** Its condition in a few words, for where the text is not shown. */
  readonly when?: string
  readonly text: string
  readonly force?: Force
  /** Such as `without delay`; absent where the procedure sets none. */
  readonly urgency?: string
  /** Whether it is to be done immediately. */
  readonly urgent: boolean
  /** Whether the urgency holds for all that follows. */
  readonly throughout: boolean
  /** Present where the time that holds for all that follows rests on other clauses than the node. */
  readonly throughoutBasis?: TimeBasis
  readonly by?: string
  /** Posts by agency id. */
  readonly who: readonly (readonly [agency: string, post: string])[]
  readonly posts?: PostsOf
  readonly records: readonly RecordItem[]
  readonly basis: Basis
  readonly ways: readonly Way[]
}

/** A stage with its nodes in words, in the order of the file: the list that says what a flowchart shows. */
export interface StageInWords {
  readonly id: string
  readonly title: string
  readonly section: string
  readonly nodes: readonly Description[]
}

const kindsInWords = { question: 'Question', step: 'Step', outcome: 'Outcome' } as const

/** The whole pathway in words. */
export function describe(pathway: Pathway): readonly StageInWords[] {
  const nodes = [...pathway.nodes.values()]
  return pathway.stages.map((stage) => ({
    ...stage,
    nodes: nodes.filter((node) => node.stage === stage.id).map((node) => describeNode(pathway, node)),
  }))
}

/** One node in words. Throws where something it leads to does not exist. */
export function describeNode(pathway: Pathway, node: PathwayNode): Description {
  const urgency = urgencyOf(node)
  return {
    id: node.id,
    kind: node.kind,
    kindInWords: kindsInWords[node.kind],
    title: node.title,
    ...(node.when && { when: node.when }),
    text: node.text,
    ...(node.force && { force: node.force }),
    ...(urgency && { urgency }),
    urgent: isImmediate(urgency),
    throughout: node.kind === 'step' && node.throughout === true,
    ...(node.kind === 'step' && node.throughoutBasis && { throughoutBasis: node.throughoutBasis }),
    ...(node.kind === 'step' && { by: node.by }),
    who: node.kind === 'step' ? Object.entries(node.who) : [],
    ...(node.kind === 'step' && node.posts && { posts: node.posts }),
    records: node.kind === 'question' ? [] : node.records,
    basis: basisOf(node),
    ways: waysFrom(pathway, node),
  }
}

function waysFrom(pathway: Pathway, node: PathwayNode): readonly Way[] {
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
