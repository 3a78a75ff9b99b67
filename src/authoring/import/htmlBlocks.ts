import type { Element, ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { isHeading, isStage, levelOf, trimHeading } from './headings.ts'
import { joinNumbers } from './joinNumbers.ts'
import type { Block, ListItem, Source } from './types.ts'
import { leaveOutFurniture } from './webFurniture.ts'

type Node = Root | RootContent | ElementContent

/** Parts of a page that are not its text. */
const skipped = [
  'aside',
  'button',
  'footer',
  'form',
  'head',
  'header',
  'nav',
  'noscript',
  'script',
  'select',
  'style',
  'svg',
  'template',
  'title',
]
/** Text that is struck out, which is no longer in force. */
const struckOut = ['del', 's', 'strike']
const blockTags = [
  ...['address', 'article', 'blockquote', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset'],
  ...['figcaption', 'figure', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'html', 'li', 'main', 'ol', 'p', 'pre'],
  ...['section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
]

const listOfContents = 'a list of contents'

/** Reads the main part of an HTML page. */
export function readHtml(html: string): Source {
  const root = fromHtml(html)
  const all = elementsIn(root)
  const title = all.find(({ tagName }) => tagName === 'title')
  const main =
    all.find(({ tagName, properties }) => tagName === 'main' || properties.role === 'main') ??
    onlyArticle(all) ??
    all.find(({ properties }) => ['content', 'main-content', 'maincontent'].includes(String(properties.id)))
  const text = elementsIn(main ?? root)
  const links = text.filter(
    ({ tagName, properties }) => tagName === 'a' && !/^#|^undefined$/.test(String(properties.href)),
  ).length
  const { kept, remarks } = leaveOutFurniture(blocksIn((main ?? root).children), (block) =>
    'text' in block ? block.text : undefined,
  )
  return {
    ...(title && { title: title.children.map(textOf).join('').trim() }),
    blocks: joinBullets(joinNumbers(kept)),
    remarks: [
      ...remarks,
      ...text.flatMap(footnoteOf),
      ...text.flatMap(struckOutTextOf),
      ...picturesInCells(main ?? root),
      ...(links > 0
        ? [`The addresses of ${links === 1 ? 'a link' : `${links} links`}. The text of links is kept.`]
        : []),
      ...(main ? [] : ['Menus and footers, as far as the page marks them. Check the first and the last section.']),
    ],
  }
}

/** Returns the article of a page, with those in it; `undefined` if it has several, since its text may be in all of them. */
function onlyArticle(all: readonly Element[]): Element | undefined {
  const articles = all.filter(({ tagName }) => tagName === 'article')
  const nested = new Set(articles.flatMap(elementsIn))
  const [article, ...others] = articles.filter((one) => !nested.has(one))
  return others.length === 0 ? article : undefined
}

function blocksIn(nodes: readonly Node[]): readonly Block[] {
  const blocks: Block[] = []
  let inline: Node[] = []
  const endParagraph = (): void => {
    const text = inline.map(textOf).join('').replace(/\s+/g, ' ').trim()
    const words = inline.filter((node) => textOf(node).trim())
    const isContents = words.every((node) => isElement(node) && String(node.properties.href).startsWith('#'))
    const [first, ...others] = words
    const isBold = words.every(isBoldElement)
    const lead = first && isBoldElement(first) && others.length > 0 ? textOf(first).trim() : ''
    inline = []
    if (!text) return
    if (isContents) {
      // Word writes a list of contents as paragraphs.
      const last = blocks.at(-1)
      if (last?.kind !== 'omitted' || last.what !== listOfContents)
        blocks.push({ kind: 'omitted', what: listOfContents })
      return
    }
    // Many documents have no headings but bold or numbered lines.
    const looksLikeOne = isBold || /^\d{1,2}[.)]?\s+\p{Lu}/u.test(text)
    if (looksLikeOne && isHeading(text))
      blocks.push({ kind: 'heading', level: levelOf(text) + 3, text: trimHeading(text) })
    // A bold “Stage 3” before a sentence is not the subject of it.
    else if (isStage(lead)) blocks.push({ kind: 'paragraph', text: text.replace(/^(\w+ \w+)(?= \p{L})/u, '$1:') })
    else blocks.push({ kind: 'paragraph', text })
  }
  for (const node of nodes) {
    if (isElement(node) && isHidden(node)) continue
    if (isElement(node) && node.tagName === 'br') {
      // Two line breaks are a new paragraph in pages that were once Word documents.
      const last = inline.at(-1)
      if (last && isElement(last) && last.tagName === 'br') endParagraph()
      else inline.push(node)
    } else if (isElement(node) && (blockTags.includes(node.tagName) || node.tagName === 'img' || hasBlock(node))) {
      endParagraph()
      blocks.push(...blocksOf(node))
    } else inline.push(node)
  }
  endParagraph()
  return blocks
}

/** Word writes the items of a list as paragraphs, each with its bullet. An “o” or “§” is the bullet of a list in an item. */
const bullet = /^([·•▪●‣◦○■□]|[o§](?=\s))\s*(?=\S)/

/** Joins paragraphs that begin with bullets into lists. A bullet unlike the first of its list is one of a list in an item. */
function joinBullets(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = []
  let first: string | undefined
  for (const block of blocks) {
    const [mark, sign] = (block.kind === 'paragraph' && bullet.exec(block.text)) || []
    if (mark === undefined || sign === undefined || block.kind !== 'paragraph' || (!first && /[o§]/.test(sign))) {
      first = undefined
      joined.push(block)
      continue
    }
    const item = { text: block.text.slice(mark.length), items: [] }
    const list = first === undefined ? undefined : joined.at(-1)
    const last = list?.kind === 'list' ? list.items.at(-1) : undefined
    if (list?.kind !== 'list' || !last) joined.push({ kind: 'list', ordered: false, items: [item] })
    else {
      const items =
        sign === first ? [...list.items, item] : [...list.items.slice(0, -1), { ...last, items: [...last.items, item] }]
      joined.splice(-1, 1, { ...list, items })
    }
    first ??= sign
  }
  return joined
}

function blocksOf(element: Element): readonly Block[] {
  const { tagName, children } = element
  const level = /^h([1-6])$/.exec(tagName)?.[1]
  if (level) {
    const text = textOf(element).replace(/\s+/g, ' ').trim()
    return text ? [{ kind: 'heading', level: Number(level), text }] : []
  }
  switch (tagName) {
    case 'ul':
    case 'ol':
      if (isContents(element)) return [{ kind: 'omitted', what: listOfContents }]
      return [{ kind: 'list', ordered: tagName === 'ol', items: itemsOf(element) }].filter(
        ({ items }) => items.length > 0,
      ) as Block[]
    case 'table': {
      const caption = children.filter(isElement).find((child) => child.tagName === 'caption')
      const words = caption && textOf(caption).replace(/\s+/g, ' ').trim()
      const omitted: readonly Block[] = words ? [{ kind: 'omitted', what: `the caption of a table, “${words}”` }] : []
      return [...omitted, { kind: 'table', rows: rowsOf(element) }]
    }
    case 'img':
      return [{ kind: 'omitted', what: describePicture(element) }]
    default:
      return blocksIn(children)
  }
}

function itemsOf(list: Element): readonly ListItem[] {
  return list.children.flatMap((child) => {
    if (!isElement(child) || isHidden(child)) return []
    // Some pages put a list directly into another.
    if (listTags.includes(child.tagName)) return itemsOf(child)
    const nested = child.children.filter(isElement).filter(({ tagName }) => listTags.includes(tagName))
    const own = child.children.filter((one) => !(isElement(one) && nested.includes(one)))
    const text = own.map(textOf).join(' ').replace(/\s+/g, ' ').trim()
    const items = nested.flatMap(itemsOf)
    // Word numbers paragraphs of level 2 as a list in an item without text.
    return text ? [{ text, items }] : items
  })
}

const listTags = ['ul', 'ol']

function describePicture({ properties }: Element): string {
  const words = typeof properties.alt === 'string' ? properties.alt.trim() : ''
  return `a picture${words && `, “${words}”`}`
}

/** Returns the texts of the cells of each row. A cell that spans rows is in each of them; one that spans columns is in the first. */
function rowsOf(table: Element): readonly (readonly string[])[] {
  const rows: (readonly string[])[] = []
  /** The cells that go on in the next row, by column. */
  let spanning = new Map<number, { readonly text: string; readonly rows: number }>()
  for (const row of ownRows(table)) {
    const texts: string[] = []
    const below: typeof spanning = new Map()
    const add = (text: string, span: number): void => {
      if (span > 1) below.set(texts.length, { text, rows: span - 1 })
      texts.push(text)
    }
    const addSpanning = (): void => {
      for (let cell = spanning.get(texts.length); cell; cell = spanning.get(texts.length)) add(cell.text, cell.rows)
    }
    const cells = row.children.filter(isElement).filter(({ tagName }) => tagName === 'td' || tagName === 'th')
    for (const cell of cells) {
      addSpanning()
      const [rowSpan, columnSpan] = [spanOf(cell.properties.rowSpan), spanOf(cell.properties.colSpan)]
      add(textOf(cell).replace(/\s+/g, ' ').trim(), rowSpan)
      for (let column = 1; column < columnSpan; column++) add('', rowSpan)
    }
    addSpanning()
    spanning = below
    // Word writes an empty row where every cell spans two.
    if (cells.length > 0 && texts.some(Boolean)) rows.push(texts)
  }
  return rows
}

/** Returns the rows of a table, without those of a table in one of its cells. */
function ownRows(element: Element): readonly Element[] {
  return element.children.filter(isElement).flatMap((child) => {
    if (child.tagName === 'tr') return [child]
    return ['thead', 'tbody', 'tfoot'].includes(child.tagName) ? ownRows(child) : []
  })
}

/** Returns how many cells one spans. A larger number is a mistake of the page, and would take long to read. */
function spanOf(value: unknown): number {
  return Math.min(Number(value) || 1, 100)
}

/** Whether every item of a list is nothing but a link within the page. */
function isContents(list: Element): boolean {
  const inside = elementsIn(list)
  const links = inside.filter(({ tagName }) => tagName === 'a')
  const within = links.filter(({ properties }) => String(properties.href).startsWith('#'))
  const items = inside.filter(({ tagName }) => tagName === 'li')
  const linked = links.map(textOf).join('')
  return (
    items.length > 1 && within.length >= items.length && linked.replace(/\s/g, '') === textOf(list).replace(/\s/g, '')
  )
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value
  if (node.type === 'root') return node.children.map(textOf).join('')
  if (!isElement(node) || isHidden(node)) return ''
  if (node.tagName === 'br') return ' '
  // A mark of a footnote would read as a number.
  if (node.tagName === 'sup' && /^\s*\[?\d+\]?\s*$/.test(node.children.map(textOf).join(''))) return ''
  const text = node.children.map(textOf).join('')
  return blockTags.includes(node.tagName) ? ` ${text} ` : text
}

const footnoteId = /^(?:foot|end)note-\d+$/

function footnoteOf({ properties, children }: Element): readonly string[] {
  const text = children.map(textOf).join(' ').replace(/\s+/g, ' ').replace('↑', '').trim()
  return footnoteId.test(String(properties.id)) ? [`A footnote: “${text}”`] : []
}

function struckOutTextOf({ tagName, children }: Element): readonly string[] {
  const text = children.map(textOf).join('').replace(/\s+/g, ' ').trim()
  return struckOut.includes(tagName) && text ? [`Text that is struck out: “${text}”`] : []
}

/** Describes the pictures in lists and tables, which have no place of their own among the blocks. */
function picturesInCells(node: Node, isInCell = false): readonly string[] {
  if (!('children' in node)) return []
  const children: readonly Node[] = node.children
  return children.filter(isElement).flatMap((child) => {
    if (isHidden(child)) return []
    if (child.tagName === 'img') return isInCell ? [`In a list or a table, ${describePicture(child)}.`] : []
    return picturesInCells(child, isInCell || ['li', 'td', 'th'].includes(child.tagName))
  })
}

function isHidden({ tagName, properties }: Element): boolean {
  return (
    footnoteId.test(String(properties.id)) ||
    skipped.includes(tagName) ||
    struckOut.includes(tagName) ||
    'hidden' in properties ||
    properties.ariaHidden === 'true' ||
    /display:\s*none/.test(String(properties.style))
  )
}

function isBoldElement(node: Node): boolean {
  return isElement(node) && /^(?:b|strong)$/.test(node.tagName)
}

function isElement(node: Node): node is Element {
  return node.type === 'element'
}

function hasBlock(element: Element): boolean {
  return elementsIn(element).some(({ tagName }) => blockTags.includes(tagName) || tagName === 'img')
}

/** Returns every element in a node, in the order of the text, but not the node itself. */
function elementsIn(node: Node): readonly Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) => (isElement(child) ? [child, ...elementsIn(child)] : []))
}
