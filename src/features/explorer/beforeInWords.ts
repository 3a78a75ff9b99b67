import { expectedBefore } from '../../pathway/expectedBefore.ts'
import type { Graph } from '../../pathway/types.ts'
import { fill } from '../../site/browser/fill.ts'
import { copyOf, part } from '../../site/browser/part.ts'
import type { NodesInWords } from './NodesInWords.ts'

/** The steps and records that a procedure would have expected before a node; nothing where there are none. */
export function beforeInWords(root: HTMLElement, words: NodesInWords, graph: Graph, node: string): readonly Node[] {
  const { always, sometimes } = expectedBefore(graph, node)
  const inOneLine = (step: string): string => stepInOneLine(words, step)
  if (always.length + sometimes.length === 0) return []
  const time = words.timeBefore(node)
  const shown = copyOf(root, 'template[data-before]')
  const oneOf = time?.sure && time.steps.length > 1 ? time.steps : []
  const lines = always.map(inOneLine)
  if (oneOf.length > 0) lines.unshift(`One of these. ${oneOf.map(inOneLine).join(' Or: ')}`)
  const rest = sometimes.filter((step) => !oneOf.includes(step))
  fill(part(shown, '[data-always]'), lines.length > 0 ? lines : ['No step that is on every route.'])
  part(shown, '[data-sometimes]').hidden = rest.length === 0
  fill(part(shown, '[data-sometimes] ul'), rest.map(inOneLine))
  return [...shown.children]
}

/** A step in a line, with force, time and records. */
function stepInOneLine(words: NodesInWords, step: string): string {
  const facts = words.factsOf(step)
  const records = words.itemOf(step).querySelector('[data-to-write-down]')?.textContent.trim()
  return `${words.titleOf(step)}${facts && ` (${facts})`}${records ? `. To write down: ${records}` : ''}`
}
