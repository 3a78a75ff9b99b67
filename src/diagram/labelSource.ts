/** Writes a label for Mermaid source, without its double quotes: the title, then the detail on a small last line if given. */
export function labelSource(title: string, detail = ''): string {
  const [first, last] = [escapeLabel(title), escapeLabel(detail)]
  return last === '' ? first : `${first}<br/>~ ${last}`
}

/**
 * Escapes author text for a quoted Mermaid label. Characters that Mermaid, Markdown or HTML could interpret become Mermaid's
 * numeric entity codes (`#35;`). Line breaks become spaces, since labels break lines with `<br/>`. Control characters are
 * removed.
 */
export function escapeLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll('ﬂ', 'fl') // Mermaid uses this ligature internally to mark an entity code.
    .replace(/[^\p{L}\p{M}\p{N} ,.?!’‘“”–—…]/gu, (sign) => `#${String(sign.codePointAt(0))};`)
}

/**
 * Writes a label for Mermaid source that other programs read. Replaces only the characters that would end the label or be
 * read as a tag or an entity code. (Mermaid does not decode the codes of `escapeLabel` on an arrow.)
 */
export function plainLabelSource(title: string, detail = ''): string {
  const plain = (text: string): string =>
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replaceAll('"', '”')
      .replaceAll('`', '’')
      .replaceAll('<', '‹')
      .replaceAll('>', '›')
      .replace(/#(?=\w+;)/g, '# ')
  return detail === '' ? plain(title) : `${plain(title)}<br/>${plain(detail)}`
}
