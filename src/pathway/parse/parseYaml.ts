import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml'
import type { Document, Pair, Node as YamlNode } from 'yaml'
import { problem } from '../problems.ts'
import type { Path, Problem } from '../problems.ts'
import { findTruncatedTexts } from './findTruncatedTexts.ts'
import { findSwallowedLines } from './findSwallowedLines.ts'
import { explainYamlError } from './explainYamlError.ts'

/** A YAML file as plain values, and the line of each value. */
interface ParsedYaml {
  /**
   * Every scalar is the text that the author wrote, so that clause 3.10 does not become the number 3.1, or `null` if empty. A
   * repeated key keeps its first value. Maps have no prototype. `undefined` if the file cannot be parsed.
   */
  readonly data: unknown
  /** Syntax errors, texts cut off by “#”, and lines that became part of the text above them. */
  readonly problems: readonly Problem[]
  readonly repeats: readonly Repeat[]
  /** Returns the line of the key or item at `path`, or of its nearest existing parent. */
  readonly lineAt: (path: Path) => number
  readonly nodeAt: (path: Path) => YamlNode | null | undefined
}

/** A key of the map at `path`, or a text in the list at `path`, that occurs a second time. */
interface Repeat {
  readonly path: Path
  readonly isItem: boolean
  readonly text: string
  readonly line: number
  readonly firstLine: number
}

/**
 * Parses a YAML file, or a part of a file that begins on `firstLine`. `keys` are all keys that the file may have.
 *
 * Reports only the first syntax error, since further ones would follow from it.
 */
export function parseYaml(text: string, file: string, keys: ReadonlySet<string>, firstLine: number): ParsedYaml {
  const lines = new LineCounter()
  // We report repeated keys ourselves. Tags such as `!!binary` would give values that are not text.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, resolveKnownTags: false })
  // The parser only warns about an unknown tag, but Astro fails to read a frontmatter with one.
  const [error] = [...document.errors, ...document.warnings]
  const lineAtOffset = (offset: number): number => lines.linePos(offset).line + firstLine - 1
  const lineOf = (node: YamlNode | null | undefined): number | undefined =>
    node?.range ? lineAtOffset(node.range[0]) : undefined
  const repeats: Repeat[] = []

  const truncations = findTruncatedTexts(text).map(({ lost, offset }) => ({ lost, line: lineAtOffset(offset) }))
  const problems = truncations.map(({ lost, line }) => problem('cut-by-comment', { lost }, file, line))
  if (error) {
    const { detail, offset } = explainYamlError(error, text)
    const line = lineAtOffset(offset)
    // A text that continues after a truncated line is a syntax error. Report only the truncation, which is the cause.
    const followsTruncation = truncations.some((cut) => cut.line === line || cut.line === line - 1)
    if (!followsTruncation) problems.push(problem('yaml-syntax', { detail }, file, line))
  }
  for (const { sign, offset } of error ? [] : findAnchorsAndTags(document)) {
    const detail = `YAML does not read “${sign}” as part of the text. Put the text in quotes.`
    problems.push(problem('yaml-syntax', { detail }, file, lineAtOffset(offset)))
  }
  for (const { line, offset } of error ? [] : findSwallowedLines(document, text, keys))
    problems.push(problem('swallowed-line', { line }, file, lineAtOffset(offset)))
  return {
    data: error ? undefined : valueOf(document.contents, [], firstLine),
    problems,
    repeats,
    lineAt: (path) => locate(path).line,
    nodeAt: (path) => locate(path).node,
  }

  function valueOf(node: YamlNode | null, path: Path, line: number): unknown {
    const lineOfText = new Map<string, number>()
    /** Records a repeated key or item. Returns whether it is the first with its text. */
    const isFirst = (text: string, ownLine: number, isItem: boolean): boolean => {
      const first = lineOfText.get(text)
      if (first === undefined) lineOfText.set(text, ownLine)
      else if (text) repeats.push({ path, isItem, text, line: ownLine, firstLine: first })
      return first === undefined
    }
    if (isMap(node)) {
      const map = Object.create(null) as Record<string, unknown>
      for (const { key, value } of node.items as Pair<YamlNode | null, YamlNode | null>[]) {
        const name = sourceOf(key)
        const ownLine = lineOf(key) ?? line
        if (isFirst(name, ownLine, false)) map[name] = valueOf(value, [...path, name], ownLine)
      }
      return map
    }
    if (isSeq(node))
      return (node.items as (YamlNode | null)[]).map((item, index) => {
        const ownLine = lineOf(item) ?? line
        isFirst(sourceOf(item), ownLine, true)
        return valueOf(item, [...path, index], ownLine)
      })
    return isScalar(node) && node.value !== null ? sourceOf(node).trim().replace(/\s+/g, ' ') || null : null
  }

  function locate(path: Path): { readonly node: YamlNode | null | undefined; readonly line: number } {
    let node = document.contents as YamlNode | null
    let line = firstLine
    for (const step of path) {
      const pair = isMap(node)
        ? (node.items as Pair<YamlNode | null, YamlNode | null>[]).find(({ key }) => sourceOf(key) === step)
        : undefined
      const item = isSeq(node) && typeof step === 'number' ? (node.items[step] as YamlNode | undefined) : undefined
      if (!pair && !item) return { node: undefined, line }
      line = lineOf(pair ? pair.key : item) ?? line
      node = (pair ? pair.value : item) ?? null
    }
    return { node, line }
  }
}

/** Describes a value, for “should be …, but is …”. */
export function describeValue(value: unknown, node: YamlNode | null | undefined): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `“${value.slice(0, 60)}”`
  if (value !== null) return 'several keys with values'
  if (isAlias(node)) return `the alias “*${node.source}”, which this site does not follow`
  const source = sourceOf(node)
  if (source) return `“${source}”`
  return node?.comment ? 'empty, since “#” begins a comment' : 'empty'
}

function sourceOf(node: unknown): string {
  // `source` is the text as written, so that 3.10 stays 3.10; for quoted and block scalars it is their content.
  return (isScalar(node) && node.source) || ''
}

/** Returns the anchors, such as “&urgent”, and lone “!” of a document, with their offsets. YAML leaves them out of the text. */
function findAnchorsAndTags(document: Document.Parsed): readonly { readonly sign: string; readonly offset: number }[] {
  const found: { sign: string; offset: number }[] = []
  visit(document, (_, node) => {
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return
    const sign = node.anchor ? `&${node.anchor}` : node.tag
    if (sign) found.push({ sign, offset: node.range?.[0] ?? 0 })
  })
  return found
}
