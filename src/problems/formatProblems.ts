import type { Problem } from '../pathway/problems.ts'
import { joinWithAnd } from '../pathway/sentences.ts'
import { groupProblems, isRepetition } from './groupProblems.ts'
import type { ProblemGroup, RepeatedProblem } from './groupProblems.ts'

/**
 * Formats problems for a terminal: one line each, with file, line, what is wrong and what to do; then their number. What
 * probably follows from a mistake is indented below it.
 */
export function formatProblems(problems: readonly Problem[]): string {
  const groups = groupProblems(problems)
  const listed = groups.map((group) =>
    [
      `${describeMistake(group)} ${group.problem.fix}`,
      ...listEffects(group).flatMap(({ title, effects }) => [title, ...effects.map(describeMistake)].map(indent)),
    ].join('\n'),
  )
  return `${listed.join('\n')}\n\n${countMistakes(groups)} in the content.`
}

/** Returns the problems below a mistake in titled lists, which are not empty: the same in other places, and what follows from it. */
export function listEffects(group: ProblemGroup) {
  const isSame = (effect: RepeatedProblem): boolean => isRepetition(effect, group)
  return [
    { title: 'The same mistake in other places:', effects: group.effects.filter(isSame) },
    { title: 'This probably follows from it:', effects: group.effects.filter((effect) => !isSame(effect)) },
  ].filter(({ effects }) => effects.length > 0)
}

function indent(line: string): string {
  return `    ${line}`
}

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
