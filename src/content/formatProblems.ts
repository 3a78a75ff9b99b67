import type { Problem } from '../pathway/problems.ts'

/** Formats problems for a terminal: one line each, with file, line, what is wrong and what to do; then their number. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`
  const listed = problems.map(({ file, line, message, fix }) => `${file}:${line} ${message} ${fix}`)
  return `${listed.join('\n')}\n\n${count} in the content.`
}
