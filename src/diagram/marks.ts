/**
 * Marks that travel through Mermaid inside the words of a label. They are Unicode noncharacters: no author can have meant
 * them, no font draws them, and Mermaid lets them pass.
 */
const marks = {
  /** Before each word of a detail, so that each is measured small, and each row is known for a detail however it wraps. */
  detail: '\uFDD0',
  /** After the last word of a line of the author's, so that it can be told from a row that only wrapped. */
  lineEnd: '\uFDD1',
} as const

const lineBreak = /\s*(<br\s*\/?>)/gi

/**
 * Puts the marks into Mermaid source.
 *
 * A line of a label that begins with `~ ` is a detail, small, to the end of the label:
 * `n1["Refer it up the line<br/>~ must, without delay (3.4)"]`.
 */
export function markSource(source: string): string {
  return removeMarks(source)
    .replace(
      /(["|`]|<br\s*\/?>)[^\S\n]*~[^\S\n]+([^"|`\n]*)/gi,
      (_, before: string, detail: string) => before + markWords(detail),
    )
    .replace(lineBreak, `${marks.lineEnd}$1`)
}

function markWords(text: string): string {
  return text
    .split(/(<br\s*\/?>|\s+)/i)
    .map((part, i) => (i % 2 === 0 && part !== '' ? marks.detail + part : part))
    .join('')
}

/** Whether the words belong to a detail. */
export function isDetail(words: string): boolean {
  return words.includes(marks.detail)
}

/** Whether the words end a line of the author's. */
export function endsLine(words: string): boolean {
  return words.endsWith(marks.lineEnd)
}

/** The words alone. */
export function removeMarks(words: string): string {
  return words.replaceAll(marks.detail, '').replaceAll(marks.lineEnd, '')
}
