import { CST, Lexer } from 'yaml'

/** A comment that was probably meant as text. */
interface TruncatedText {
  /** The comment, beginning with its “#”. */
  readonly lost: string
  /** The offset in the text of its “#”. */
  readonly offset: number
}

/**
 * Each comment that stands behind unquoted text, or among the items of a list in brackets, in the order of the text.
 *
 * An author who writes `title: Difference #1 now` means text. A comment behind quotes, a bracket or a key cuts nothing.
 */
export function findTruncatedTexts(text: string): readonly TruncatedText[] {
  const found: TruncatedText[] = []
  let offset = 0
  let before = ''
  let inScalar = false
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    // Control tokens of the lexer, which are not part of the text.
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') {
      inScalar = type === 'scalar'
      continue
    }
    if (!inScalar && type === 'comment' && tokensBeforeCut.includes(before)) found.push({ lost: token.trim(), offset })
    // A block scalar ends with a line break, so a comment after it is on a line of its own.
    if (inScalar) before = token.endsWith('\n') ? 'newline' : 'text'
    else if (type !== 'space') before = type ?? ''
    inScalar = false
    offset += token.length
  }
  return found
}

const tokensBeforeCut = ['text', 'comma', 'flow-seq-start', 'flow-map-start']
