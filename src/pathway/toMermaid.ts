import { isImmediate, isReading, urgencyOf } from './words.ts'
import type { Link, Pathway, PathwayNode } from './types.ts'

/** The Mermaid source of one flowchart, and what its Mermaid ids stand for. */
export interface ChartSource {
  readonly source: string
  /** Mermaid node id to node id. */
  readonly nodes: ReadonlyMap<string, string>
  /** Mermaid edge id to what it draws: an answer, as `question/answer`, or the way on from a step. */
  readonly edges: ReadonlyMap<string, { readonly answer?: string; readonly next?: string }>
  /** Mermaid node id of each box that only refers to a node, to the ways that lead there: `question/answer` or a step. */
  readonly references: ReadonlyMap<string, readonly string[]>
}

/** Text made safe for a Mermaid label in double quotes, with a small last line where there is one. */
export type WriteLabel = (title: string, detail?: string) => string

/** Mermaid's arrows: dotted for our reading, without a tip for a step of the same moment. */
const arrows = {
  stated: { after: '-->', beside: '---' },
  reading: { after: '-.->', beside: '-.-' },
} as const

const shapes: Readonly<Record<PathwayNode['kind'], readonly [string, string]>> = {
  question: ['{{"', '"}}'],
  step: ['["', '"]'],
  outcome: ['(["', '"])'],
}

/** A box of a chart: a node of the stage, or a reference to a node that is drawn elsewhere. */
interface ChartBox {
  readonly node: PathwayNode
  readonly drawnAs: string
  /** The ways that lead to a reference; absent for the box of a node itself. */
  readonly from?: readonly Way[]
}

/**
 * Draws the nodes of one stage. The ways of a node that lead out of the stage have a box of their own to lead to, so that
 * their lines are short and cross no other; so has a way that skips ahead to a node to which a nearer question leads too.
 *
 * Mermaid ids are numbers of our own, since an author's id (such as `end`) may be Mermaid syntax. A way that rests on our
 * reading is dotted; a way to a step of the same moment has no tip. Throws where the pathway has no such stage.
 */
export function toMermaid(pathway: Pathway, stageId: string, label: WriteLabel): ChartSource {
  const stage = pathway.stages.find(({ id }) => id === stageId)
  if (!stage) throw new Error(`The pathway has no stage “${stageId}”.`)
  const own = [...pathway.nodes.values()].filter((node) => node.stage === stageId)
  const ways = own.flatMap((node) => waysFrom(node).map((way) => ({ node, way })))
  const boxes: ChartBox[] = own.map((node, index) => ({ node, drawnAs: `n${index}` }))
  const isOwn = (id: string): boolean => own.some((node) => node.id === id)
  const references = new Map<Way, ChartBox>()
  for (const node of own) {
    const away = ways
      .filter(({ node: from, way }) => from === node && (!isOwn(way.link.to) || skipsAhead(own, node, way.link)))
      .map(({ way }) => way)
    for (const target of new Set(away.map(({ link }) => pathway.nodes.get(link.to)))) {
      if (!target) continue
      const from = away.filter(({ link }) => link.to === target.id)
      const box = { node: target, drawnAs: `n${boxes.length}`, from }
      for (const way of from) references.set(way, box)
      boxes.push(box)
    }
  }
  const drawnAs = (node: string): string => boxes.find((box) => box.node.id === node && !box.from)?.drawnAs ?? ''

  const boxLines = boxes.map((box) => {
    const isReference = box.from !== undefined && !isOutcomeElsewhere(box, stageId)
    const [open, close] = isReference ? shapes.step : shapes[box.node.kind]
    const where = box.node.stage === stageId ? 'see that box' : `go to section ${sectionOf(pathway, box.node)}`
    const words = label(box.node.title, isReference ? where : smallPrint(box.node))
    return `  ${box.drawnAs}${open}${words}${close}`
  })
  const arrowLines = ways.map(({ node, way }, index) => {
    const { link, words } = way
    const arrow = arrows[isReading(link) ? 'reading' : 'stated'][link.simultaneous ? 'beside' : 'after']
    const text = words ? `|"${label(words)}"|` : ''
    return `  ${drawnAs(node.id)} e${index}@${arrow}${text} ${references.get(way)?.drawnAs ?? drawnAs(link.to)}`
  })
  const classLines = boxes.map((box) => `  class ${box.drawnAs} ${classesOf(box, stageId).join(',')}`)
  return {
    source: `${['flowchart TD', ...boxLines, ...arrowLines, ...classLines].join('\n')}\n`,
    nodes: new Map(boxes.map((box) => [box.drawnAs, box.node.id])),
    edges: new Map(ways.map(({ way }, index) => [`e${index}`, way.stands])),
    references: new Map(
      boxes.flatMap(({ drawnAs, from }) =>
        from ? [[drawnAs, from.map(({ stands }) => stands.answer ?? stands.next ?? '')]] : [],
      ),
    ),
  }
}

/**
 * Whether an answer by our reading leads past a question that stands nearer to the target, in the order of the file, and
 * leads to it too.
 */
function skipsAhead(own: readonly PathwayNode[], node: PathwayNode, link: Link): boolean {
  if (node.kind !== 'question' || !isReading(link)) return false
  const place = (id: string): number => own.findIndex((one) => one.id === id)
  const nearer = own.slice(place(node.id) + 1, Math.max(place(link.to), 0))
  return nearer.some((one) => one.kind === 'question' && one.answers.some(({ to }) => to === link.to))
}

function isOutcomeElsewhere({ node }: ChartBox, stageId: string): boolean {
  return node.kind === 'outcome' && node.stage !== stageId
}

/** A way out of a node: what its arrow stands for, and the words on it. */
interface Way {
  readonly link: Link
  readonly stands: { readonly answer?: string; readonly next?: string }
  readonly words?: string
}

function waysFrom(node: PathwayNode): readonly Way[] {
  switch (node.kind) {
    case 'question':
      return node.answers.map((link) => ({ link, stands: { answer: `${node.id}/${link.id}` }, words: link.label }))
    case 'step':
      return [
        {
          link: node.next,
          stands: { next: node.id },
          ...(node.next.simultaneous && { words: 'at the same time' }),
        },
      ]
    case 'outcome':
      return []
  }
}

function sectionOf(pathway: Pathway, node: PathwayNode): string {
  return pathway.stages.find(({ id }) => id === node.stage)?.section ?? ''
}

/**
 * Force, urgency and clauses, as the last line of a box: “must, without delay (3.4)”. A time in the procedure's own words is
 * left to the list: it is long, and on a route where all is immediate it does not apply.
 */
function smallPrint(node: PathwayNode): string {
  const isOwnWords = node.kind !== 'question' && node.urgency?.kind === 'agreed'
  const words = [node.force, isOwnWords ? undefined : urgencyOf(node)].filter(Boolean).join(', ')
  const clauses = node.clauses.length ? `(${node.clauses.join(', ')})` : '(our reading)'
  return [words, clauses].filter(Boolean).join(' ')
}

function classesOf(box: ChartBox, stageId: string): readonly string[] {
  const kind = box.from && !isOutcomeElsewhere(box, stageId) ? 'elsewhere' : box.node.kind
  return isImmediate(urgencyOf(box.node)) ? [kind, 'urgent'] : [kind]
}
