import { visit } from 'yaml'
import type { Document } from 'yaml'

/** A line that YAML reads as part of the text above it because of its indentation. */
interface SwallowedLine {
  /** The line without its indentation. */
  readonly line: string
  /** The offset in the text of its first character. */
  readonly offset: number
}

/**
 * Returns each line inside a multi-line text that begins with one of `keys` or is a comment, in the order of the text. If a
 * key below `text: >-` is indented too far, YAML reads it as text: its value would be lost, and the line would be published.
 */
export function findSwallowedLines(
  document: Document,
  text: string,
  keys: ReadonlySet<string>,
): readonly SwallowedLine[] {
  const found: SwallowedLine[] = []
  visit(document, {
    Scalar(_, { range }) {
      if (!range) return
      const [start, end] = range
      // Skip the first line, which is `>-` or the beginning of the text.
      const [first = '', ...lines] = text.slice(start, end).split('\n')
      let offset = start + first.length + 1
      for (const line of lines) {
        const trimmed = line.trim()
        const key = /^(?:- )?["']?([\w-]+)["']?:(?:\s|$)/.exec(trimmed)?.[1]
        if (/^#(?!\d)/.test(trimmed) || (key && keys.has(key)))
          found.push({ line: trimmed, offset: offset + line.indexOf(trimmed) })
        offset += line.length + 1
      }
    },
  })
  return found
}
