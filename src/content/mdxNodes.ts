import type { Code } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Node, Parent } from 'unist'
import { findOddCharacters } from './findOddCharacters.ts'
import type { OddCharacter } from './findOddCharacters.ts'

/** A component as written in MDX, on lines of its own or in running text. */
export type Component = MdxJsxFlowElement | MdxJsxTextElement

/** Returns the text of a node as readers see it. A comment and a Mermaid fence have none; a line break becomes a space. */
export function textOf(node: Node): string {
  if (isCode(node) || isFence(node)) return ''
  if (node.type === 'break') return ' '
  if ('value' in node) return String(node.value)
  if ('alt' in node) return typeof node.alt === 'string' ? node.alt : ''
  return childrenOf(node).map(textOf).join('')
}

const blockContainers = ['list', 'listItem', 'blockquote', 'table', 'tableRow', 'mdxJsxFlowElement']

/** Returns the text of a block, with a space between the blocks inside it, such as list items. */
export function blockText(node: Node): string {
  const text = blockContainers.includes(node.type) ? childrenOf(node).map(blockText).join(' ') : textOf(node)
  return text.replace(/\s+/g, ' ').trim()
}

/** Returns the blocks of a node. A paragraph that contains only components is replaced by them, as MDX does when it renders. */
export function childBlocks(node: Node): readonly Node[] {
  return childrenOf(node).flatMap((child) => {
    const inside =
      child.type === 'paragraph' ? childrenOf(child).filter((one) => textOf(one).trim() || isComponent(one)) : []
    return inside.length && inside.every(isComponent) ? inside : [child]
  })
}

/** Returns the code that MDX would run: an import, an export or an expression other than a comment. Otherwise `''`. */
export function codeOf(node: Node): string {
  if (!isCode(node) || !('value' in node)) return ''
  const code = String(node.value)
  if (node.type === 'mdxjsEsm') return code
  return /^\s*(\/\*[\s\S]*\*\/\s*)?$/.test(code) ? '' : `{${code}}`
}

function isCode({ type }: Node): boolean {
  return ['mdxFlowExpression', 'mdxTextExpression', 'mdxjsEsm'].includes(type)
}

/** Returns the source of each attribute of a component whose value is an expression. */
export function codeInAttributes(element: Component): readonly string[] {
  return element.attributes.flatMap((one) => {
    if (one.type === 'mdxJsxExpressionAttribute') return [`{${one.value}}`]
    return one.value && typeof one.value === 'object' ? [`${one.name}={${one.value.value}}`] : []
  })
}

export function attributeNames(element: Component): readonly string[] {
  return element.attributes.flatMap((one) => (one.type === 'mdxJsxAttribute' ? [one.name] : []))
}

/** Returns the value of an attribute, or `''`. If the value is an expression, returns its source; see `codeInAttributes`. */
export function attributeValue(element: Component, name: string): string {
  const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  if (!found?.value) return ''
  return typeof found.value === 'string' ? found.value : found.value.value
}

export function isComponent(node: Node): node is Component {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

export function isFence(node: Node): node is Code {
  return node.type === 'code' && 'lang' in node && node.lang === 'mermaid'
}

/** Returns the language of a fence such as `Mermaid` or `mermaidjs`, which would not be drawn; otherwise `undefined`. */
export function misspelledMermaid(node: Node): string | undefined {
  if (node.type !== 'code' || isFence(node) || !('lang' in node)) return undefined
  return /^mermaid/i.test(String(node.lang)) ? String(node.lang) : undefined
}

/** Returns the address or the reference of an image; `undefined` if the node is not an image. */
export function imageOf(node: Node): string | undefined {
  if (node.type === 'image' && 'url' in node) return String(node.url)
  return node.type === 'imageReference' && 'label' in node ? String(node.label) : undefined
}

/** Returns the first node that is nested inside more than `depth` others; `undefined` if there is none. */
export function findNodeDeeperThan(depth: number, root: Node): Node | undefined {
  // Breadth-first, since recursion would overflow the stack on exactly the text that this function must find.
  let level: readonly Node[] = [root]
  for (let levelDepth = 0; levelDepth <= depth && level.length; levelDepth += 1) level = level.flatMap(childrenOf)
  return level[0]
}

/** Finds the invisible characters that a text node writes as entities such as `&nbsp;`. Those in the file itself are replaced. */
export function oddCharactersIn(node: Node): readonly OddCharacter[] {
  if (!['text', 'inlineCode', 'code'].includes(node.type) || !('value' in node)) return []
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  return findOddCharacters(String(node.value)).map((found) => ({ ...found, line: line + found.line - 1, column }))
}

/** Returns the child nodes of a node; none for a text. */
export function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node as Parent).children : []
}

/** Returns the line where a node begins, counted from 1. */
export function lineOf(node: Node): number {
  return node.position?.start.line ?? 1
}
