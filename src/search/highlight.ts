import { createPhraseFinder } from './phrases.ts'
import { tokenize } from './tokenize.ts'

export interface Range {
  readonly start: number
  readonly end: number
}

/** A part of a text, and whether it matches the query. */
export interface Segment {
  readonly text: string
  readonly marked: boolean
}

/** What to highlight in texts: words by their stems, and names of glossary terms. */
export interface Highlights {
  readonly stems: readonly string[]
  readonly names: readonly string[]
}

/** Returns a function that finds the ranges to highlight in a text. Ranges do not overlap. */
export function createHighlighter({ stems, names }: Highlights): (text: string) => readonly Range[] {
  const stemSet = new Set(stems)
  const findNames = createPhraseFinder(names.map((name) => [name, name] as const))
  return (text) => {
    const tokens = tokenize(text)
    const named = findNames(tokens.map(({ stem }) => stem))
    return tokens.flatMap((token, at) => {
      const match = named.find(({ from, to }) => from <= at && at < to)
      if (!match) return stemSet.has(token.stem) ? [token] : []
      return match.from === at ? [{ start: token.start, end: tokens[match.to - 1]?.end ?? token.end }] : []
    })
  }
}

/** Returns the sentence with the most highlights, or the first of several. */
export function bestSentence(text: string, ranges: readonly Range[]): Range {
  const sentences = [...text.matchAll(/\S.*?(?:[.?!](?=\s+[\p{Lu}“(])|$)/gsu)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.trimEnd().length,
  }))
  const countIn = ({ start, end }: Range): number =>
    ranges.filter((range) => range.start >= start && range.end <= end).length
  return sentences.reduce(
    (best, each) => (countIn(each) > countIn(best) ? each : best),
    sentences[0] ?? { start: 0, end: text.length },
  )
}

/** Splits the part of a text in `within` at its highlights. */
export function splitSegments(text: string, ranges: readonly Range[], within: Range): readonly Segment[] {
  const segments: Segment[] = []
  let at = within.start
  for (const { start, end } of ranges) {
    if (start < at || end > within.end) continue
    if (start > at) segments.push({ text: text.slice(at, start), marked: false })
    segments.push({ text: text.slice(start, end), marked: true })
    at = end
  }
  if (at < within.end) segments.push({ text: text.slice(at, within.end), marked: false })
  return segments
}
