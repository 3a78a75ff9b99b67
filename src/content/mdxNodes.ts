import type { Code } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Node, Parent } from 'unist'
import { oddCharacters } from './oddCharacters.ts'
import type { OddCharacter } from './oddCharacters.ts'

/** A component as written in MDX, on lines of its own or in running text. */
export type Element = MdxJsxFlowElement | MdxJsxTextElement

/** The words of a node as they are read: a comment or a picture has none, and a line break stands between two. */
export function textOf(node: Node): string {
  if (isCode(node) || isFence(node)) return ''
  if (node.type === 'break') return ' '
  if ('value' in node) return String(node.value)
  if ('alt' in node) return typeof node.alt === 'string' ? node.alt : ''
  return childrenOf(node).map(textOf).join('')
}

const holdsBlocks = ['list', 'listItem', 'blockquote', 'table', 'tableRow', 'mdxJsxFlowElement']

/** The words of a block. What stands in blocks of its own, such as list items, is kept apart by a space. */
export function plain(node: Node): string {
  const text = holdsBlocks.includes(node.type) ? childrenOf(node).map(plain).join(' ') : textOf(node)
  return text.replace(/\s+/g, ' ').trim()
}

/** The blocks of a node. A line that is nothing but components is those components, as it is when MDX renders it. */
export function blocksOf(node: Node): readonly Node[] {
  return childrenOf(node).flatMap((child) => {
    const inside =
      child.type === 'paragraph' ? childrenOf(child).filter((one) => textOf(one).trim() || isElement(one)) : []
    return inside.length && inside.every(isElement) ? inside : [child]
  })
}

/** What MDX would run: an expression that is not a mere comment, an import or an export. */
export function codeOf(node: Node): string {
  if (!isCode(node) || !('value' in node)) return ''
  const code = String(node.value)
  if (node.type === 'mdxjsEsm') return code
  return /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(code) ? '' : `{${code}}`
}

function isCode({ type }: Node): boolean {
  return ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'].includes(type)
}

/** The attributes of a component whose value is an expression. */
export function codeIn(element: Element): readonly string[] {
  return element.attributes.flatMap((one) => {
    if (one.type === 'mdxJsxExpressionAttribute') return [`{${one.value}}`]
    return one.value && typeof one.value === 'object' ? [`${one.name}={${one.value.value}}`] : []
  })
}

/** The names of the attributes of a component. */
export function namesIn(element: Element): readonly string[] {
  return element.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [one.name] : []))
}

/** The value of an attribute, or `''`. Of an expression, its source: `codeIn` reports it. */
export function attribute(element: Element, name: string): string {
  const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  if (!found?.value) return ''
  return typeof found.value === 'string' ? found.value : found.value.value
}

/** Whether a node is a component. */
export function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** Whether a node is a Mermaid fence. */
export function isFence(node: Node): node is Code {
  return node.type === 'code' && 'lang' in node && node.lang === 'mermaid'
}

/** The language of a fence that is meant for Mermaid but is not marked as one; `undefined` for any other node. */
export function nearlyMermaid(node: Node): string | undefined {
  if (node.type !== 'code' || isFence(node) || !('lang' in node)) return undefined
  return /^mermaid/i.test(String(node.lang)) ? String(node.lang) : undefined
}

/** What an image is called: its address, or the words that refer to it; `undefined` where the node is no image. */
export function imageOf(node: Node): string | undefined {
  if (node.type === 'image' && 'url' in node) return String(node.url)
  return node.type === 'imageReference' && 'label' in node ? String(node.label) : undefined
}

/** The first node met that stands inside more than `depth` others; `undefined` where there is none. */
export function deeperThan(depth: number, root: Node): Node | undefined {
  // A function that called itself would run out of room in just the text that is looked for.
  let level: readonly Node[] = [root]
  for (let met = 0; met <= depth && level.length; met += 1) level = level.flatMap(childrenOf)
  return level[0]
}

/** The characters of a text that do not show. The file itself has none any more: they are written as “&nbsp;” and the like. */
export function oddIn(node: Node): readonly OddCharacter[] {
  if (!['text', 'inlineCode', 'code'].includes(node.type) || !('value' in node)) return []
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return oddCharacters(String(node.value)).map((found) => ({ ...found, line: line + found.line - 1, column }))
}

/** The nodes directly inside a node; none in a text. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node as Parent).children : []
}

/** The line where a node begins, counted from 1. */
export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1
}
