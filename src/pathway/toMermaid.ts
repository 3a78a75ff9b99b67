import { linksFrom } from './links.ts'
import { isReading, urgencyInWords } from './words.ts'
import type { Link, Pathway, PathwayNode } from './types.ts'

/** The Mermaid source of one flowchart, and what its Mermaid ids stand for. */
export interface ChartSource {
  readonly source: string
  /** Mermaid node id to node id. */
  readonly nodes: ReadonlyMap<string, string>
  /** Mermaid edge id to what it draws: an answer, as `question/answer`, or the way on from a step. */
  readonly edges: ReadonlyMap<string, { readonly answer?: string; readonly next?: string }>
}

/** Text made safe for a Mermaid label in double quotes, with a small last line where there is one. */
export type WriteLabel = (title: string, detail?: string) => string

const shapes: Readonly<Record<PathwayNode['kind'], readonly [string, string]>> = {
  question: ['{{"', '"}}'],
  step: ['["', '"]'],
  outcome: ['(["', '"])'],
}

/**
 * Draws the nodes of one stage, with the first node of another stage wherever a way leads out of this one.
 *
 * Mermaid ids are numbers of our own, since an author's id (such as `end`) may be Mermaid syntax. A way that rests on
 * our reading is dotted. Throws where the pathway has no such stage.
 */
export function toMermaid(pathway: Pathway, stageId: string, label: WriteLabel): ChartSource {
  const stage = pathway.stages.find(({ id }) => id === stageId)
  if (!stage) throw new Error(`The pathway has no stage “${stageId}”.`)
  const own = [...pathway.nodes.values()].filter((node) => node.stage === stageId)
  const drawn = [
    ...new Set([...own, ...own.flatMap((node) => linksFrom(node).map(({ to }) => pathway.nodes.get(to)))]),
  ].filter((node) => node !== undefined)
  const nodes = new Map(drawn.map(({ id }, index) => [`n${index}`, id]))
  const mermaidId = new Map([...nodes].map(([drawnAs, id]) => [id, drawnAs]))
  const edges = new Map<string, { answer?: string; next?: string }>()
  const labelOf = (rows: readonly string[], detail?: string): string =>
    rows.map((row, index) => (index === rows.length - 1 ? label(row, detail) : label(row))).join('<br/>')
  const lines = ['flowchart TD']

  for (const node of drawn) {
    const elsewhere = node.stage !== stageId && node.kind !== 'outcome'
    const [open, close] = elsewhere ? shapes.step : shapes[node.kind]
    const small = elsewhere ? `go to section ${sectionOf(pathway, node)}` : smallPrint(node)
    const title = elsewhere ? narrow(node.title) : [node.title]
    lines.push(`  ${mermaidId.get(node.id)}${open}${labelOf(title, small)}${close}`)
  }
  for (const node of own) {
    for (const { link, stands, words } of waysFrom(node)) {
      const edge = `e${edges.size}`
      edges.set(edge, stands)
      const arrow = isReading(link) ? '-.->' : '-->'
      const text = words ? `|"${labelOf(narrow(words))}"|` : ''
      lines.push(`  ${mermaidId.get(node.id)} ${edge}@${arrow}${text} ${mermaidId.get(link.to)}`)
    }
  }
  for (const [drawnAs, id] of nodes) {
    const node = pathway.nodes.get(id)
    if (node) lines.push(`  class ${drawnAs} ${classesOf(node, stageId).join(',')}`)
  }
  return { source: `${lines.join('\n')}\n`, nodes, edges }
}

/** The ways out of a node: what each arrow stands for, and the words on it. */
function waysFrom(node: PathwayNode): readonly {
  readonly link: Link
  readonly stands: { readonly answer?: string; readonly next?: string }
  readonly words?: string
}[] {
  switch (node.kind) {
    case 'question':
      return node.answers.map((link) => ({ link, stands: { answer: `${node.id}/${link.id}` }, words: link.label }))
    case 'step':
      return [{ link: node.next, stands: { next: node.id } }]
    case 'outcome':
      return []
  }
}

/** Text in rows of about 18 letters: answers and places elsewhere stand side by side, and a chart should stay narrow. */
function narrow(text: string): readonly string[] {
  const rows: string[] = []
  for (const word of text.split(' ')) {
    const row = rows.at(-1)
    if (row === undefined || `${row} ${word}`.length > 18) rows.push(word)
    else rows[rows.length - 1] = `${row} ${word}`
  }
  return rows
}

function sectionOf(pathway: Pathway, node: PathwayNode): string {
  return pathway.stages.find(({ id }) => id === node.stage)?.section ?? ''
}

/** Force, urgency and clauses, as the last line of a box: “must, without delay (3.4)”. */
function smallPrint(node: PathwayNode): string {
  const words = [node.force, node.kind !== 'question' && node.urgency && urgencyInWords(node.urgency)]
    .filter(Boolean)
    .join(', ')
  const clauses = node.clauses.length ? `(${node.clauses.join(', ')})` : '(our reading)'
  return [words, clauses].filter(Boolean).join(' ')
}

function classesOf(node: PathwayNode, stageId: string): readonly string[] {
  const kind = node.stage === stageId || node.kind === 'outcome' ? node.kind : 'elsewhere'
  return node.kind !== 'question' && node.urgency?.kind === 'immediately' ? [kind, 'urgent'] : [kind]
}
