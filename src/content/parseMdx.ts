import type { Root } from 'mdast'
import type { Node } from 'unist'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { childrenOf, findNodeDeeperThan, lineOf, textOf } from './mdxNodes.ts'
import { explainMdxError } from './explainMdxError.ts'

// The same syntax that Astro renders: GitHub-flavoured Markdown with MDX.
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkFrontmatter, ['yaml'])

/** How deep text may be nested, so that recursion cannot overflow. A linked word of a list in a clause is about 10 deep. */
const maxDepth = 30

/** Parses an MDX file. Returns its syntax tree, or the problem that prevents parsing. */
export function parseMdx(text: string, file: string): { readonly tree: Root } | { readonly problem: Problem } {
  let tree: Root
  try {
    tree = parser.parse(text)
  } catch (error) {
    const { detail, line } = explainMdxError(error, text)
    return { problem: problem('mdx-syntax', { detail }, file, line) }
  }
  const tooDeep = findNodeDeeperThan(maxDepth, tree)
  if (tooDeep) return { problem: problem('nested-too-deeply', { depth: maxDepth }, file, lineOf(tooDeep)) }
  locateNodes(tree, 1)
  return { tree }
}

/** Gives a line to nodes without one: the parser splits a text at an address, and keeps no position of the pieces. */
function locateNodes(parent: Node, line: number): void {
  let current = parent.position?.start.line ?? line
  for (const child of childrenOf(parent)) {
    const place = { line: current, column: 1 }
    child.position ??= { start: place, end: place }
    locateNodes(child, current)
    const lines = textOf(child).split('\n').length - 1
    current = Math.max(child.position.end.line, child.position.start.line + lines)
  }
}
