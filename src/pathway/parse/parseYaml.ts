import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Pair, Node as YamlNode } from 'yaml'
import { problem } from '../problems.ts'
import type { Path, Problem } from '../problems.ts'
import { findCutTexts } from './findCutTexts.ts'
import { linesSwallowed } from './linesSwallowed.ts'
import { syntaxInWords } from './syntaxInWords.ts'

/** A YAML file as plain values, and where each of them stands. */
export interface ParsedYaml {
  /**
   * Text as the author wrote it, so that clause 3.10 does not become the number 3.1; `null` where there is none. Maps have no
   * prototype, and the first of repeated keys. `undefined` where the file cannot be read.
   */
  readonly data: unknown
  /** Why the file cannot be read, what “#” has cut off, and which lines have become part of the text above them. */
  readonly problems: readonly Problem[]
  readonly repeats: readonly Repeat[]
  /** The line of the key or item at `path`, or of the nearest that exists above it. */
  readonly lineAt: (path: Path) => number
  /** What stands at `path`; `undefined` where nothing does. */
  readonly nodeAt: (path: Path) => YamlNode | null | undefined
}

/** A key of the map at `path`, or text in the list at `path`, that is there a second time. */
export interface Repeat {
  readonly path: Path
  readonly isItem: boolean
  readonly text: string
  readonly line: number
  readonly firstLine: number
}

/**
 * Parses a YAML file, or the part of a file that begins on `firstLine`. `keys` are those that the file may have.
 *
 * Where it is not YAML at all, only the first place that cannot be read is a problem: the rest would follow from it.
 */
export function parseYaml(text: string, file: string, keys: ReadonlySet<string>, firstLine: number): ParsedYaml {
  const lines = new LineCounter()
  // Repeated keys are reported in our words. `!!binary` and the like would not be text.
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: false, resolveKnownTags: false })
  // An unknown tag is only a warning here, but stops Astro from reading the top of a procedure.
  const [error] = [...document.errors, ...document.warnings]
  const lineAtOffset = (offset: number): number => lines.linePos(offset).line + firstLine - 1
  const lineOf = (node: YamlNode | null | undefined): number | undefined =>
    node?.range ? lineAtOffset(node.range[0]) : undefined
  const repeats: Repeat[] = []

  const cuts = findCutTexts(text).map(({ lost, offset }) => ({ lost, line: lineAtOffset(offset) }))
  const problems = cuts.map(({ lost, line }) => problem('cut-by-comment', { lost }, file, line))
  if (error) {
    const { detail, offset } = syntaxInWords(error, text)
    const line = lineAtOffset(offset)
    // Text that goes on after a line that was cut cannot be read: the cut is the cause.
    const isFromCut = cuts.some((cut) => cut.line === line || cut.line === line - 1)
    if (!isFromCut) problems.push(problem('yaml-syntax', { detail }, file, line))
  }
  for (const { line, offset } of error ? [] : linesSwallowed(document, text, keys))
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
    /** Whether a key or an item is the first of its text. One without text, such as a list, is. */
    const isFirst = (text: string, lineNow: number, isItem: boolean): boolean => {
      const first = lineOfText.get(text)
      if (first === undefined) lineOfText.set(text, lineNow)
      else if (text) repeats.push({ path, isItem, text, line: lineNow, firstLine: first })
      return first === undefined
    }
    if (isMap(node)) {
      const map = Object.create(null) as Record<string, unknown>
      for (const { key, value } of node.items as Pair<YamlNode | null, YamlNode | null>[]) {
        const name = sourceOf(key)
        const lineNow = lineOf(key) ?? line
        if (isFirst(name, lineNow, false)) map[name] = valueOf(value, [...path, name], lineNow)
      }
      return map
    }
    if (isSeq(node))
      return (node.items as (YamlNode | null)[]).map((item, index) => {
        const lineNow = lineOf(item) ?? line
        isFirst(sourceOf(item), lineNow, true)
        return valueOf(item, [...path, index], lineNow)
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

/** Says what a value is, for “should be …, but is …”. */
export function describeValue(value: unknown, node: YamlNode | null | undefined): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'string') return `“${value.slice(0, 60)}”`
  if (value !== null) return 'a map'
  if (isAlias(node)) return `the alias “*${node.source}”, which this site does not follow`
  const source = sourceOf(node)
  if (source) return `“${source}”`
  return node?.comment ? 'empty, since “#” begins a comment' : 'empty'
}

function sourceOf(node: unknown): string {
  // As written, so that 3.10 stays what it is; of quoted and block text it is what they say.
  return (isScalar(node) && node.source) || ''
}
