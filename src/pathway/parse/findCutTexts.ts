import { CST, Lexer } from 'yaml'

/** Where YAML takes the rest of a line for a comment. */
export interface CutText {
  /** What is left out, from its “#”. */
  readonly lost: string
  /** The offset in the text of its “#”. */
  readonly offset: number
}

/**
 * Each comment that stands behind unquoted text, or among the items of a list in brackets, in the order of the text.
 *
 * An author who writes `title: Difference #1 now` means text. A comment behind quotes, a bracket or a key cuts nothing.
 */
export function findCutTexts(text: string): readonly CutText[] {
  const found: CutText[] = []
  let offset = 0
  let before = ''
  let inScalar = false
  for (const token of new Lexer().lex(text)) {
    const type = CST.tokenType(token)
    // Marks of the lexer's own, which do not stand in the text.
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') {
      inScalar = type === 'scalar'
      continue
    }
    if (!inScalar && type === 'comment' && cuts.includes(before)) found.push({ lost: token.trim(), offset })
    // The text of a block ends with a line, so that what comes after it stands on a line of its own.
    if (inScalar) before = token.endsWith('\n') ? 'newline' : 'text'
    else if (type !== 'space') before = type ?? ''
    inScalar = false
    offset += token.length
  }
  return found
}

const cuts = ['text', 'comma', 'flow-seq-start', 'flow-map-start']
