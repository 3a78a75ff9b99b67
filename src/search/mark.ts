import { standsAt, withWordsBefore } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { isStopWord } from './stopWords.ts'
import { tokensOf } from './tokens.ts'

/** A stretch of a text, and whether it is what the reader asked for. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}

export interface Range {
  readonly start: number
  readonly end: number
}

/** What is marked: words by their stems, and the names of terms. */
export interface Marks {
  readonly stems: ReadonlySet<string>
  readonly phrases: readonly Phrase[]
}

/** Where what was asked for stands: “eligibility criteria” says what “threshold” asks for. */
export function rangesIn(text: string, { stems: wanted, phrases }: Marks): readonly Range[] {
  const all = tokensOf(text)
  const telling = all.filter(({ word }) => !isStopWord(word))
  const stems = telling.map(({ stem }) => stem)
  const words = new Set(all.map(({ word }) => word))
  return telling.flatMap((first, place) => {
    const phrase = phrases.find((each) => standsAt(each, stems, place, words))
    const last = phrase && telling[place + phrase.stems.length - 1]
    if (phrase && last) return [{ start: withWordsBefore(phrase, all, first).start, end: last.end }]
    return wanted.has(first.stem) ? [{ start: first.start, end: first.end }] : []
  })
}

/** The text from `start` to `end` in parts. Ranges that touch or overlap become one mark. */
export function partsOf(text: string, ranges: readonly Range[], { start, end }: Range): readonly Part[] {
  const parts: Part[] = []
  let at = start
  const put = (to: number, marked: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), marked })
    at = Math.max(at, to)
  }
  for (const range of merged(ranges)) {
    if (range.end <= at || range.start >= end) continue
    put(Math.max(range.start, start), false)
    put(Math.min(range.end, end), true)
  }
  put(end, false)
  return parts
}

function merged(ranges: readonly Range[]): readonly Range[] {
  const apart: { start: number; end: number }[] = []
  for (const { start, end } of [...ranges].sort((one, other) => one.start - other.start)) {
    const last = apart.at(-1)
    if (last && start <= last.end) last.end = Math.max(last.end, end)
    else apart.push({ start, end })
  }
  return apart
}
