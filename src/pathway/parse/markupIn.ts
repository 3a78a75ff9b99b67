/** What Markdown, HTML and MDX would read as more than its letters, the first in a text; `undefined` where there is none. */
export function markupIn(text: string): string | undefined {
  return /\]\s?\(|\*\*|`|<\/?[a-z]+[\s/>]|<!--|\{\/\*|&#?\w+;/i.exec(text)?.[0]
}
