import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { toString } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Node, Parent } from 'unist'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { YamlReader } from '../pathway/parse/yamlReader.ts'
import { forces } from '../pathway/types.ts'
import type { Force } from '../pathway/types.ts'
import type { About, Clause, Prose, Section } from './types.ts'

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter, ['yaml'])
const components = ['Clause', 'Flowchart', 'Note'] as const
const aboutKeys = ['title', 'summary', 'publishedBy', 'publishedIn', 'dated', 'numbering'] as const

const noAbout: About = { title: '', summary: '', publishedBy: '', publishedIn: '', dated: '', numbering: '' }

type Element = MdxJsxFlowElement | MdxJsxTextElement

/** Reads the sections, clauses and flowcharts of a `procedure.mdx`, and collects what is wrong with them. */
export function parseProse(text: string, file: string): { readonly prose: Prose; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const sections: Section[] = []
  const clauses: Clause[] = []
  const flowcharts: { stage: string; section: string; line: number }[] = []
  const fences: { source: string; line: number }[] = []
  const links: { href: string; line: number }[] = []
  let about = noAbout
  const prose = () => ({ prose: { about, sections, clauses, flowcharts, fences }, problems })

  let tree: Root
  try {
    tree = parser.parse(text)
  } catch (error) {
    problems.push(problem('mdx-syntax', { detail: reasonOf(error) }, file, lineOfError(error)))
    return prose()
  }

  const top = tree.children.find((node) => node.type === 'yaml')
  about = readAbout(top?.value ?? '', top ? lineOf(top) + 1 : 1)
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth === 2) readSection(toString(node), lineOf(node))
    else if (node !== top) readBlock(node, undefined)
  }
  checkLinks()
  return prose()

  function readAbout(yaml: string, firstLine: number): About {
    const reader = new YamlReader(yaml, file, 'The top of the procedure')
    const fields = reader.fields(reader.root, aboutKeys, aboutKeys)
    const read = Object.fromEntries(aboutKeys.map((key) => [key, reader.text(fields[key])] as const))
    problems.push(...reader.problems.map((found) => ({ ...found, line: found.line + firstLine - 1 })))
    return { ...noAbout, ...read }
  }

  function readSection(heading: string, line: number): void {
    const [, number, title] = /^(\d+)\s+(\S.*)$/.exec(heading) ?? []
    if (number === undefined || title === undefined || sections.some((section) => section.number === number))
      problems.push(problem('section-heading', { heading }, file, line))
    sections.push({ number: number ?? heading, title: title ?? heading, line })
  }

  function readBlock(node: Node, parent: Clause | undefined): void {
    const section = sections.at(-1)?.number ?? ''
    const line = lineOf(node)
    if (isElement(node)) {
      const name = node.name ?? ''
      if (name === 'Clause') readClause(node, section, parent)
      else if (name === 'Flowchart') flowcharts.push({ stage: attribute(node, 'stage'), section, line })
      else if (!components.some((known) => known === name)) problems.push(problem('unknown-component', { name, known: components }, file, line))
    } else if (node.type === 'code' && 'lang' in node && node.lang === 'mermaid' && 'value' in node)
      fences.push({ source: String(node.value), line })
    else if (!parent && sections.length && ['paragraph', 'list', 'heading', 'blockquote', 'table', 'code'].includes(node.type))
      problems.push(problem('text-outside-clause', { section }, file, line))
    readInside(node)
  }

  /** Notes the links of a block, and the components in its running text. */
  function readInside(node: Node): void {
    if (node.type === 'link' && 'url' in node) links.push({ href: String(node.url), line: lineOf(node) })
    if (isElement(node) && node.name === 'Clause') return
    for (const child of childrenOf(node)) {
      if (isElement(child) && !components.some((known) => known === child.name))
        problems.push(problem('unknown-component', { name: child.name ?? '', known: components }, file, lineOf(child)))
      readInside(child)
    }
  }

  function readClause(element: Element, section: string, parent: Clause | undefined): void {
    const line = lineOf(element)
    const number = attribute(element, 'number')
    const force = attribute(element, 'force')
    const words = force.split(',').map((word) => word.trim())
    const known = words.filter((word): word is Force => (forces as readonly string[]).includes(word))
    const inside = childrenOf(element)
    const own = inside.filter((child) => !(isElement(child) && child.name === 'Clause'))
    const clause: Clause = { number, section, forces: known, text: plain(own), line }

    const belongs = parent
      ? new RegExp(`^${escaped(parent.number)}[a-z]$`).test(number)
      : new RegExp(`^${escaped(section)}\\.\\d+$`).test(number)
    const first = clauses.find((other) => other.number === number)
    if (first) problems.push(problem('duplicate-id', { what: 'clause', id: number, first: first.line }, file, line))
    else if (!belongs) problems.push(problem('clause-number', { number: number || 'without a number', section }, file, line))
    if (known.length !== words.length) problems.push(problem('clause-force', { number, force }, file, line))
    else checkForce(clause)
    if (!clause.text) problems.push(problem('clause-empty', { number }, file, line))
    if (!first) clauses.push(clause)
    for (const child of inside) readBlock(child, clause)
  }

  function checkForce({ number, forces, text, line }: Clause): void {
    for (const force of ['must', 'should'] as const) {
      const said = new RegExp(`\\b${force}\\b`, 'i').test(text)
      if (forces.includes(force) && !said) problems.push(problem('force-not-in-words', { number, force }, file, line))
      if (!forces.includes(force) && said) problems.push(problem('words-beyond-force', { number, word: force }, file, line))
    }
  }

  function checkLinks(): void {
    const anchors = new Set([...sections, ...clauses].map(({ number }) => `#${number}`))
    for (const { href, line } of links)
      if (!anchors.has(href) && !/^https:\/\/[^/]/.test(href)) problems.push(problem('broken-link', { href }, file, line))
  }
}

function plain(nodes: readonly Node[]): string {
  return nodes
    .map((node) => toString(node))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function attribute(element: Element, name: string): string {
  const found = element.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name)
  return typeof found?.value === 'string' ? found.value : ''
}

function isElement(node: Node): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function childrenOf(node: Node): readonly Node[] {
  return 'children' in node ? (node as Parent).children : []
}

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** What micromark says, without the place that it repeats in brackets. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? ('reason' in error ? String(error.reason) : error.message) : String(error)
  return (reason.split('\n')[0] ?? reason).replace(/\s*\(\d+:\d+(-\d+:\d+)?\)/g, '')
}

function lineOfError(error: unknown): number {
  if (typeof error !== 'object' || error === null) return 1
  if ('line' in error && typeof error.line === 'number') return error.line
  return 1
}
