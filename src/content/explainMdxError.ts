/** Explains a syntax error of MDX in plain words, and names the line where an author should look. */
export function explainMdxError(error: unknown, text: string): { readonly detail: string; readonly line: number } {
  const reason = error instanceof Error ? ('reason' in error ? String(error.reason) : error.message) : String(error)
  const first = reason.split('\n')[0] ?? reason
  // The error of a tag that is not closed, or is in small letters, contains the line of its opening tag.
  const opened = /(?:^Expected a closing tag for|closing tag for `<(?:clause|flowchart|note)>`) .*?\((\d+):/.exec(
    first,
  )?.[1]
  const plain = `${first.replace(/\s*\(\d+:\d+(-\d+:\d+)?\)/g, '').replace(/\.$/, '')}.`
  return { detail: explain(plain), line: opened ? Number(opened) : lineOf(error, text) }
}

const closes = (tag: string): string =>
  /^(?:clause|flowchart|note)$/.test(tag)
    ? `“<${tag}>” begins with a small letter. Write it as “<${tag.replace(/^./, (first) => first.toUpperCase())}>”.`
    : `Another closing tag is where “</${tag}>” is missing.`

/** The most common errors in plain words. The first pattern that matches applies. */
const explanations: readonly (readonly [RegExp, (found: string) => string])[] = [
  [
    /^Expected a closing tag for `<([a-z]\w*)>`/,
    (tag) => `“<${tag}>” is HTML. Write Markdown: a blank line begins a new paragraph.`,
  ],
  [/^Unexpected character `!` .*before name/, () => 'A comment cannot be “<!-- … -->” here. Write it as “{/* … */}”.'],
  [
    /^Unexpected character `(.)` .*before name/,
    (sign) => `MDX reads “<${sign}” as the beginning of a tag. Write “less than”, or “&lt;” for the sign.`,
  ],
  [
    /^Unexpected character `[/@:.]` .*(?:name|local name)/,
    () => 'MDX reads an address in “<…>” as a tag. Write a link as [words](https://…).',
  ],
  [
    /^Unexpected character .* before attribute value/,
    () => 'A value has no straight quotes around it. Write it as in number="3.4".',
  ],
  [/^Unexpected end of file in expression/, () => 'A “{” has no matching “}”.'],
  [
    /^Could not parse (?:expression|import)|only spread elements/,
    () => 'MDX reads text in braces, and a line that begins with “import” or “export”, as code.',
  ],
  [
    /^Expected a closing tag for `<(\w+)>`/,
    (tag) => `“<${tag}>” is not closed, or not in the same paragraph or list. Put “</${tag}>” on a line of its own.`,
  ],
  [
    /^Expected the closing tag `<\/(\w+)>`/,
    (tag) => `“</${tag}>” stands at the end of a text. Put it on a line of its own.`,
  ],
  [/^Unexpected closing tag `<\/\w+>`, expected corresponding closing tag for `<(\w+)>`/, closes],
  [/^Unexpected closing slash/, () => 'A closing tag has no opening tag before it.'],
  [
    /^Unexpected .*(?:name|attribute|tag)/,
    () => 'A tag has a sign too many or too few. Write it as in <Clause number="3.4" force="must">.',
  ],
]

/** What is said of an error that has no explanation of its own. Authors do not know the words of the parser. */
const somethingWrong = 'A tag, a quote or a brace does not fit here.'

function explain(reason: string): string {
  for (const [pattern, says] of explanations) {
    const found = pattern.exec(reason)
    if (found) return says(found[1] ?? '')
  }
  return somethingWrong
}

/** Returns the line of the last “<” or “{” before the error, which is where it began. Micromark reports where it gave up. */
function lineOf(error: unknown, text: string): number {
  if (typeof error !== 'object' || error === null || !('line' in error) || typeof error.line !== 'number') return 1
  const lines = text.split(/\r?\n/)
  const column = 'column' in error && typeof error.column === 'number' ? error.column : 1
  lines.length = Math.min(lines.length, error.line)
  lines[error.line - 1] = (lines[error.line - 1] ?? '').slice(0, column)
  const begun = lines.findLastIndex((line) => /[<{]/.test(line))
  return begun < 0 ? error.line : begun + 1
}
