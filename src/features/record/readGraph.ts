import type { Graph, GraphNode } from '../../pathway/types.ts'
import { cloneTemplate } from '../../site/browser/requireElement.ts'

/** Reads the pathway's graph from the template that contains every node and link, so that the page need not embed it again. */
export function readGraph(root: HTMLElement): Graph {
  const entries = [...cloneTemplate(root, '[data-walked-sheet]').querySelectorAll<HTMLElement>('li[data-node]')]
  return {
    version: Number(root.dataset.version),
    start: root.dataset.start ?? '',
    nodes: new Map(entries.map((entry) => [entry.dataset.node ?? '', nodeOf(entry)])),
  }
}

function nodeOf(entry: HTMLElement): GraphNode {
  const id = entry.dataset.node ?? ''
  const ways = [...entry.querySelectorAll<HTMLElement>('[data-way]')].map(({ dataset }) => ({
    id: dataset.way ?? '',
    to: dataset.to ?? '',
  }))
  if (entry.classList.contains('question')) return { id, kind: 'question', answers: ways }
  return ways[0] ? { id, kind: 'step', next: { to: ways[0].to } } : { id, kind: 'outcome' }
}
