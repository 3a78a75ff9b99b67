import { limitsInBrief } from './limits.ts'
import { isImmediate, restsOnReading, urgencyOf } from './words.ts'
import type { Link, Pathway, PathwayNode } from './types.ts'

/** The Mermaid source of one flowchart, and the ids to which its Mermaid ids map. */
interface ChartSource {
  readonly source: string
  /** Mermaid node id → node id. */
  readonly nodes: ReadonlyMap<string, string>
  /** Mermaid edge id → the answer, as `question/answer`, or the step whose link it draws. */
  readonly edges: ReadonlyMap<string, { readonly answer?: string; readonly next?: string }>
  /** Mermaid node id of each reference box → the links that lead to it: `question/answer` or a step. */
  readonly references: ReadonlyMap<string, readonly string[]>
}

/** Escapes text for a Mermaid label in double quotes, with the detail on a small last line. */
type WriteLabel = (title: string, detail?: string) => string

/** Mermaid's arrows: dotted for our reading; without a tip if the steps are done at the same time. */
const arrowSyntax = {
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
  readonly mermaidId: string
  /** The arrows that lead to a reference; absent for the box of the node itself. */
  readonly incoming?: readonly Arrow[]
}

/**
 * Writes the Mermaid source of one stage. Links that leave the stage lead to reference boxes, so that their arrows are short
 * and cross no others. So does a link that skips ahead to a node that a nearer question leads to as well.
 *
 * Mermaid ids are numbered, since an author's id (such as `end`) may be Mermaid syntax. Throws if the pathway has no such
 * stage.
 */
export function toMermaid(pathway: Pathway, stageId: string, writeLabel: WriteLabel): ChartSource {
  const stage = pathway.stages.find(({ id }) => id === stageId)
  if (!stage) throw new Error(`The pathway has no stage “${stageId}”.`)
  const own = [...pathway.nodes.values()].filter((node) => node.stage === stageId)
  const arrows = own.flatMap(arrowsFrom)
  const boxes: ChartBox[] = own.map((node, index) => ({ node, mermaidId: `n${index}` }))
  const isOwn = (id: string): boolean => own.some((node) => node.id === id)
  const references = new Map<Arrow, ChartBox>()
  for (const node of own) {
    const away = arrows.filter(
      ({ from, link }) => from === node && (!isOwn(link.to) || bypassesNearerQuestion(own, node, link)),
    )
    for (const target of new Set(away.map(({ link }) => pathway.nodes.get(link.to)))) {
      if (!target) continue
      const incoming = away.filter(({ link }) => link.to === target.id)
      const box = { node: target, mermaidId: `n${boxes.length}`, incoming }
      for (const arrow of incoming) references.set(arrow, box)
      boxes.push(box)
    }
  }
  const mermaidIdOf = (node: string): string =>
    boxes.find((box) => box.node.id === node && !box.incoming)?.mermaidId ?? ''

  const boxLines = boxes.map((box) => {
    const isReference = box.incoming !== undefined && !isOutcomeElsewhere(box, stageId)
    const [open, close] = isReference ? shapes.step : shapes[box.node.kind]
    const where = box.node.stage === stageId ? 'see that box' : `go to section ${sectionOf(pathway, box.node)}`
    const label = writeLabel(box.node.title, isReference ? where : formatDetail(box.node))
    return `  ${box.mermaidId}${open}${label}${close}`
  })
  const arrowLines = arrows.map((arrow, index) => {
    const { from, link, label } = arrow
    const line = arrowSyntax[restsOnReading(link) ? 'reading' : 'stated'][link.simultaneous ? 'beside' : 'after']
    const text = label ? `|"${writeLabel(label)}"|` : ''
    return `  ${mermaidIdOf(from.id)} e${index}@${line}${text} ${references.get(arrow)?.mermaidId ?? mermaidIdOf(link.to)}`
  })
  const classLines = boxes.map((box) => `  class ${box.mermaidId} ${classesOf(box, stageId).join(',')}`)
  return {
    source: `${['flowchart TD', ...boxLines, ...arrowLines, ...classLines].join('\n')}\n`,
    nodes: new Map(boxes.map((box) => [box.mermaidId, box.node.id])),
    edges: new Map(arrows.map(({ attributes }, index) => [`e${index}`, attributes])),
    references: new Map(
      boxes.flatMap(({ mermaidId, incoming }) =>
        incoming ? [[mermaidId, incoming.map(({ attributes }) => attributes.answer ?? attributes.next ?? '')]] : [],
      ),
    ),
  }
}

/**
 * Whether an answer that rests on our reading skips a question that is nearer to the target, in the order of the file, and
 * also leads to it.
 */
function bypassesNearerQuestion(own: readonly PathwayNode[], node: PathwayNode, link: Link): boolean {
  if (node.kind !== 'question' || !restsOnReading(link)) return false
  const indexOf = (id: string): number => own.findIndex((one) => one.id === id)
  const nearer = own.slice(indexOf(node.id) + 1, Math.max(indexOf(link.to), 0))
  return nearer.some((one) => one.kind === 'question' && one.answers.some(({ to }) => to === link.to))
}

function isOutcomeElsewhere({ node }: ChartBox, stageId: string): boolean {
  return node.kind === 'outcome' && node.stage !== stageId
}

/** A link from a node, with the attributes and the label of its arrow. */
interface Arrow {
  readonly from: PathwayNode
  readonly link: Link
  readonly attributes: { readonly answer?: string; readonly next?: string }
  readonly label?: string
}

function arrowsFrom(node: PathwayNode): readonly Arrow[] {
  switch (node.kind) {
    case 'question':
      return node.answers.map((link) => ({
        from: node,
        link,
        attributes: { answer: `${node.id}/${link.id}` },
        label: link.label,
      }))
    case 'step':
      return [
        {
          from: node,
          link: node.next,
          attributes: { next: node.id },
          ...(node.next.simultaneous && { label: 'at the same time' }),
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
 * Formats force, time and clauses as the last line of a box: “must, without delay (3.4)”. Leaves out an urgency in the
 * procedure's own words: it is long, and does not apply on a route where everything is immediate.
 */
function formatDetail(node: PathwayNode): string {
  const isOwnWords = node.kind !== 'question' && node.urgency?.kind === 'agreed'
  const words = [node.force, isOwnWords ? undefined : urgencyOf(node), limitsInBrief(node)].filter(Boolean).join(', ')
  const clauses = node.clauses.length ? `(${node.clauses.join(', ')})` : '(our reading)'
  return [words, clauses].filter(Boolean).join(' ')
}

function classesOf(box: ChartBox, stageId: string): readonly string[] {
  const kind = box.incoming && !isOutcomeElsewhere(box, stageId) ? 'elsewhere' : box.node.kind
  return isImmediate(urgencyOf(box.node)) ? [kind, 'urgent'] : [kind]
}
