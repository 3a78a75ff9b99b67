import type { Node } from 'unist'
import { z } from 'zod'
import { problem } from '../pathway/problems.ts'
import type { Details, Problem, ProblemKind } from '../pathway/problems.ts'
import { findRawMarkup } from '../pathway/parse/markup.ts'
import { unknownClausesIn } from '../pathway/clauseNumbers.ts'
import { omitUndefined, readYaml, yamlFormat } from '../pathway/parse/readYaml.ts'
import { dayOrMonth, fields, checkLength, shortText, text as plainText } from '../pathway/parse/schemaTypes.ts'
import { forces } from '../pathway/types.ts'
import type { Force } from '../pathway/types.ts'
import {
  attributeValue,
  childBlocks,
  childrenOf,
  codeInAttributes,
  codeOf,
  imageOf,
  isComponent,
  isFence,
  lineOf,
  attributeNames,
  misspelledMermaid,
  oddCharactersIn,
  blockText,
  textOf,
} from './mdxNodes.ts'
import type { Component } from './mdxNodes.ts'
import { audiences } from './audience.ts'
import { parseMdx } from './parseMdx.ts'
import { checkForces } from './checkForces.ts'
import { checkNumberOrder } from './checkNumberOrder.ts'
import { findUnintendedMarkup } from './findUnintendedMarkup.ts'
import type { About, Clause, Prose, Section } from './types.ts'

/** The components that prose may have, with the attributes of each. */
const attributesOf: ReadonlyMap<string, readonly string[]> = new Map([
  ['Clause', ['number', 'force', 'label']],
  ['Flowchart', ['stage']],
  ['Note', []],
])
const components = [...attributesOf.keys()]
export const aboutFormat = yamlFormat(
  fields({
    title: shortText('What the procedure is called; no other of the board has the title.'),
    summary: plainText('What it is about, in a sentence.'),
    audience: z.enum(audiences).meta({ description: 'Whom it protects: children, adults or both.' }),
    publishedBy: plainText('Who published it.'),
    publishedIn: plainText('Where it was published.'),
    dated: plainText('What the source says about its date.'),
    numbering: plainText('Which numbers are the source’s, and which are this site’s.'),
    charts: plainText('How the flowcharts relate to the source.'),
    incomplete: plainText(
      'What of the source is not restated here, in a sentence; left out if all of it is.',
    ).optional(),
    reviewBy: dayOrMonth(
      'The day or month by which the procedure is to be reviewed; left out if it sets none.',
    ).optional(),
  }),
  { '': 'The top of the procedure' },
)

/** Lines that are most likely meant as headings: “3 Referral stage”, also in bold, and “##3 Stage Two: managers”. */
const headingLike = [/^(\d{1,2})[.)]?\s+(\p{Lu}[^.:;\n]{0,80})$/u, /^#+\s*(\d{1,2})[.)]?\s+(\S.{0,150})$/u]

const textTypes = ['paragraph', 'list', 'heading', 'blockquote', 'table', 'code', 'thematicBreak']

const emptyAbout: About = {
  title: '',
  summary: '',
  audience: 'both',
  publishedBy: '',
  publishedIn: '',
  dated: '',
  numbering: '',
  charts: '',
}

/**
 * Reads the sections, clauses and flowcharts of a `procedure.mdx`, and collects every problem.
 *
 * `titled` maps the lower-case title of each procedure of the board that was read before to its file.
 */
export function parseProse(
  text: string,
  file: string,
  titled: ReadonlyMap<string, string> = new Map(),
): { readonly prose: Prose; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const sections: Section[] = []
  const clauses: Clause[] = []
  /** The numbers of the clauses that stand in their section or list. */
  const inPlace = new Set<string>()
  const flowcharts: { stage: string; section: string; line: number }[] = []
  const fences: { source: string; line: number }[] = []
  const texts: { in: string; text: string; line: number }[] = []
  const links: { href: string; words: string; line: number }[] = []
  let about = emptyAbout
  /** What is being read, for messages. */
  let location = 'The prose'
  const report = <Kind extends ProblemKind>(kind: Kind, details: Details<Kind>, line: number): void =>
    void problems.push(problem(kind, details, file, line))
  const prose = () => ({ prose: { about, sections, clauses, flowcharts, fences }, problems })

  const read = parseMdx(text, file)
  if ('problem' in read) {
    problems.push(read.problem)
    return prose()
  }
  const { tree } = read

  const top = tree.children.find((node) => node.type === 'yaml')
  if (top) about = readAbout(top.value, lineOf(top) + 1)
  else report('no-frontmatter', { file }, 1)
  for (const node of childBlocks(tree)) {
    if (node.type === 'heading' && 'depth' in node) readHeading(node, Number(node.depth))
    else if (node.type === 'paragraph' && headingLike.some((form) => form.test(textOf(node)))) readHeadingLike(node)
    else if (node !== top) readBlock(node, undefined)
  }
  problems.push(...checkNumberOrder({ sections, clauses: clauses.filter(({ number }) => inPlace.has(number)) }, file))
  checkLinks()
  checkNamedClauses()
  return prose()

  function readAbout(yaml: string, firstLine: number): About {
    const { draft, ...read } = readYaml(yaml, file, aboutFormat, firstLine)
    const { title = '' } = draft ?? {}
    const other = titled.get(title.toLowerCase())
    if (other) read.report('duplicate-label', { what: 'title', label: title, other }, ['title'])
    problems.push(...read.problems)
    return { ...emptyAbout, ...omitUndefined(draft ?? {}) }
  }

  /** Reads a heading outside every clause. One of another level that has a number is most likely meant as a section. */
  function readHeading(node: Node, level: number): void {
    const heading = textOf(node)
    if (level !== 2) report('heading-level', { heading, level }, lineOf(node))
    if (level === 2 || /^\d+\s/.test(heading)) readSection(heading, lineOf(node))
    location = 'A heading'
    readInside(node)
    location = 'The prose'
  }

  /** Reads a line that is most likely meant as the heading of a section, so that its clauses are not reported too. */
  function readHeadingLike(node: Node): void {
    const heading = textOf(node)
    report('heading-level', { heading }, lineOf(node))
    readSection(
      headingLike.reduce((text, form) => text.replace(form, '$1 $2'), heading),
      lineOf(node),
    )
  }

  function readSection(heading: string, line: number): void {
    const [, number, title] = /^(0|[1-9]\d*)\s+(\S.*)$/.exec(heading) ?? []
    const wrong = number === undefined || sections.some((section) => section.number === number)
    if (wrong) report('section-heading', { heading }, line)
    const tooLong = title !== undefined && checkLength(title)
    if (tooLong) report('too-long', { in: 'The heading', key: '', ...tooLong }, line)
    sections.push({ number: wrong ? '' : number, title: title ?? heading, line })
  }

  function readBlock(node: Node, parent: Clause | undefined): void {
    if (isComponent(node)) return readElement(node, parent, parent !== undefined)
    if (!parent && sections.length && textTypes.includes(node.type) && !isFence(node) && !misspelledMermaid(node))
      report('text-outside-clause', { section: currentSection() }, lineOf(node))
    readInside(node)
  }

  /** `parent` is the clause directly around the component. `inside` is true if the component is inside that or other text. */
  function readElement(element: Component, parent: Clause | undefined, inside: boolean): void {
    const line = lineOf(element)
    for (const code of codeInAttributes(element)) report('code-in-prose', { code }, line)
    const known = attributesOf.get(element.name ?? '')
    const names = attributeNames(element)
    for (const key of known ? names.filter((name) => !known.includes(name)) : [])
      report('unknown-key', { in: `<${element.name}>`, key, known: known ?? [] }, line)
    for (const id of known ? new Set(names.filter((name, at) => names.indexOf(name) < at)) : [])
      report('duplicate-id', { what: 'attribute', id, first: line }, line)
    if (element.name === 'Clause') return readClause(element, parent, inside && !parent)
    if (known && inside) report('component-inside', { name: element.name ?? '' }, line)
    if (element.name === 'Note' && !blockText(element)) report('note-empty', undefined, line)
    if (element.name === 'Flowchart')
      flowcharts.push({ stage: attributeValue(element, 'stage'), section: currentSection(), line })
    else if (!known) report('unknown-component', { name: element.name ?? '', known: components }, line)
    const around = location
    if (element.name === 'Note') {
      location = 'A note'
      for (const child of childBlocks(element)) checkBlock(child, ['code', 'tasks'])
    }
    readInside(element)
    location = around
  }

  /** Reports a block of one of the given kinds in the clause or note that is being read. */
  function checkBlock(node: Node, kinds: readonly (keyof typeof blockNames)[]): void {
    const kind = blockKindOf(node)
    if (kind && kinds.includes(kind)) report('block-in-clause', { in: location, block: blockNames[kind] }, lineOf(node))
  }

  /** Collects the links, fences and problems of a node and its children, and reads the components in its running text. */
  function readInside(node: Node): void {
    const line = lineOf(node)
    if ((node.type === 'link' || node.type === 'definition') && 'url' in node)
      links.push({ href: String(node.url), words: textOf(node).trim(), line })
    for (const { line: at, ...odd } of oddCharactersIn(node)) report('odd-character', odd, at)
    if (isFence(node)) fences.push({ source: node.value, line })
    if (node.type === 'footnoteReference' && 'identifier' in node)
      report('footnote', { mark: String(node.identifier) }, line)
    const language = misspelledMermaid(node)
    if (language !== undefined) report('fence-language', { language }, line)
    const isListOfClause = node.type === 'list' && location.startsWith('Clause')
    for (const { effect, line: at } of isListOfClause ? [] : findUnintendedMarkup(node, text))
      report('unmeant-markup', { effect }, at)
    const image = imageOf(node)
    if (image !== undefined) report('image', { image }, line)
    const code = codeOf(node)
    if (code) report('code-in-prose', { code }, line)
    for (const child of childrenOf(node)) {
      if (child.type === 'text' && node.type !== 'link') readText(textOf(child), lineOf(child))
      if (child.type === 'heading') reportHeading(child, 'it is inside other text')
      if (!isComponent(child)) readInside(child)
      else {
        if (child.name === 'Clause')
          report('clause-inside', { number: numberOrNone(attributeValue(child, 'number')) }, lineOf(child))
        readElement(child, undefined, true)
      }
    }
  }

  function readText(words: string, line: number): void {
    const markup = findRawMarkup(words)
    if (markup) {
      const before = words.slice(0, words.indexOf(markup))
      const at = line + before.split('\n').length - 1
      report('markup', { in: location, key: '', markup }, at)
    }
    texts.push({ in: location, text: words, line })
  }

  /** The number of the section that is being read; empty before the first section and below a heading without a number. */
  function currentSection(): string {
    return sections.at(-1)?.number ?? ''
  }

  /** Takes the number of a section with a wrong heading from its first clause, so that its clauses are not reported too. */
  function adoptSection(clause: string): string {
    const section = sections.at(-1)
    const number = /^(\d+)\.\d+$/.exec(clause)?.[1]
    if (section && number) sections.splice(-1, 1, { ...section, number })
    return currentSection()
  }

  /** `isMisplaced` is true if the clause is inside text, which has been reported. */
  function readClause(element: Component, parent: Clause | undefined, isMisplaced: boolean): void {
    const line = lineOf(element)
    const number = attributeValue(element, 'number')
    const name = numberOrNone(number)
    const section = currentSection() || adoptSection(number)
    const force = attributeValue(element, 'force')
    const words = force.split(',').map((word) => word.trim())
    const known = words.filter((word): word is Force => (forces as readonly string[]).includes(word))
    const inside = childBlocks(element)
    const own = inside.filter((child) => !(isComponent(child) && child.name === 'Clause'))
    const text =
      element.type === 'mdxJsxTextElement' ? own.map((child) => textOf(child)).join('') : own.map(blockText).join(' ')
    const label = attributeValue(element, 'label')
    const clause: Clause = {
      number,
      section,
      forces: known,
      ...(label && { label }),
      text: text.replace(/\s+/g, ' ').trim(),
      line,
    }

    const belongs = parent
      ? new RegExp(`^${escapeRegExp(parent.number)}[a-z]$`).test(number)
      : new RegExp(`^${escapeRegExp(section)}\\.(0|[1-9]\\d*)$`).test(number)
    const first = clauses.find((other) => other.number === number && number)
    if (first) report('duplicate-id', { what: 'clause', id: number, first: first.line }, line)
    else if (!belongs) report('clause-number', { number: name, section }, line)
    else if (!isMisplaced) inPlace.add(number)
    const around = location
    location = `Clause ${name}`
    if (known.length !== words.length) report('clause-force', { number: name, force }, line)
    else if (clause.text) problems.push(...checkForces({ ...clause, number: name }, location, file))
    if (!clause.text) report('clause-empty', { number: name }, line)
    if (!first) clauses.push(clause)
    for (const child of inside) {
      if (child.type === 'heading') reportHeading(child, `it is inside clause ${name}`)
      // A list of clauses is reported as such.
      if (!hasComponent(child)) checkBlock(child, ['list', 'tasks', 'code', 'table', 'thematicBreak'])
      readBlock(child, clause)
    }
    location = around
  }

  function reportHeading(node: Node, why: string): void {
    report('heading-inside', { heading: textOf(node), why }, lineOf(node))
  }

  function checkNamedClauses(): void {
    const known = new Set(clauses.map(({ number }) => number))
    for (const { in: name, text: words, line } of texts)
      for (const clause of unknownClausesIn(words, known)) report('unknown-clause', { in: name, clause }, line)
  }

  function checkLinks(): void {
    const anchors = new Set([...sections, ...clauses].map(({ number }) => `#${number}`))
    for (const { href, words, line } of links)
      if (anchors.has(href)) {
        if (!leadsWhereItSays(words, href)) report('link-elsewhere', { words, href }, line)
      } else if (!/^https:\/\/[^/]/.test(href))
        report(/^http:/i.test(href) ? 'insecure-link' : 'broken-link', { href }, line)
  }
}

const blockNames = {
  list: 'a list',
  tasks: 'a list of tasks',
  code: 'a block of code',
  table: 'a table',
  thematicBreak: 'a line across the page',
} as const

function blockKindOf(node: Node): keyof typeof blockNames | undefined {
  if (node.type === 'list')
    return childrenOf(node).some((item) => 'checked' in item && typeof item.checked === 'boolean') ? 'tasks' : 'list'
  if (node.type === 'code') return isFence(node) || misspelledMermaid(node) !== undefined ? undefined : 'code'
  return node.type === 'table' || node.type === 'thematicBreak' ? node.type : undefined
}

function hasComponent(node: Node): boolean {
  return isComponent(node) || childrenOf(node).some(hasComponent)
}

/** Whether a link leads where its words say: to a clause, as in “3.4” and “clause 3.4”, or into a section, as in “section 3”. */
function leadsWhereItSays(words: string, href: string): boolean {
  const number = /^(?:clause\s+)?(\d+(?:\.\d+[a-z]?)?)$/i.exec(words)?.[1]
  if (number !== undefined) return href === `#${number}`
  // Words besides, as in “section 47 enquiry”, may name a section of something else.
  const section = /^section\s+(\d+)$/i.exec(words)?.[1]
  return section === undefined || `${href}.`.startsWith(`#${section}.`)
}

/** Returns a clause's number for a message. */
function numberOrNone(number: string): string {
  return number || 'without a number'
}

function escapeRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
