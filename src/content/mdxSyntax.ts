/** What stops MDX from being read, and the line where an author would look. */
export function mdxSyntax(error: unknown, text: string): { readonly detail: string; readonly line: number } {
  const reason = error instanceof Error ? ('reason' in error ? String(error.reason) : error.message) : String(error)
  const first = reason.split('\n')[0] ?? reason
  // A tag that is not closed is told with the place of its opening.
  const opened = /^Expected a closing tag for .*?\((\d+):/.exec(first)?.[1]
  const detail = `${first.replace(/\s*\(\d+:\d+(-\d+:\d+)?\)/g, '').replace(/\.$/, '')}.`
  return { detail, line: opened ? Number(opened) : lineOf(error, text) }
}

/** The line of the “<” or “{” with which it went wrong, since micromark names the place where it gave up. */
function lineOf(error: unknown, text: string): number {
  if (typeof error !== 'object' || error === null || !('line' in error) || typeof error.line !== 'number') return 1
  const lines = text.split(/\r?\n/)
  const column = 'column' in error && typeof error.column === 'number' ? error.column : 1
  lines.length = Math.min(lines.length, error.line)
  lines[error.line - 1] = (lines[error.line - 1] ?? '').slice(0, column)
  const begun = lines.findLastIndex((line) => /[<{]/.test(line))
  return begun < 0 ? error.line : begun + 1
}
