import type { Answers, Basis, Pathway, PathwayNode } from './types.ts'

/** A node or link where the procedure says nothing, or where the pathway rests on our reading. */
export interface Reading {
  /** Counted from 1, in the order of the file. */
  readonly number: number
  readonly node: PathwayNode
  /** The link it is about, in words, such as “answered “No””; absent if it is about the node itself. */
  readonly link?: string
  readonly basis: Basis
}

/** Returns every silence and reading of a pathway, those of a node before those of its links. */
export function collectReadings(pathway: Pathway): readonly Reading[] {
  return [...pathway.nodes.values()]
    .flatMap((node) => [{ basis: node }, ...linkBases(node)].map((place) => ({ node, ...place })))
    .filter(({ basis }) => basis.silence !== undefined || basis.reading !== undefined)
    .map((place, index) => ({ number: index + 1, ...place }))
}

function linkBases(node: PathwayNode): readonly { readonly link: string; readonly basis: Basis }[] {
  switch (node.kind) {
    case 'question':
      return node.answers.map((answer) => ({ link: `answered “${answer.label}”`, basis: answer }))
    case 'step':
      return [{ link: node.next.simultaneous ? 'what is done at the same time' : 'what follows it', basis: node.next }]
    case 'outcome':
      return []
  }
}

/** Returns the bases of a trail, in order: each node, followed by the link taken from it. */
export function collectBases(trail: readonly PathwayNode[], answers: Answers): readonly Basis[] {
  return trail.flatMap((node): readonly Basis[] => {
    switch (node.kind) {
      case 'question':
        return [node, ...node.answers.filter(({ id }) => id === answers.get(node.id))]
      case 'step':
        return [node, node.next]
      case 'outcome':
        return [node]
    }
  })
}
