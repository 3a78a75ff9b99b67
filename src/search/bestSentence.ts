import type { Range } from './mark.ts'

/** The sentence with most of the marks, the first where several have as many. Records of one sentence are shown whole. */
export function bestSentence(text: string, marks: readonly Range[]): Range {
  const sentences = [...text.matchAll(/\S.*?(?:[.?!](?=\s+[\p{Lu}“(])|$)/gsu)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.trimEnd().length,
  }))
  const marksIn = ({ start, end }: Range): number =>
    marks.filter((mark) => mark.start >= start && mark.end <= end).length
  return sentences.reduce(
    (best, each) => (marksIn(each) > marksIn(best) ? each : best),
    sentences[0] ?? { start: 0, end: text.length },
  )
}
