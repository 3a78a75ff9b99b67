/** What stops MDX from being read, and the line where an author would look. */
export function mdxSyntax(error: unknown, text: string): { readonly detail: string; readonly line: number } {
  const reason = error instanceof Error ? ('reason' in error ? String(error.reason) : error.message) : String(error)
  const first = reason.split('\n')[0] ?? reason
  // A tag that is not closed is told with the place of its opening.
  const opened = /^Expected a closing tag for .*?\((\d+):/.exec(first)?.[1]
  const plain = `${first.replace(/\s*\(\d+:\d+(-\d+:\d+)?\)/g, '').replace(/\.$/, '')}.`
  return { detail: inWords(plain), line: opened ? Number(opened) : lineOf(error, text) }
}

/** The errors that authors meet most, said without the terms of a parser. The first pattern that fits counts. */
const words: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /^Expected a closing tag for `<([a-z]\w*)>`/,
    (tag) => `“<${tag}>” is HTML. Write Markdown: a blank line begins a new paragraph.`,
  ],
  [/^Unexpected character `!` .*before name/, () => 'A comment cannot be “<!-- … -->” here. Write it as “{/* … */}”.'],
  [
    /^Unexpected character `(.)` .*before name/,
    (sign) => `“<${sign}” is taken for the beginning of a tag. Write “less than”, or “&lt;” for the sign.`,
  ],
  [
    /^Unexpected character `[/@:.]` .*(?:name|local name)/,
    () => 'An address in “<…>” is taken for a tag. Write a link as [words](https://…).',
  ],
  [
    /^Unexpected character .* before attribute value/,
    () => 'A value stands without straight quotes. Write it as in number="3.4".',
  ],
  [/^Unexpected end of file in expression/, () => 'A “{” has no “}”.'],
  [
    /^Could not parse (?:expression|import)/,
    () => 'What stands in braces, or begins with “import” or “export”, is taken for code.',
  ],
]

function inWords(reason: string): string {
  for (const [pattern, says] of words) {
    const found = pattern.exec(reason)
    if (found) return says(found[1] ?? '')
  }
  return reason
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
