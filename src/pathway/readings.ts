import { formatLimit, limitsOf } from './limits.ts'
import { linksFrom } from './links.ts'
import type { Answers, Basis, Pathway, PathwayNode } from './types.ts'

/** A node, link or limit where the procedure says nothing, or where the pathway rests on our reading. */
export interface Reading {
  /** Counted from 1, in the order of the file. */
  readonly number: number
  readonly node: PathwayNode
  /** The link or limit it is about, in words, such as “answered “No””; absent if it is about the node itself. */
  readonly part?: string
  readonly basis: Basis
}

/** Returns every silence and reading of a pathway, those of a node before those of its limits and links. */
export function collectReadings(pathway: Pathway): readonly Reading[] {
  return [...pathway.nodes.values()]
    .flatMap((node) => [{ basis: node }, ...limitBases(node), ...linkBases(node)].map((entry) => ({ node, ...entry })))
    .filter(({ basis }) => basis.silence !== undefined || basis.reading !== undefined)
    .map((reading, index) => ({ number: index + 1, ...reading }))
}

function limitBases(node: PathwayNode): readonly { readonly part: string; readonly basis: Basis }[] {
  return limitsOf(node).map((limit) => ({ part: `its time limit, ${formatLimit(limit)}`, basis: limit }))
}

function linkBases(node: PathwayNode): readonly { readonly part: string; readonly basis: Basis }[] {
  switch (node.kind) {
    case 'question':
      return node.answers.map((answer) => ({ part: `answered “${answer.label}”`, basis: answer }))
    case 'step':
      return [{ part: node.next.simultaneous ? 'what is done at the same time' : 'what follows it', basis: node.next }]
    case 'outcome':
      return []
  }
}

/** Returns the bases of a trail, in order: each node, followed by its limits and the link taken from it. */
export function collectBases(trail: readonly PathwayNode[], answers: Answers): readonly Basis[] {
  return trail.flatMap((node): readonly Basis[] => {
    const links = linksFrom(node).filter((link) => !('id' in link) || link.id === answers.get(node.id))
    return [node, ...limitsOf(node), ...links]
  })
}
