import type { Answers, Basis, Pathway, PathwayNode } from './types.ts'

/** A place where the procedure does not say, or where what is said is our reading of it. */
export interface Reading {
  /** From 1, in the order of the file. */
  readonly number: number
  readonly node: PathwayNode
  /** The way out of the node that it is about, in words, such as “answered “No””; absent where it is about the node. */
  readonly way?: string
  readonly basis: Basis
}

/** Every silence and reading of a pathway, those of a node before those of its ways. */
export function everyReading(pathway: Pathway): readonly Reading[] {
  return [...pathway.nodes.values()]
    .flatMap((node) => [{ basis: node }, ...waysFrom(node)].map((place) => ({ node, ...place })))
    .filter(({ basis }) => basis.silence !== undefined || basis.reading !== undefined)
    .map((place, index) => ({ number: index + 1, ...place }))
}

function waysFrom(node: PathwayNode): readonly { readonly way: string; readonly basis: Basis }[] {
  switch (node.kind) {
    case 'question':
      return node.answers.map((answer) => ({ way: `answered “${answer.label}”`, basis: answer }))
    case 'step':
      return [{ way: node.next.simultaneous ? 'what is done at the same time' : 'what follows it', basis: node.next }]
    case 'outcome':
      return []
  }
}

/** What a trail rests on, in order: each node, then the way that was taken out of it. */
export function basesAlong(trail: readonly PathwayNode[], answers: Answers): readonly Basis[] {
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
