import { visit } from 'yaml'
import type { Document } from 'yaml'

/** A line that its indentation has made part of the text above it. */
export interface SwallowedLine {
  /** As it stands, without its indentation. */
  readonly line: string
  /** The offset in the text of its first sign. */
  readonly offset: number
}

/**
 * Each line within a text of several lines that begins with a key that the file may have, or is a comment, in the order of
 * the text. YAML takes a key under `text: >-` that stands too far to the right for words of the text: a record or a time
 * would be gone, and the words published.
 */
export function linesSwallowed(document: Document, text: string, keys: ReadonlySet<string>): readonly SwallowedLine[] {
  const found: SwallowedLine[] = []
  visit(document, {
    Scalar(_, { range }) {
      if (!range) return
      const [start, end] = range
      // The first line is what the author calls the text: `>-`, or its beginning.
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
