import { Lexer } from 'yaml'
import type { ErrorCode, YAMLParseError } from 'yaml'

/** What is said of an error that has no explanation of its own. */
const somethingWrong = 'A quote, a bracket, a colon or the indentation does not fit here.'

/** Errors in plain words, since authors do not know the terms of the YAML specification. */
const explanations: Partial<Record<ErrorCode, string>> = {
  BAD_DIRECTIVE: 'A line begins with “%”. Put the text in quotes.',
  BAD_DQ_ESCAPE: 'In double quotes “\\” has a meaning of its own. Use single quotes.',
  BLOCK_AS_IMPLICIT_KEY: 'There is a colon where none is expected. Put text with a colon in quotes, or align the keys.',
  KEY_OVER_1024_CHARS: 'A key is too long. Check the quotes and the colon.',
  MULTILINE_IMPLICIT_KEY: 'A key is not followed by a colon, or is not on one line.',
  BAD_INDENT: 'The keys of one map do not begin in the same column.',
  TAB_AS_INDENT: 'A tab is used for indentation. Use spaces.',
  MULTIPLE_DOCS: 'A line “---” or “...” ends the document, and something follows. Keep everything in one.',
  RESOURCE_EXHAUSTION: 'It is nested too deeply.',
  TAG_RESOLVE_FAILED: 'A value begins with “!”. Put it in quotes.',
  BAD_ALIAS: 'A value begins with “*”. Put it in quotes.',
}

/** Text that continues after its closing quote, by the quote. */
const closesTooSoon = {
  "'": "A “'” closes the text before its end. Put quotes around the whole of it, and write an apostrophe as “’”.",
  '"': 'A “"” closes the text before its end. Put single quotes around the whole of it.',
} as const

/** Explains a syntax error of YAML in plain words, and returns the offset in the text where an author should look. */
export function explainYamlError(
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  text: string,
): { readonly detail: string; readonly offset: number } {
  const misplaced = findMisindented(error, text)
  if (misplaced) return misplaced
  const message = error.message.replace(/ at line \d+, column \d+:/, '.').split('\n')[0] ?? error.message
  const bracket = /Flow (?:map|sequence) .* end with a ([\]}])/.exec(message)?.[1]
  // The parser reports a missing bracket on the next line, but the mistake is at the end of the text before.
  if (bracket) return { detail: `A “${bracket}” is missing.`, offset: text.slice(0, error.pos[0]).trimEnd().length }
  const follows = message.includes('Unexpected scalar at node end') && text.slice(0, error.pos[0]).trimEnd().at(-1)
  if (follows === "'" || follows === '"') return { detail: closesTooSoon[follows], offset: error.pos[0] }
  const unclosed = /Missing closing (['"])/.exec(message)?.[1]
  if (unclosed)
    return { detail: `A text begins with a “${unclosed}” that nothing closes.`, offset: openingOf(text, error.pos[0]) }
  const reserved = /Plain value cannot start with .* (\S)\./.exec(message)?.[1]
  if (reserved) return { detail: `A value begins with “${reserved}”. Put it in quotes.`, offset: error.pos[0] }
  if (/Block scalar header|Not a YAML token/.test(message))
    return { detail: 'There is text after “>-” or “|”. Begin it on the next line.', offset: error.pos[0] }
  if (message.includes('block-seq-ind'))
    return { detail: 'A list begins on the line of its key. Begin it on the next line.', offset: error.pos[0] }
  if (message.startsWith('Anchor cannot'))
    return { detail: 'A value begins with “&”. Put it in quotes.', offset: error.pos[0] }
  const colonMissing = message.includes('need to be followed by map values')
  return {
    detail: explanations[colonMissing ? 'MULTILINE_IMPLICIT_KEY' : error.code] ?? somethingWrong,
    offset: error.pos[0],
  }
}

/** Returns the offset of the last token before `end`, which is the text whose closing quote is missing. */
function openingOf(text: string, end: number): number {
  let offset = 0
  let opening = end
  for (const token of new Lexer().lex(text.slice(0, end))) {
    // Skip control tokens of the lexer, which are not part of the text.
    if (!text.startsWith(token, offset)) continue
    opening = offset
    offset += token.length
  }
  return opening
}

/**
 * Finds the line whose indentation is wrong, which the parser reports elsewhere: a key that begins further right than the key
 * above it, or one that begins further left than the keys after it.
 */
function findMisindented(
  { code, pos }: Pick<YAMLParseError, 'code' | 'pos'>,
  text: string,
): { readonly detail: string; readonly offset: number } | undefined {
  const lines = [...text.matchAll(/^( *)(?![ #\n])(?:'[^'\n]+'|[\w-]+):(?= |$)(.*)$/gm)].map((match) => ({
    indent: match[1]?.length ?? 0,
    isComplete: match[2]?.trim() !== '',
    from: match.index,
    to: match.index + match[0].length,
  }))
  if (code === 'BLOCK_AS_IMPLICIT_KEY') {
    const at = lines.findIndex(({ from, to }) => from <= pos[0] && pos[0] <= to)
    const [line, next] = [lines[at], lines[at + 1]]
    return line?.isComplete && next && next.indent > line.indent && text.slice(line.to, next.from).trim() === ''
      ? {
          detail: 'This key begins further right than the one above it. Align the two.',
          offset: next.from + next.indent,
        }
      : undefined
  }
  if (code !== 'BAD_INDENT') return undefined
  const at = lines.findIndex(({ to }) => pos[0] <= to)
  const indent = lines[at]?.indent ?? 0
  const outer = lines.slice(0, at).findLastIndex((line) => line.indent < indent)
  const [line, next] = [lines[outer], lines[outer + 1]]
  const hasPeers = lines.slice(0, outer).some((other) => other.indent === indent)
  return line && !line.isComplete && next && next.indent > indent && hasPeers
    ? { detail: 'This key begins further left than the others like it. Align them.', offset: line.from + line.indent }
    : undefined
}
