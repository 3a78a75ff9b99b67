import type { Node } from 'unist'
import { childrenOf, lineOf, textOf } from './mdxNodes.ts'

/** What Markdown has made of a sign that an author most likely meant as a sign. */
export interface UnmeantMarkup {
  /** What the sign does, as a part of a sentence. */
  readonly made: string
  readonly line: number
}

/**
 * What of a node and its children a reader would not see as the author typed it: “5~6 days” is struck out, “> 3” at the
 * beginning of a line is a quotation without its sign, and the numbers of a list are counted anew. `text` is the file.
 */
export function unmeantMarkup(node: Node, text: string): readonly UnmeantMarkup[] {
  const line = lineOf(node)
  if (node.type === 'delete') return [{ made: `“~” strikes out “${textOf(node)}”`, line }]
  if (node.type === 'blockquote')
    return [{ made: 'A “>” at the beginning of a line makes a quotation, and is gone', line }]
  if (node.type === 'list') return renumbered(node, text)
  return childrenOf(node).flatMap((child, place, all) => {
    const before = textOf(all[place - 1] ?? child)
    const after = textOf(all[place + 1] ?? child)
    const isWithin = (place > 0 && /\d$/.test(before)) || (place + 1 < all.length && /^\d/.test(after))
    return (child.type === 'emphasis' || child.type === 'strong') && isWithin
      ? [{ made: `“*” or “_” between figures sets “${textOf(child)}” apart, and is gone`, line: lineOf(child) }]
      : []
  })
}

/** Items whose numbers Markdown counts anew, as written: 1, 3, 2. */
function renumbered(list: Node, text: string): readonly UnmeantMarkup[] {
  const written = childrenOf(list).map((item) => ({
    number: /^\d+/.exec(text.slice(item.position?.start.offset ?? 0))?.[0],
    line: lineOf(item),
  }))
  const first = Number(written[0]?.number)
  return written.flatMap(({ number, line }, place) =>
    number === undefined || Number(number) === first + place
      ? []
      : [{ made: `The item “${number}.” is counted as ${first + place}`, line }],
  )
}
