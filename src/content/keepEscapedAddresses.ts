import type { Processor } from 'unified'

/**
 * A remark plugin, after remark-gfm: leaves an address as text if it is escaped, as in “a\@b.example”. remark-gfm would find it again in
 * the text without its escapes, and make a link of it.
 */
export function keepEscapedAddresses(this: Processor): void {
  const data = this.data()
  const extensions = data.fromMarkdownExtensions?.flat() ?? []
  data.fromMarkdownExtensions = extensions.map((extension) => ({ ...extension, transforms: [] }))
}
