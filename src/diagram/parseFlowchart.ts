import DOMPurify from 'dompurify'
import type { Mermaid } from 'mermaid'

/** A flowchart as Mermaid's parser reads it, before it is laid out. */
export interface Flowchart {
  readonly direction: Direction
  readonly nodes: readonly FlowchartNode[]
  readonly edges: readonly FlowchartEdge[]
}

type Direction = 'DOWN' | 'UP' | 'RIGHT' | 'LEFT'

/** A box, or a frame around other boxes (Mermaid's `subgraph`). */
export interface FlowchartNode {
  readonly id: string
  /** The id of the subgraph that holds it. */
  readonly parent: string | undefined
  readonly shape: Shape | 'subgraph'
  readonly classes: readonly string[]
  readonly lines: readonly Line[]
}

export interface FlowchartEdge {
  readonly id: string
  readonly source: string
  readonly target: string
  readonly lines: readonly Line[]
  readonly stroke: Stroke
  readonly startTip: Tip
  readonly endTip: Tip
}

/** A line of a label, as its author broke it. A line of detail is written in smaller letters. */
export interface Line {
  readonly text: string
  readonly detail: boolean
}

export type Shape = (typeof shapes)[keyof typeof shapes]

/** Mermaid's `-->`, `-.->` (which on this site means “our reading”), `==>` and `~~~` (an edge that only affects layout). */
type Stroke = 'solid' | 'reading' | 'thick' | 'invisible'

export type Tip = 'none' | 'point' | 'circle' | 'cross'

/** A mistake in Mermaid source, explained in one line. `line` counts from 1. It is undefined if Mermaid reports none. */
export class FlowchartSyntaxError extends Error {
  override name = 'FlowchartSyntaxError'
  readonly line: number | undefined
  /** The message without the line. */
  readonly detail: string

  constructor(message: string, line?: number) {
    super(line === undefined ? message : `Line ${String(line)}: ${message}`)
    this.line = line
    this.detail = message
  }
}

/** Mermaid's names of the shapes that we draw. */
const shapes = {
  rect: 'rectangle',
  squareRect: 'rectangle',
  roundedRect: 'rounded',
  rounded: 'rounded',
  stadium: 'stadium',
  hexagon: 'hexagon',
  hex: 'hexagon',
  diamond: 'diamond',
  question: 'diamond',
  circle: 'circle',
} as const

const directions: Readonly<Record<string, Direction>> = { BT: 'UP', LR: 'RIGHT', RL: 'LEFT' }

/** The part of Mermaid's flowchart database that we use. */
interface FlowchartDatabase {
  getDirection(): string | undefined
  getData(): {
    readonly nodes: readonly {
      readonly id: string
      readonly parentId?: string
      readonly isGroup: boolean
      readonly shape?: string
      readonly label?: string
      readonly labelType?: string
      readonly cssClasses?: string
    }[]
    readonly edges: readonly {
      readonly id: string
      readonly start: string
      readonly end: string
      readonly label?: string
      readonly labelType?: string
      readonly thickness?: string
      readonly arrowTypeStart?: string
      readonly arrowTypeEnd?: string
    }[]
  }
}

/** Mermaid's parser (jison) reports where it stopped, and at which token. */
interface ParserError extends Error {
  readonly hash?: { readonly text: string; readonly loc?: { readonly first_line: number } }
}

let mermaid: Promise<Mermaid> | undefined

/**
 * Reads Mermaid source with Mermaid's own parser. Rejects with a `FlowchartSyntaxError` if the source is wrong, or is
 * another kind of diagram.
 */
export async function parseFlowchart(source: string): Promise<Flowchart> {
  const code = blankComments(source)
  if (!/^\s*(?:---\n.*?\n---\s*)?(?:%%\{.*?\}%%\s*)*(?:flowchart|graph)\b/s.test(code)) {
    throw new FlowchartSyntaxError('Only flowcharts are drawn here. Begin the source with “flowchart TB”.')
  }
  const parser = await (mermaid ??= loadMermaid())
  let database: FlowchartDatabase
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- Mermaid has no other way to get at the parsed graph.
    database = (await parser.mermaidAPI.getDiagramFromText(code)).db as unknown as FlowchartDatabase
  } catch (error) {
    throw toSyntaxError(error as ParserError, source)
  }
  const { nodes, edges } = database.getData()
  if (nodes.length === 0) throw new FlowchartSyntaxError('The flowchart has no nodes.')
  return {
    direction: directions[database.getDirection() ?? ''] ?? 'DOWN',
    nodes: nodes.map(({ id, parentId, isGroup, shape, label, labelType, cssClasses }) => ({
      id,
      parent: parentId,
      shape: isGroup ? 'subgraph' : readShape(shape),
      // `class n0 step,urgent` in the source gives one class with a comma in it.
      classes: (cssClasses ?? '').split(/[\s,]+/).filter((name) => name !== '' && name !== 'default'),
      lines: readLines(label, labelType),
    })),
    edges: edges.map(({ id, start, end, label, labelType, thickness, arrowTypeStart, arrowTypeEnd }) => ({
      id,
      source: start,
      target: end,
      lines: readLines(label, labelType),
      stroke:
        thickness === 'dotted' ? 'reading' : thickness === 'thick' || thickness === 'invisible' ? thickness : 'solid',
      startTip: readTip(arrowTypeStart),
      endTip: readTip(arrowTypeEnd),
    })),
  }
}

/**
 * Loads Mermaid without a browser. Its parser needs a window only for DOMPurify, so we replace DOMPurify's functions. Labels
 * need no sanitizing here, since we only write them as escaped text.
 */
async function loadMermaid(): Promise<Mermaid> {
  Object.assign(DOMPurify, { sanitize: (text: string) => text, addHook: () => undefined })
  // Mermaid leaves a global, `injected`, behind when it is loaded.
  const before = Object.getOwnPropertyDescriptor(globalThis, 'injected')
  const { default: loaded } = await import('mermaid')
  if (!before) Reflect.deleteProperty(globalThis, 'injected')
  loaded.initialize({ startOnLoad: false, logLevel: 'fatal', htmlLabels: false })
  return loaded
}

function readShape(name = 'rect'): Shape {
  if (name in shapes) return shapes[name as keyof typeof shapes]
  throw new FlowchartSyntaxError(`The shape “${name}” is not drawn here. Use a rectangle: ["…"].`)
}

function readTip(arrowType: string | undefined): Tip {
  return (['point', 'circle', 'cross'] as const).find((tip) => arrowType?.endsWith(tip)) ?? 'none'
}

/**
 * The lines of a label, which `<br/>` ends. A line that begins with `~ ` is a detail, to the end of the label:
 * `n1["Refer it to the manager<br/>~ must, without delay (3.4)"]`.
 */
function readLines(label = '', type = 'text'): Line[] {
  const lines = label.split(/<br\s*\/?>|\n/i).map((line) => line.replace(/\s+/g, ' ').trim())
  const firstDetail = lines.findIndex((line) => line.startsWith('~ '))
  return lines
    .map((line, i) => ({
      // Test for “~” before decoding: an author’s own “~” is an entity code until then.
      text: decodeEntities((type === 'markdown' ? withoutEmphasis(line) : line).replace(/^~ /, '')),
      detail: firstDetail >= 0 && i >= firstDetail,
    }))
    .filter(({ text }) => text !== '')
}

function withoutEmphasis(markdown: string): string {
  return markdown.replace(/(\*\*|__|\*|_)(?=\S)(.*?\S)\1/g, '$2')
}

const entities: Readonly<Record<string, number>> = { quot: 34, amp: 38, apos: 39, lt: 60, gt: 62, nbsp: 160 }

/** Decodes the form that Mermaid gives to entity codes (`#35;`, `#quot;`) before it parses them. */
function decodeEntities(text: string): string {
  return text.replace(/ﬂ°°(\d{1,7})¶ß|ﬂ°(\w+)¶ß/g, (_, digits: string | undefined, name = '') => {
    const codePoint = digits === undefined ? entities[name as string] : Number(digits)
    return codePoint === undefined || codePoint > 0x10ffff
      ? `#${digits ?? String(name)};`
      : String.fromCodePoint(codePoint)
  })
}

/** Empties comment lines but keeps their line breaks. Mermaid would remove them and then report wrong line numbers. */
function blankComments(source: string): string {
  return source.replaceAll('\r\n', '\n').replace(/^[^\S\n]*%%(?!\{).*$/gm, '')
}

function toSyntaxError(error: ParserError, source: string): FlowchartSyntaxError {
  if (!error.hash) return new FlowchartSyntaxError(error.message.split('\n')[0] ?? '')
  const { text, loc } = error.hash
  // Mermaid removes what comes before the chart, and counts lines from the chart.
  const before = /^\s*(?:---\n.*?\n---\s*)?/s.exec(blankComments(source))?.[0].split('\n').length ?? 1
  const line = before - 1 + (loc?.first_line ?? 1)
  const written = source.split('\n')[line - 1]?.trim() ?? ''
  const [word = ''] = decodeEntities(text).trim().split(/\s/)
  const found = word === '' ? 'the end' : `“${word}”`
  return new FlowchartSyntaxError(`Mermaid does not expect ${found}${written === '' ? '' : ` in “${written}”`}.`, line)
}
