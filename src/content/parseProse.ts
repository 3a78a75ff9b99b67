import type { Node } from 'unist'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { given, readYaml, yamlFormat } from '../pathway/parse/readYaml.ts'
import { day, fields, overlong, shortText, text as plainText } from '../pathway/parse/schemaTypes.ts'
import { forces } from '../pathway/types.ts'
import type { Force } from '../pathway/types.ts'
import {
  attribute,
  blocksOf,
  childrenOf,
  codeIn,
  codeOf,
  imageOf,
  isElement,
  isFence,
  lineOf,
  namesIn,
  nearlyMermaid,
  oddIn,
  plain,
  textOf,
} from './mdxNodes.ts'
import type { Element } from './mdxNodes.ts'
import { mdxTree } from './mdxTree.ts'
import { unmeantMarkup } from './unmeantMarkup.ts'
import type { About, Clause, Prose, Section } from './types.ts'

/** The components that prose may have, with the attributes of each. */
const attributesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['Clause', ['number', 'force']],
  ['Flowchart', ['stage']],
  ['Note', []],
])
const components = [...attributesOf.keys()]
const aboutFormat = yamlFormat(
  fields({
    title: shortText('What the procedure is called; no other of the board has the title.'),
    summary: plainText('What it is about, in a sentence.'),
    publishedBy: plainText('Who published it.'),
    publishedIn: plainText('Where it was published.'),
    dated: plainText('What the source says about its date.'),
    numbering: plainText('Which numbers are the source’s, and which are this site’s.'),
    charts: plainText('How the flowcharts relate to the source.'),
    reviewBy: day('The day by which the procedure is to be reviewed; left out if it sets none.').optional(),
  }),
  { '': 'The top of the procedure' },
)

const textual = ['paragraph', 'list', 'heading', 'blockquote', 'table', 'code', 'thematicBreak']

const noAbout: About = {
  title: '',
  summary: '',
  publishedBy: '',
  publishedIn: '',
  dated: '',
  numbering: '',
  charts: '',
}

/**
 * Reads the sections, clauses and flowcharts of a `procedure.mdx`, and collects what is wrong with them.
 *
 * `titled` holds the file of each procedure of the board read before, by its title in small letters.
 */
export function parseProse(
  text: string,
  file: string,
  titled: ReadonlyMap<string, string> = new Map(),
): { readonly prose: Prose; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const sections: Section[] = []
  const clauses: Clause[] = []
  const flowcharts: { stage: string; section: string; line: number }[] = []
  const fences: { source: string; line: number }[] = []
  const links: { href: string; words: string; line: number }[] = []
  let about = noAbout
  const prose = () => ({ prose: { about, sections, clauses, flowcharts, fences }, problems })

  const read = mdxTree(text, file)
  if ('problem' in read) {
    problems.push(read.problem)
    return prose()
  }
  const { tree } = read

  const top = tree.children.find((node) => node.type === 'yaml')
  if (top) about = readAbout(top.value, lineOf(top) + 1)
  else problems.push(problem('no-frontmatter', { file }, file, 1))
  for (const node of blocksOf(tree)) {
    if (node.type === 'heading' && 'depth' in node && node.depth === 2) {
      readSection(textOf(node), lineOf(node))
      readInside(node)
    } else if (node !== top) {
      if (node.type === 'heading' && sections.length === 0) reportHeading(node, 'it stands before the first section')
      readBlock(node, undefined)
    }
  }
  checkLinks()
  return prose()

  function readAbout(yaml: string, firstLine: number): About {
    const { draft, report, problems: found } = readYaml(yaml, file, aboutFormat, firstLine)
    const { title = '' } = draft ?? {}
    const other = titled.get(title.toLowerCase())
    if (other) report('duplicate-label', { what: 'title', label: title, other }, ['title'])
    problems.push(...found)
    return { ...noAbout, ...given(draft ?? {}) }
  }

  function readSection(heading: string, line: number): void {
    const [, number, title] = /^(\d+)\s+(\S.*)$/.exec(heading) ?? []
    const wrong = number === undefined || sections.some((section) => section.number === number)
    if (wrong) problems.push(problem('section-heading', { heading }, file, line))
    const tooLong = title !== undefined && overlong(title)
    if (tooLong) problems.push(problem('too-long', { in: 'The heading', key: '', ...tooLong }, file, line))
    sections.push({ number: wrong ? '' : number, title: title ?? heading, line })
  }

  function readBlock(node: Node, parent: Clause | undefined): void {
    if (isElement(node)) return readElement(node, parent, parent !== undefined)
    if (!parent && sections.length && textual.includes(node.type) && !isFence(node) && !nearlyMermaid(node))
      problems.push(problem('text-outside-clause', { section: sectionNow() }, file, lineOf(node)))
    readInside(node)
  }

  /** `parent` is the clause directly around the component; it is `inside` that, or inside any other text. */
  function readElement(element: Element, parent: Clause | undefined, inside: boolean): void {
    const line = lineOf(element)
    for (const code of codeIn(element)) problems.push(problem('code-in-prose', { code }, file, line))
    const known = attributesOf.get(element.name ?? '')
    for (const key of known ? namesIn(element).filter((name) => !known.includes(name)) : [])
      problems.push(problem('unknown-key', { in: `<${element.name}>`, key, known: known ?? [] }, file, line))
    if (element.name === 'Clause') return readClause(element, parent)
    if (known && inside) problems.push(problem('component-inside', { name: element.name ?? '' }, file, line))
    if (element.name === 'Note' && !plain(element)) problems.push(problem('note-empty', undefined, file, line))
    if (element.name === 'Flowchart')
      flowcharts.push({ stage: attribute(element, 'stage'), section: sectionNow(), line })
    else if (!known)
      problems.push(problem('unknown-component', { name: element.name ?? '', known: components }, file, line))
    readInside(element)
  }

  /** Notes the links, fences and code of a node that is no component, and the components in its running text. */
  function readInside(node: Node): void {
    const line = lineOf(node)
    if ((node.type === 'link' || node.type === 'definition') && 'url' in node)
      links.push({ href: String(node.url), words: textOf(node).trim(), line })
    for (const { line: at, ...odd } of oddIn(node)) problems.push(problem('odd-character', odd, file, at))
    if (isFence(node)) fences.push({ source: node.value, line })
    if (node.type === 'footnoteReference' && 'identifier' in node)
      problems.push(problem('footnote', { mark: String(node.identifier) }, file, line))
    const language = nearlyMermaid(node)
    if (language !== undefined) problems.push(problem('fence-language', { language }, file, line))
    for (const { made, line: at } of unmeantMarkup(node, text))
      problems.push(problem('unmeant-markup', { made }, file, at))
    const image = imageOf(node)
    if (image !== undefined) problems.push(problem('image', { image }, file, line))
    const code = codeOf(node)
    if (code) problems.push(problem('code-in-prose', { code }, file, line))
    for (const child of childrenOf(node)) {
      if (child.type === 'heading') reportHeading(child, 'it stands inside other text')
      if (!isElement(child)) readInside(child)
      else {
        if (child.name === 'Clause')
          problems.push(problem('clause-inside', { number: nameOf(attribute(child, 'number')) }, file, lineOf(child)))
        readElement(child, undefined, true)
      }
    }
  }

  /** The number of the section that is being read; empty before the first, and below a heading that has none. */
  function sectionNow(): string {
    return sections.at(-1)?.number ?? ''
  }

  /** Numbers a section whose heading was reported by its first clause, so that its clauses are not reported too. */
  function adoptSection(clause: string): string {
    const section = sections.at(-1)
    const number = /^(\d+)\.\d+$/.exec(clause)?.[1]
    if (section && number) sections.splice(-1, 1, { ...section, number })
    return sectionNow()
  }

  function readClause(element: Element, parent: Clause | undefined): void {
    const line = lineOf(element)
    const number = attribute(element, 'number')
    const name = nameOf(number)
    const section = sectionNow() || adoptSection(number)
    const force = attribute(element, 'force')
    const words = force.split(',').map((word) => word.trim())
    const known = words.filter((word): word is Force => (forces as readonly string[]).includes(word))
    const inside = blocksOf(element)
    const own = inside.filter((child) => !(isElement(child) && child.name === 'Clause'))
    const text =
      element.type === 'mdxJsxTextElement' ? own.map((child) => textOf(child)).join('') : own.map(plain).join(' ')
    const clause: Clause = { number, section, forces: known, text: text.replace(/\s+/g, ' ').trim(), line }

    const belongs = parent
      ? new RegExp(`^${escaped(parent.number)}[a-z]$`).test(number)
      : new RegExp(`^${escaped(section)}\\.\\d+$`).test(number)
    const first = clauses.find((other) => other.number === number && number)
    if (first) problems.push(problem('duplicate-id', { what: 'clause', id: number, first: first.line }, file, line))
    else if (!belongs) problems.push(problem('clause-number', { number: name, section }, file, line))
    if (known.length !== words.length) problems.push(problem('clause-force', { number: name, force }, file, line))
    else if (clause.text) checkForce(clause)
    if (!clause.text) problems.push(problem('clause-empty', { number: name }, file, line))
    if (!first) clauses.push(clause)
    for (const child of inside) {
      if (child.type === 'heading') reportHeading(child, `it stands inside clause ${name}`)
      readBlock(child, clause)
    }
  }

  function reportHeading(node: Node, why: string): void {
    problems.push(problem('heading-inside', { heading: textOf(node), why }, file, lineOf(node)))
  }

  function checkForce({ number: given, forces, text, line }: Clause): void {
    const number = nameOf(given)
    for (const force of ['must', 'should'] as const) {
      const says = new RegExp(`\\b${force}\\b`, 'i').test(text)
      if (forces.includes(force) && !says) problems.push(problem('force-not-in-words', { number, force }, file, line))
      if (!forces.includes(force) && says)
        problems.push(problem('words-beyond-force', { number, word: force }, file, line))
    }
  }

  function checkLinks(): void {
    const anchors = new Set([...sections, ...clauses].map(({ number }) => `#${number}`))
    for (const { href, words, line } of links)
      if (anchors.has(href)) {
        if (/^\d+(\.\d+[a-z]?)?$/.test(words) && href !== `#${words}`)
          problems.push(problem('link-elsewhere', { words, href }, file, line))
      } else if (!/^https:\/\/[^/]/.test(href))
        problems.push(problem(/^http:/i.test(href) ? 'insecure-link' : 'broken-link', { href }, file, line))
  }
}

/** A clause's number as messages give it. */
function nameOf(number: string): string {
  return number || 'without a number'
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
