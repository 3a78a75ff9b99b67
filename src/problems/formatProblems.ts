import type { Problem } from '../pathway/problems.ts'
import { joinWithAnd } from '../pathway/sentences.ts'
import { groupProblems } from './groupProblems.ts'
import type { ProblemGroup, RepeatedProblem } from './groupProblems.ts'

/**
 * Formats problems for a terminal: one line each, with file, line, what is wrong and what to do; then their number. What
 * probably follows from a mistake is indented below it.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const groups = groupProblems(problems)
  const listed = groups.map(({ effects, ...mistake }) =>
    [
      `${describeMistake(mistake)} ${mistake.problem.fix}`,
      ...(effects.length ? [`    ${followsTitle}`] : []),
      ...effects.map((effect) => `    ${describeMistake(effect)}`),
    ].join('\n'),
  )
  return `${listed.join('\n')}\n\n${countMistakes(groups)} in the content.`
}

/** The words before the problems that probably follow from a mistake. */
export const followsTitle = 'This probably follows from it:'

/** Returns “One mistake” or “2 mistakes”. */
export function countMistakes(groups: readonly ProblemGroup[]): string {
  return groups.length === 1 ? 'One mistake' : `${groups.length} mistakes`
}

/** Returns “The same on line 4.”, or nothing for a mistake on one line. */
export function describeOtherLines(lines: readonly number[]): string {
  return lines.length ? `The same on ${lines.length === 1 ? 'line' : 'lines'} ${joinWithAnd(lines.map(String))}.` : ''
}

function describeMistake({ problem: { file, line, message }, otherLines }: RepeatedProblem): string {
  return [`${file}:${line}`, message, describeOtherLines(otherLines)].filter(Boolean).join(' ')
}
