import type { Procedure } from '../content/types.ts'
import { isTimeOfLimit } from '../pathway/checks/isTimeOfLimit.ts'
import { limitStatementsOf } from '../pathway/checks/statements.ts'
import { textsOfClauses } from '../pathway/checks/texts.ts'
import { timesNamedIn } from '../pathway/namedTimes.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'
import { stemText } from '../search/tokenize.ts'

/** What a time runs from, as in “2 days of receipt of the form”; not “of its receipt”, which the sentence names before. */
const start =
  /^ (?:of|from|after|following) (?!(?:it|its|this|that|they|their)\b)((?:(?! (?:and|or|to|so) )[^,.;:()])+)/i

/** Words that say nothing of what a time runs from. */
const empty = /^(?:the|an?|of|to|by|in|at|on|that|this|these|those|it|its|them|their|being|been|be|having|ha|do|so)$/

function contentStems(text: string): readonly string[] {
  // “Receipt of” is “receiving”.
  return stemText(text.replace(/\breceipt\b/gi, 'receive')).filter((stem) => !empty.test(stem))
}

/**
 * Returns a warning for each limit whose start in words is another than its clauses and its own text name after its time. Two
 * starts are the same if all content words of one are in the other: “the meeting of the managers” is “the meeting”.
 */
export function findOtherStarts({ prose, pathway }: Procedure): readonly Finding[] {
  const texts = new Map(prose.clauses.map(({ number, text }) => [number, text]))
  return limitStatementsOf(pathway).flatMap(({ name, basis: { by, text, clauses, reading }, path }) => {
    if (by.kind !== 'count' || by.from.kind !== 'words' || reading) return []
    const { words } = by.from
    const own = contentStems(words)
    const isSame = (stems: readonly string[]): boolean =>
      own.every((stem) => stems.includes(stem)) || stems.every((stem) => own.includes(stem))
    const [said] = [[text], textsOfClauses(texts, clauses)].flatMap((sources) => {
      const starts = sources
        .flatMap((source) =>
          timesNamedIn(source)
            .filter(({ time }) => isTimeOfLimit(time, by, source))
            .flatMap(({ written, at }) => start.exec(source.slice(at + written.length))?.[1] ?? []),
        )
        .filter((one) => contentStems(one).length > 0)
      return starts.some((one) => isSame(contentStems(one))) ? [] : starts
    })
    return said === undefined
      ? []
      : [finding('limit-start-differs', { limit: name, start: words, said }, [...path, 'from'])]
  })
}
