import { posix } from 'node:path'
import { JSDOM } from 'jsdom'
import { readZip } from '../../../readZip.ts'

const contentTypes = '[Content_Types].xml'
/** A file that its owner writes and everybody reads. */
const ordinaryFile = 0o100644

interface Relationship {
  readonly id: string
  /** The name of the part that it leads to; empty where it leads out of the document. */
  readonly target: string
}

/**
 * What makes a Word document one that a program may refuse or repair: in the archive, in how its parts lead to each other,
 * and in what a part refers to. Empty where there is nothing.
 */
export function wordFaults(bytes: Uint8Array): readonly string[] {
  const entries = readZip(bytes)
  const parsed = new Map([...entries].map(([name, { text }]) => [name, parse(text)]))
  const broken = [...parsed].filter(([, xml]) => !xml).map(([name]) => `${name} is not XML.`)
  const xmls = new Map([...parsed].flatMap(([name, xml]) => (xml ? [[name, xml] as const] : [])))
  const parts = [...xmls].filter(([name]) => name !== contentTypes && !name.endsWith('.rels'))
  return [
    ...broken,
    ...([...entries.keys()][0] === contentTypes ? [] : [`${contentTypes} is not the first entry.`]),
    ...[...entries]
      .filter(([, { unixMode }]) => unixMode !== ordinaryFile)
      .map(([name, { unixMode }]) => `${name} has the attributes ${unixMode.toString(8)} in the archive.`),
    ...contentTypeFaults(xmls),
    ...relationshipFaults(xmls),
    ...parts.flatMap(([name, xml]) => fieldFaults(xml).map((fault) => `${name}: ${fault}`)),
    ...referenceFaults(xmls),
  ]
}

type Xmls = ReadonlyMap<string, Document>

/** By their text: two documents have most of their parts in common, and jsdom takes long to parse one. */
const known = new Map<string, Document>()

function parse(text: string): Document | undefined {
  try {
    const document = known.get(text) ?? new JSDOM(text, { contentType: 'text/xml' }).window.document
    known.set(text, document)
    return document
  } catch {
    return undefined
  }
}

function contentTypeFaults(xmls: Xmls): readonly string[] {
  const types = xmls.get(contentTypes)
  if (!types) return [`There is no ${contentTypes}.`]
  const named = all(types, 'Override').map((one) => attribute(one, 'PartName').replace(/^\//, ''))
  const extensions = all(types, 'Default').map((one) => attribute(one, 'Extension'))
  const parts = [...xmls.keys()].filter((name) => name !== contentTypes)
  return [
    ...parts
      .filter((name) => !named.includes(name) && !extensions.includes(name.replace(/^.*\./, '')))
      .map((name) => `${name} has no content type.`),
    // Of plain XML no program knows what it is.
    ...parts
      .filter((name) => name.endsWith('.xml') && !named.includes(name))
      .map((name) => `${name} has only the content type of its extension.`),
    ...named.filter((name) => !xmls.has(name)).map((name) => `${name} has a content type, and is not there.`),
  ]
}

function relationshipFaults(xmls: Xmls): readonly string[] {
  const faults: string[] = []
  const reached = new Set<string>()
  const waiting = ['']
  for (let source = waiting.pop(); source !== undefined; source = waiting.pop()) {
    const relationships = relationshipsOf(source, xmls)
    for (const { id, target } of relationships) {
      if (target && !xmls.has(target)) faults.push(`${id} of ${relsOf(source)} leads to ${target}, which is not there.`)
      else if (target && !reached.has(target)) waiting.push(target)
      reached.add(target)
    }
    const ids = relationships.map(({ id }) => id)
    if (new Set(ids).size < ids.length) faults.push(`${relsOf(source)} has an id twice.`)
    for (const id of idsUsedIn(xmls.get(source)))
      if (!ids.includes(id)) faults.push(`${source} refers to ${id}, which ${relsOf(source)} does not have.`)
  }
  for (const name of xmls.keys()) {
    if (name === contentTypes) continue
    if (!name.endsWith('.rels')) {
      if (!reached.has(name)) faults.push(`Nothing leads to ${name}.`)
    } else if (!['', ...xmls.keys()].some((source) => relsOf(source) === name))
      faults.push(`${name} belongs to no part.`)
  }
  return faults
}

/** Where the relationships of a part are; those of the whole document for an empty name. */
function relsOf(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
}

function relationshipsOf(source: string, xmls: Xmls): readonly Relationship[] {
  const rels = xmls.get(relsOf(source))
  if (!rels) return []
  return all(rels, 'Relationship').map((one) => ({
    id: attribute(one, 'Id'),
    target:
      attribute(one, 'TargetMode') === 'External'
        ? ''
        : posix.join(posix.dirname(source), attribute(one, 'Target')).replace(/^\//, ''),
  }))
}

function idsUsedIn(part: Document | undefined): readonly string[] {
  if (!part) return []
  return all(part, '*').flatMap((element) =>
    ['r:id', 'r:embed', 'r:link'].map((name) => attribute(element, name)).filter(Boolean),
  )
}

/** A field begins, has an instruction, a separator and a result, and ends; in its short form it holds its result. */
function fieldFaults(part: Document): readonly string[] {
  const faults = all(part, 'w:fldSimple')
    .filter((field) => !field.textContent)
    .map((field) => `the field “${attribute(field, 'w:instr')}” has no result.`)
  const open: { instruction: string; result: string | undefined }[] = []
  for (const mark of all(part, '*')) {
    const field = open.at(-1)
    const type = mark.tagName === 'w:fldChar' ? attribute(mark, 'w:fldCharType') : ''
    if (type === 'begin') open.push({ instruction: '', result: undefined })
    else if (type && !field) faults.push(`a field has a mark “${type}” and no beginning.`)
    else if (type === 'separate') field!.result = ''
    else if (type === 'end') {
      if (!field!.result) faults.push(`the field “${field!.instruction}” has no result.`)
      open.pop()
    } else if (field && mark.tagName === 'w:instrText') field.instruction += mark.textContent
    else if (field?.result !== undefined && mark.tagName === 'w:t') field.result += mark.textContent
  }
  return [...faults, ...open.map(({ instruction }) => `the field “${instruction}” does not end.`)]
}

/** Styles and lists that a part names, and the document does not define. */
function referenceFaults(xmls: Xmls): readonly string[] {
  const defined = (part: string, element: string, name: string) => {
    const xml = xmls.get(part)
    return new Set(xml ? all(xml, element).map((one) => attribute(one, name)) : [])
  }
  const styles = defined('word/styles.xml', 'w:style', 'w:styleId')
  const lists = defined('word/numbering.xml', 'w:num', 'w:numId')
  return [...xmls].flatMap(([name, xml]) => [
    ...['w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next', 'w:link'].flatMap((element) =>
      all(xml, element)
        .map((one) => attribute(one, 'w:val'))
        .filter((style) => !styles.has(style))
        .map((style) => `${name} uses the style ${style}, which is not defined.`),
    ),
    ...all(xml, 'w:numPr')
      .flatMap((properties) => all(properties, 'w:numId').map((one) => attribute(one, 'w:val')))
      .filter((list) => !lists.has(list))
      .map((list) => `${name} uses the list ${list}, which is not defined.`),
  ])
}

function all(root: Document | Element, name: string): readonly Element[] {
  return [...root.getElementsByTagName(name)]
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? ''
}
