/** A label's text for Mermaid source, to be put between double quotes: its title, and its small last line if it has one. */
export function labelSource(title: string, detail = ''): string {
  const [first, last] = [escapeLabel(title), escapeLabel(detail)]
  return last === '' ? first : `${first}<br/>~ ${last}`
}

/**
 * Author text, safe inside a quoted Mermaid label: whatever Mermaid, Markdown or HTML could read as more than text becomes
 * one of Mermaid's numeric entity codes (`#35;`). Line ends become spaces, since the lines of a label are made with
 * `<br/>`; control characters are left out.
 */
export function escapeLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll('ﬂ', 'fl') // Mermaid begins an entity code with this letter once it has read it.
    .replace(/[^\p{L}\p{M}\p{N} ,.?!’‘“”–—…]/gu, (sign) => `#${String(sign.codePointAt(0))};`)
}

/**
 * Author text for a quoted label of Mermaid source that other programs read: as it stands, but for what would end the
 * label or be taken for a tag or an entity code. (Mermaid does not decode the codes of `escapeLabel` on an arrow.)
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
