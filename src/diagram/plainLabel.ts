/**
 * Author text for a quoted label of Mermaid source that is read elsewhere: as it stands, but for what would end the label or
 * be taken for a tag or a code. (Mermaid shows the codes of `escapeLabel` on an arrow as they stand.)
 */
export function plainLabel(title: string, detail = ''): string {
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
