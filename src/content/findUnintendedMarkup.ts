import type { Node } from 'unist'
import { childrenOf, lineOf, textOf } from './mdxNodes.ts'

/** A sign that Markdown has interpreted, although the author most likely meant the sign itself. */
interface UnintendedMarkup {
  /** As a sentence without its full stop. */
  readonly effect: string
  readonly line: number
}

/**
 * Finds the places in a node where Markdown changes what the author typed: it strikes out “5~6 days”, turns “> 3” at the
 * beginning of a line into a quotation, and renumbers lists. `text` is the whole file.
 */
export function findUnintendedMarkup(node: Node, text: string): readonly UnintendedMarkup[] {
  const line = lineOf(node)
  if (node.type === 'delete') return [{ effect: `“~” strikes out “${textOf(node)}”`, line }]
  if (node.type === 'blockquote')
    return [{ effect: 'Markdown turns a “>” at the beginning of a line into a quotation and removes it', line }]
  if (node.type === 'list') return findRenumberedItems(node, text)
  return childrenOf(node).flatMap((child, index, all) => {
    const before = textOf(all[index - 1] ?? child)
    const after = textOf(all[index + 1] ?? child)
    const isWithin = (index > 0 && /\d$/.test(before)) || (index + 1 < all.length && /^\d/.test(after))
    return (child.type === 'emphasis' || child.type === 'strong') && isWithin
      ? [{ effect: `Markdown emphasises “${textOf(child)}” and removes the “*” or “_” around it`, line: lineOf(child) }]
      : []
  })
}

/** Finds list items whose numbers Markdown changes, as in a list written 1, 3, 2. */
function findRenumberedItems(list: Node, text: string): readonly UnintendedMarkup[] {
  const written = childrenOf(list).map((item) => ({
    number: /^\d+/.exec(text.slice(item.position?.start.offset ?? 0))?.[0],
    line: lineOf(item),
  }))
  const first = Number(written[0]?.number)
  return written.flatMap(({ number, line }, index) =>
    number === undefined || Number(number) === first + index
      ? []
      : [{ effect: `Markdown renumbers the item “${number}.” as ${first + index}`, line }],
  )
}
