import type { Root } from 'mdast'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { findNodeDeeperThan, lineOf } from './mdxNodes.ts'
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
  return tooDeep ? { problem: problem('nested-too-deeply', { depth: maxDepth }, file, lineOf(tooDeep)) } : { tree }
}
