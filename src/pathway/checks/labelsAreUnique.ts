import { finding } from '../problems.ts'
import type { Finding, Path } from '../problems.ts'
import type { Pathway } from '../types.ts'

interface Labelled {
  readonly id: string
  readonly label: string
  readonly path: Path
}

/** Reports titles that two nodes or two stages share, and labels that two answers of a question share. */
export function labelsAreUnique(pathway: Pathway): Finding[] {
  const nodes = [...pathway.nodes.values()]
  return [
    ...findRepeated(
      'title',
      nodes.map(({ id, title }) => ({ id, label: title, path: ['nodes', id, 'title'] })),
    ),
    ...findRepeated(
      'stage title',
      pathway.stages.map(({ id, title }) => ({ id, label: title, path: ['stages', id, 'title'] })),
    ),
    ...nodes.flatMap((node) =>
      node.kind === 'question'
        ? findRepeated(
            'label',
            node.answers.map(({ id, label }) => ({ id, label, path: ['nodes', node.id, 'answers', id, 'label'] })),
          )
        : [],
    ),
  ]
}

function findRepeated(what: string, all: readonly Labelled[]): Finding[] {
  const first = new Map<string, Labelled>()
  return all.flatMap((one) => {
    const key = one.label.toLowerCase()
    const other = first.get(key)
    if (!other) first.set(key, one)
    return other && key
      ? [finding('duplicate-label', { what, label: one.label, other: `“${other.id}”` }, one.path)]
      : []
  })
}
