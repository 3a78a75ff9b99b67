import type { Procedure } from '../content/types.ts'
import { isTimeOfLimit, withWorkingDays } from '../pathway/checks/isTimeOfLimit.ts'
import { limitStatementsOf } from '../pathway/checks/statements.ts'
import { formatLimit } from '../pathway/limits.ts'
import { timesNamedIn } from '../pathway/namedTimes.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { pathwayLines } from './pathwayLines.ts'

const exception = /^[^.;]*?\b(?:unless|except\w*)\b[^.;)]*/i
/** Not “if not”, which says what comes next, “if that is sooner” or “where possible”. */
const condition =
  /^[^.;]*?\b(?:over (?:a|the|any) (?:weekend|bank holiday)|out of hours|(?:if|where) (?!(?:not|no|none|nothing|necessary|needed|possible|practicable|appropriate)\b|\w+(?: \w+)? (?:not|no|un\w+|sooner|earlier|shorter)\b))[^.;)]*/i

/**
 * Returns a warning for each count to which its clause adds an exception, or its own text any condition: most views show the number
 * alone. Another condition of a clause may be the question before the step.
 */
export function findConditionalLimits(root: string, procedure: Procedure): readonly Problem[] {
  const { prose, pathway } = procedure
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
    if (!words) return []
    const { file, lineAt } = pathwayLines(root, procedure)
    return [
      problem('limit-condition', { limit: name, shown: formatLimit(basis), words }, file, lineAt([...path, by.unit])),
    ]
  })
}
