import type { Problem } from '../pathway/problems.ts'

/** Formats problems for a terminal: for each, its file and line, what is wrong and what to do. */
export function formatProblems(problems: readonly Problem[]): string {
  const count = problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`
  const listed = problems.map(({ file, line, message, fix }) => `  ${file}:${line}\n    ${message}\n    ${fix}`)
  return `${count} in the content. Nothing was built.\n\n${listed.join('\n\n')}\n`
}
