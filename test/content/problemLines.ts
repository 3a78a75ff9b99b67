import type { Problem } from '../../src/pathway/problems.ts'

/** Returns the line of each problem, followed by its kind or message. */
export function problemLines(
  problems: readonly Pick<Problem, 'line' | 'kind' | 'message'>[],
  key: 'kind' | 'message',
): readonly string[] {
  return problems.map((problem) => `${problem.line} ${problem[key]}`)
}
