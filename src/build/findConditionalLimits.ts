import type { Procedure } from '../content/types.ts'
import { isTimeOfLimit, withWorkingDays } from '../pathway/checks/isTimeOfLimit.ts'
import { limitStatementsOf } from '../pathway/checks/statements.ts'
import { formatLimit } from '../pathway/limits.ts'
import { timesNamedIn } from '../pathway/namedTimes.ts'
import { finding } from '../pathway/problems.ts'
import type { Finding } from '../pathway/problems.ts'

/** What stands between a time and its condition: not another duty, as in “and must say where it is”. */
const between = String.raw`^(?:(?!\b(?:and|then|but) (?:must|should|may)\b)[^.;])*?`
const exception = new RegExp(String.raw`${between}\b(?:unless|except\w*)\b[^.;)]*`, 'i')
/** Not “if not”, which says what comes next, “if that is sooner” or “where possible”. */
const condition = new RegExp(
  String.raw`${between}\b(?:over (?:a|the|any) (?:weekend|bank holiday)|out of hours|(?<!\b(?:say|ask|state|record|explain|see|know|decide)s? )(?:if|where) (?!(?:not|no|none|nothing|necessary|needed|possible|practicable|appropriate)\b|\w+(?: \w+)? (?:not|no|un\w+|sooner|earlier|shorter)\b))[^.;)]*`,
  'i',
)

/**
 * Returns a warning for each count to which its clause adds an exception, or its own text any condition: most views show the number
 * alone. Another condition of a clause may be the question before the step.
 */
export function findConditionalLimits({ prose, pathway }: Procedure): readonly Finding[] {
  return limitStatementsOf(pathway).flatMap(({ name, basis, path }) => {
    const { by, text, clauses } = basis
    if (by.kind !== 'count') return []
    const addedTo = (said: string, pattern: RegExp): readonly string[] =>
      timesNamedIn(said).flatMap(({ written, at }, index, all) => {
        const after = pattern.exec(said.slice(at + written.length, all[index + 1]?.at))?.[0]
        return after && isTimeOfLimit(withWorkingDays(written, said), by) ? [written + after] : []
      })
    const cited = prose.clauses.filter(({ number }) => clauses.includes(number))
    const [words] = [
      ...addedTo(text, condition),
      ...[text, ...cited.map((clause) => clause.text)].flatMap((said) => addedTo(said, exception)),
    ]
    return words
      ? [finding('limit-condition', { limit: name, shown: formatLimit(basis), words }, [...path, by.unit])]
      : []
  })
}
