import { singular, standsAt, withWordsBefore } from './phrases.ts'
import type { Phrase } from './phrases.ts'
import { isStopWord } from './stopWords.ts'
import { tokensOf } from './tokens.ts'

/** A stretch of a text, and whether it is what the reader asked for. */
export interface Part {
  readonly text: string
  readonly marked: boolean
}

interface Range {
  readonly start: number
  readonly end: number
}

/** Where the words that Pagefind counted stand: it counts whatever lies between spaces. Edges of punctuation are cut. */
export function rangesOfWords(text: string, words: ReadonlySet<number>): readonly Range[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: found, index }, place) => {
    if (!words.has(place)) return []
    const [before = ''] = /^[^\p{L}\p{N}]*/u.exec(found) ?? []
    const [after = ''] = /[^\p{L}\p{N}]*$/u.exec(found) ?? []
    return [{ start: index + before.length, end: index + found.length - after.length }]
  })
}

/** Where one of the phrases stands: “eligibility criteria” says what “threshold” asks for. */
export function rangesOfPhrases(text: string, phrases: readonly Phrase[]): readonly Range[] {
  const all = tokensOf(text)
  const telling = all.filter(({ word }) => !isStopWord(word))
  const words = telling.map(({ word }) => singular(word))
  return telling.flatMap((first, place) => {
    const phrase = phrases.find((each) => standsAt(each, words, place))
    const last = phrase && telling[place + phrase.words.length - 1]
    return phrase && last ? [{ start: withWordsBefore(phrase, all, first).start, end: last.end }] : []
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
