import { expectedBefore } from '../../pathway/expectedBefore.ts'
import type { Graph } from '../../pathway/types.ts'
import { fill } from '../fill.ts'
import { copyOf, part } from '../part.ts'
import type { NodesInWords } from './NodesInWords.ts'

/** The steps and records that a procedure would have expected before a node; nothing where there are none. */
export function beforeInWords(root: HTMLElement, words: NodesInWords, graph: Graph, node: string): readonly Node[] {
  const { always, sometimes } = expectedBefore(graph, node)
  if (always.length + sometimes.length === 0) return []
  const time = words.timeBefore(node)
  const shown = copyOf(root, 'template[data-before]')
  const oneOf = time?.sure && time.steps.length > 1 ? time.steps : []
  const lines = always.map((step) => words.inOneLine(step))
  if (oneOf.length > 0) lines.unshift(`One of these. ${oneOf.map((step) => words.inOneLine(step)).join(' Or: ')}`)
  const rest = sometimes.filter((step) => !oneOf.includes(step))
  fill(part(shown, '[data-always]'), lines.length > 0 ? lines : ['No step that is on every route.'])
  part(shown, '[data-sometimes]').hidden = rest.length === 0
  fill(
    part(shown, '[data-sometimes] ul'),
    rest.map((step) => words.inOneLine(step)),
  )
  return [...shown.children]
}
