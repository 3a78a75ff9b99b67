/**
 * Author text, safe inside a quoted Mermaid label: whatever Mermaid, Markdown or HTML could read as more than text becomes
 * a numeric entity code of Mermaid's (`#35;`). Line ends become spaces, since the lines of a label are made with `<br/>`;
 * control characters are left out.
 */
export function escapeLabel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{Cc}\p{Cs}\p{Co}\p{Cn}]/gu, '')
    .replaceAll('ﬂ', 'fl') // Mermaid begins a code with this letter once it has read it.
    .replace(/[^\p{L}\p{M}\p{N} ,.?!’‘“”–—…]/gu, (sign) => `#${String(sign.codePointAt(0))};`)
}
