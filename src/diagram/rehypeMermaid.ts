import { fromHtml } from 'hast-util-from-html'
import { drawFlowchart } from './drawFlowchart.ts'
import { FlowchartSyntaxError } from './parseFlowchart.ts'

type Root = ReturnType<typeof fromHtml>
type Element = Extract<Root['children'][number], { type: 'element' }>
type Content = Element['children'][number]

/** The only member of a `VFile` that we use. */
interface File {
  fail(reason: string, options: { place?: { line: number; column: number }; source: string; ruleId: string }): never
}

/** A Mermaid fence: `pre > code.language-mermaid`. */
interface Fence {
  readonly code: Element
  readonly replace: (by: Element) => void
}

/**
 * A rehype plugin that draws each fence in language `mermaid`, in Markdown and MDX alike. The fence's title names the
 * picture: ```` ```mermaid title="Who decides" ````.
 *
 * A mistake in the source stops the build with the file and the line in it.
 */
export function rehypeMermaid() {
  return async (tree: Root, file: File): Promise<void> => {
    const fences = findFences(tree)
    for (const [index, { code, replace }] of fences.entries())
      replace(await createFigure(code, `flowchart-${String(index + 1)}`, file))
  }
}

async function createFigure(code: Element, id: string, file: File): Promise<Element> {
  const title = titleOf(code)
  const svg = await draw(code, title, id, file)
  const { children } = fromHtml(svg, { fragment: true, space: 'html' })
  return {
    type: 'element',
    tagName: 'figure',
    // The figure scrolls if it is wider than the page, so the keyboard must reach it, and then it needs a name.
    properties: { className: ['flowchart-figure'], tabIndex: 0, ariaLabel: title },
    children: children.filter((child): child is Content => child.type !== 'doctype'),
  }
}

async function draw(code: Element, title: string, id: string, file: File): Promise<string> {
  try {
    return await drawFlowchart({ source: textOf(code), title, id })
  } catch (error) {
    if (!(error instanceof FlowchartSyntaxError)) throw error
    const fence = code.position?.start.line
    // The first line of the source comes after the line that opens the fence.
    const line = fence === undefined ? undefined : fence + (error.line ?? 0)
    file.fail(error.message, {
      ...(line !== undefined && { place: { line, column: 1 } }),
      source: 'flowchart',
      ruleId: 'syntax',
    })
  }
}

function titleOf(code: Element): string {
  // Astro moves the title from `data` to a property while it processes MDX.
  const meta = code.properties['metastring'] ?? (code.data && 'meta' in code.data ? code.data.meta : '')
  return /\btitle=(["'])(.*?)\1/.exec(String(meta))?.[2] ?? 'Flowchart'
}

function textOf(node: Element): string {
  return node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? textOf(child) : ''))
    .join('')
}

function findFences(parent: { children: Root['children'] | Content[] }): Fence[] {
  return parent.children.flatMap((child, index) => {
    if (!('children' in child)) return []
    const code = child.type === 'element' && child.tagName === 'pre' ? child.children.find(isMermaid) : undefined
    if (!code) return findFences(child)
    return [{ code, replace: (by: Element) => parent.children.splice(index, 1, by) }]
  })
}

function isMermaid(node: Content): node is Element {
  if (node.type !== 'element' || node.tagName !== 'code') return false
  const { className } = node.properties
  return Array.isArray(className) && className.includes('language-mermaid')
}
