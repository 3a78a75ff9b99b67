import type { Procedure } from '../content/types.ts'
import { isTimeOfLimit } from '../pathway/checks/isTimeOfLimit.ts'
import { limitStatementsOf } from '../pathway/checks/statements.ts'
import { formatLimit } from '../pathway/limits.ts'
import { timesNamedIn } from '../pathway/namedTimes.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'
import { sentencesOf } from './sentencesOfClauses.ts'

const exception = /\b(?:unless|except\w*)\b/i
/** What limits a time after it: not “if not”, which says what comes next, “if that is sooner” or “where possible”. */
const condition =
  /\b(?:over (?:a|the|any) (?:weekend|bank holiday)|out of hours|(?<!\b(?:say|ask|state|record|explain|see|know|decide)s? )(?:if|where) (?!(?:not|no|none|nothing|necessary|needed|possible|practicable|appropriate)\b|\w+(?: \w+)? (?:not|no|un\w+|sooner|earlier|shorter)\b))/i

/**
 * Returns a warning for each limit given as a number whose clause has an exception (“unless …”), or whose own text has any
 * condition: most views show only the number. Another condition of a clause may be the question before the step.
 */
export function findConditionalLimits({ prose, pathway }: Procedure): readonly Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis, path }) => {
    const { by, text, clauses } = basis
    if (by.kind !== 'count') return []
    const quotesWith = (said: string, pattern: RegExp, from: 'sentence' | 'time'): readonly string[] =>
      sentencesOf(said).flatMap(({ sentence }) =>
        timesNamedIn(sentence).flatMap(({ written, time, at }, index, all) => {
          if (!isTimeOfLimit(time, by, said)) return []
          const before = all[index - 1]
          const start = from === 'time' ? at + written.length : before ? before.at + before.written.length : 0
          const found = pattern.exec(sentence.slice(start, all[index + 1]?.at))
          return found ? [sentence.slice(Math.min(at, start + found.index))] : []
        }),
      )
    const cited = prose.clauses.filter(({ number }) => clauses.includes(number))
    const [words] = [
      ...quotesWith(text, condition, 'time'),
      ...[text, ...cited.map((clause) => clause.text)].flatMap((said) => quotesWith(said, exception, 'sentence')),
    ]
    return words
      ? [finding('limit-condition', { limit: name, shown: formatLimit(basis), words }, [...path, by.unit])]
      : []
  })
}
