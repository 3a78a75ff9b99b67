import type { Root } from 'mdast'
import type { Node } from 'unist'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { childrenOf, findNodeDeeperThan, lineOf } from './mdxNodes.ts'
import { explainMdxError } from './explainMdxError.ts'
import { keepEscapedAddresses } from './keepEscapedAddresses.ts'

// The same syntax that Astro renders: GitHub-flavoured Markdown with MDX.
const parser = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(keepEscapedAddresses)
  .use(remarkMdx)
  .use(remarkFrontmatter, ['yaml'])

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
  const open = findOpenFence(tree, text)
  if (open) {
    const detail = 'A line of “```” begins a block that no other such line ends, so all that follows would be code.'
    return { problem: problem('mdx-syntax', { detail }, file, lineOf(open)) }
  }
  return { tree }
}

/** Returns the first fence that runs to the end of its text because nothing closes it. */
function findOpenFence(node: Node, text: string): Node | undefined {
  if (node.type === 'code') {
    const lines = text.slice(node.position?.start.offset, node.position?.end.offset).trimEnd().split('\n')
    return lines.length > 1 && /^[\s>]*(?:`{3,}|~{3,})$/.test(lines.at(-1) ?? '') ? undefined : node
  }
  for (const child of childrenOf(node)) {
    const found = findOpenFence(child, text)
    if (found) return found
  }
  return undefined
}
