import type { Mermaid } from 'mermaid'
import { showCodes } from './codes.ts'
import { FlowchartSyntaxError } from './FlowchartSyntaxError.ts'
import { removeMarks } from './marks.ts'

/** What Mermaid's parser knows of a chart and its picture does not tell. */
export interface Parsed {
  readonly nodes: readonly { readonly id: string; readonly domId?: string; readonly shape?: string }[]
  readonly edges: readonly { readonly id: string; readonly start: string; readonly end: string }[]
  /** Whether the chart is drawn across the page, not down it. */
  readonly sideways: boolean
}

/** The little of Mermaid's flowchart database that is used. */
interface Database {
  getData(): Pick<Parsed, 'nodes' | 'edges'>
  getDirection(): string | undefined
}

/** Mermaid's parser (jison) says where it stopped, and at what. */
interface ParserError extends Error {
  readonly hash?: { readonly text: string; readonly loc: { readonly first_line: number } }
}

/**
 * Reads Mermaid source: `source` is what Mermaid is given, `written` what its author wrote, line for line. Rejects with a `FlowchartSyntaxError` if it is wrong, or is
 * another kind of diagram.
 */
export async function parseFlowchart(mermaid: Mermaid, source: string, written: string): Promise<Parsed> {
  const kept = blankComments(source)
  if (!/^\s*(?:---\n.*?\n---\s*)?(?:%%\{.*?\}%%\s*)*(?:flowchart|graph)\b/s.test(kept)) {
    throw new FlowchartSyntaxError('Only flowcharts are drawn here. Begin the source with “flowchart TB”.')
  }
  let parsed: Parsed
  try {
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else tells shapes, and what arrows join
    const { db } = await mermaid.mermaidAPI.getDiagramFromText(kept)
    const database = db as unknown as Database
    parsed = { ...database.getData(), sideways: ['LR', 'RL'].includes(database.getDirection() ?? '') }
  } catch (error) {
    throw explain(error as ParserError, written)
  }
  if (parsed.nodes.length === 0) throw new FlowchartSyntaxError('The flowchart has no nodes.')
  return parsed
}

/** Empties comment lines. Mermaid would take them out, and then count lines without them. */
function blankComments(source: string): string {
  return source.replaceAll('\r\n', '\n').replace(/^[^\S\n]*%%(?!\{).*$/gm, '')
}

function explain(error: ParserError, written: string): FlowchartSyntaxError {
  if (!error.hash) return new FlowchartSyntaxError(error.message.split('\n')[0] ?? '')
  const { text, loc } = error.hash
  // Mermaid leaves out what comes before the chart, and counts from there.
  const before = /^\s*(?:---\n.*?\n---\s*)?/s.exec(blankComments(written))?.[0].split('\n').length ?? 1
  const line = before - 1 + loc.first_line
  const there = written.split('\n')[line - 1]?.trim() ?? ''
  const [word = ''] = showCodes(removeMarks(text)).trim().split(/\s/)
  const found = word === '' ? 'the end' : `“${word}”`
  return new FlowchartSyntaxError(`Mermaid does not expect ${found}${there === '' ? '' : ` in “${there}”`}.`, line)
}
