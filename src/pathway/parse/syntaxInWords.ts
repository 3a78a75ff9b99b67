import { Lexer } from 'yaml'
import type { ErrorCode, YAMLParseError } from 'yaml'

/** The errors that authors meet most, said without the terms of the YAML specification. */
const inWords: Partial<Record<ErrorCode, string>> = {
  BLOCK_AS_IMPLICIT_KEY: 'There is a colon where none is expected. Put text with a colon in quotes, or align the keys.',
  MULTILINE_IMPLICIT_KEY: 'A key is not followed by a colon, or is not on one line.',
  BAD_INDENT: 'The keys of one map do not begin in the same column.',
  TAB_AS_INDENT: 'A tab is used for indentation. Use spaces.',
  MULTIPLE_DOCS: 'A line “---” or “...” ends the document, and something follows. Keep everything in one.',
  RESOURCE_EXHAUSTION: 'It is nested too deeply.',
  TAG_RESOLVE_FAILED: 'A value begins with “!”. Put it in quotes.',
  BAD_ALIAS: 'A value begins with “*”. Put it in quotes.',
}

/** Text that goes on behind its closing quote, by the quote. */
const closesTooSoon = {
  "'": "A “'” closes the text before its end. Put quotes around the whole of it, and write an apostrophe as “’”.",
  '"': 'A “"” closes the text before its end. Put single quotes around the whole of it.',
} as const

/** What stops YAML from being read, and the offset in the text where an author would look. */
export function syntaxInWords(
  error: Pick<YAMLParseError, 'code' | 'message' | 'pos'>,
  text: string,
): { readonly detail: string; readonly offset: number } {
  const message = error.message.replace(/ at line \d+, column \d+:/, '.').split('\n')[0] ?? error.message
  const bracket = /Flow (?:map|sequence) .* end with a ([\]}])/.exec(message)?.[1]
  // A bracket is missed only at the next line: the mistake is where the text before it ends.
  if (bracket) return { detail: `A “${bracket}” is missing.`, offset: text.slice(0, error.pos[0]).trimEnd().length }
  const follows = message.includes('Unexpected scalar at node end') && text.slice(0, error.pos[0]).trimEnd().at(-1)
  if (follows === "'" || follows === '"') return { detail: closesTooSoon[follows], offset: error.pos[0] }
  const unclosed = /Missing closing (['"])/.exec(message)?.[1]
  if (unclosed)
    return { detail: `A text begins with a “${unclosed}” that nothing closes.`, offset: openingOf(text, error.pos[0]) }
  const reserved = /Plain value cannot start with .* (\S)\./.exec(message)?.[1]
  if (reserved) return { detail: `A value begins with “${reserved}”. Put it in quotes.`, offset: error.pos[0] }
  const colonMissing = message.includes('need to be followed by map values')
  return { detail: inWords[colonMissing ? 'MULTILINE_IMPLICIT_KEY' : error.code] ?? message, offset: error.pos[0] }
}

/** Where the last token before `end` begins: the text of which YAML gave up there to look for the other quote. */
function openingOf(text: string, end: number): number {
  let offset = 0
  let opening = end
  for (const token of new Lexer().lex(text.slice(0, end))) {
    // Marks of the lexer's own do not stand in the text.
    if (!text.startsWith(token, offset)) continue
    opening = offset
    offset += token.length
  }
  return opening
}
