import { isHeading, isNumber, splitNumber } from './headings.ts'
import type { Block } from './types.ts'

/**
 * Joins a number that is a paragraph by itself with the heading or paragraph that it numbers. One without a point is the number of a
 * page, unless each has a heading without a number after it.
 */
export function joinNumbers(blocks: readonly Block[]): readonly Block[] {
  const areSections = blocks.every((block, index) => {
    const next = blocks[index + 1]
    if (block.kind !== 'paragraph' || !/^\d+[.)]?$/.test(block.text)) return true
    return next?.kind === 'heading' && splitNumber(next.text).number === undefined
  })
  const isJoined = (block: Block | undefined): boolean =>
    block?.kind === 'paragraph' && isNumber(block.text) && (areSections || /\d\.\d/.test(block.text))
  return blocks.flatMap((block, index) => {
    const [before, next] = [blocks[index - 1], blocks[index + 1]]
    if (isJoined(block) && next && 'text' in next && !isJoined(next)) return []
    if (!before || !('text' in before) || !('text' in block) || !isJoined(before) || isJoined(block)) return [block]
    const text = `${before.text} ${block.text}`
    // “They should meet” may be a heading, but “1.4 They should meet” is none.
    return [isHeading(text) ? { ...block, text } : { kind: 'paragraph', text }]
  })
}
