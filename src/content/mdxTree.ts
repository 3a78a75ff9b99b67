import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { deeperThan, lineOf } from './mdxNodes.ts'
import { mdxSyntax } from './mdxSyntax.ts'

// What is checked is what Astro renders: Markdown as GitHub has it, with MDX.
const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkFrontmatter, ['yaml'])

/** How deep text may be nested, so that it can be read node by node: a linked word of a list in a clause is about 10. */
const deepest = 30

/** The nodes of an MDX file, or what stops it from being read. */
export function mdxTree(text: string, file: string): { readonly tree: Root } | { readonly problem: Problem } {
  let tree: Root
  try {
    tree = parser.parse(text)
  } catch (error) {
    const { detail, line } = mdxSyntax(error, text)
    return { problem: problem('mdx-syntax', { detail }, file, line) }
  }
  const tooDeep = deeperThan(deepest, tree)
  return tooDeep ? { problem: problem('nested-too-deeply', { depth: deepest }, file, lineOf(tooDeep)) } : { tree }
}
