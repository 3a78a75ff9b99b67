import { isHeading, isStage, levelOf, splitNumber, trimHeading } from './headings.ts'
import { joinNumbers } from './joinNumbers.ts'
import type { Block, ListItem } from './types.ts'

const bullet = /^(\s*)([•·▪●◦○■□–—*-]|o(?=\s{1,3}\S)|\(?(?:[a-z]|[ivx]+)[.)])\s+(?=\S)/i
const numbered = /^\s*(?:section\s+)?\d+(?:\.\d+)*[.)]?(?:\s+\S|$)/i
const appendix = /^(?:annex|appendix|schedule)\b/i
const endOfSentence = /[.:;!?]["”’)]?$/
/** A line of this length or more without a full stop at its end goes on in the next. */
const wrappedLength = 60

/** A paragraph or an item of a list. */
interface Paragraph {
  text: string
  readonly indent: number
  /** The bullet or letter before it. */
  readonly mark: string | undefined
  /** Whether a blank line is before it. */
  readonly isApart: boolean
  /** Whether it follows a line with a colon at its end, with no blank line since. */
  readonly isListed: boolean
}

interface List {
  readonly indent: number
  readonly mark: string
  items: readonly ListItem[]
  /** Whether a sentence in it may be the paragraph after it. */
  isUncertain: boolean
}

type Row = readonly string[]

/** A sentence that says what to do, or when. */
const requirement = /^(?:If\b|\p{Lu}.*\b(?:must|should)\b).*\.$/u

/** Reads plain text, such as that of a web page that was copied: headings, lists and tables are known by their form. */
export function readPlainText(text: string): readonly Block[] {
  // A line such as “Home > Policies > Escalation” says where the page was.
  const pieces = splitTables(text.replace(/^\s*[^\n]* [>»›] [^\n]*/, ''))
  const blocks = pieces.flatMap((piece): readonly Block[] =>
    typeof piece === 'string' ? readLines(piece) : [{ kind: 'table', rows: piece }],
  )
  return levelHeadings(joinNumbers(blocks))
}

/** Splits a text into tables, which browsers copy as lines with a tab between two cells, and the text between them. */
function splitTables(text: string): readonly (string | readonly Row[])[] {
  const pieces: (string | Row[])[] = ['']
  const lines = text.split('\n')
  for (const [index, line] of lines.entries()) {
    const last = pieces.at(-1)
    const cells = line.split('\t').map((cell) => cell.trim())
    const isRow = cells.length > 1 && !isIndented(cells)
    const next = lines.slice(index + 1).find((other) => other.trim())
    const isTable = typeof last === 'object'
    if (isTable && !line.trim()) continue
    if (isTable && isRow && last[0]?.length === cells.length) last.push(cells)
    else if (isRow && withoutMarks(cells).length > 1 && next?.split('\t').length === cells.length) pieces.push([cells])
    else if (isTable) pieces.push(`${line}\n`)
    else pieces.splice(-1, 1, `${last ?? ''}${line}\n`)
  }
  return pieces
}

/** Whether a line has its tab before its text or after its number, as in “1.1⇥They meet”. */
function isIndented([first = '', ...rest]: Row): boolean {
  return rest.length === 1 && /^(?:|\(?[a-z\d][.)]|\d+\.[\d.]+)$/i.test(first)
}

/** Returns the cells of a row after its number, letter or bullet. */
function withoutMarks(cells: Row): Row {
  return cells.slice(cells.findIndex((cell) => !/^(?:|\(?(?:[\d.]+|[a-z]|[ivx]+)[.)]?|[^\p{L}\d].*)$/iu.test(cell)))
}

function readLines(text: string): readonly Block[] {
  const blocks: Block[] = []
  let list: List | undefined
  const endList = (): void => {
    if (list)
      blocks.push({ kind: 'list', ordered: false, items: list.items, ...(list.isUncertain && { isUncertain: true }) })
    list = undefined
  }
  for (const paragraph of paragraphsOf(text)) {
    const { text: words, indent, mark, isListed } = paragraph
    const isItem = mark !== undefined || continuesList(paragraph, list, blocks.at(-1))
    if (isItem) {
      const kind = markKind(mark, list?.mark)
      list ??= { indent, mark: kind, items: [], isUncertain: false }
      list.isUncertain ||= mark === undefined && list.items.length > 0 && isListed && /^\p{Lu}.*\.$/u.test(words)
      list.items = withItem(list.items, words, kind !== list.mark || indent > list.indent)
      continue
    }
    endList()
    blocks.push(
      isHeading(words)
        ? { kind: 'heading', level: levelOf(words), text: trimHeading(words) }
        : { kind: 'paragraph', text: words },
    )
  }
  endList()
  return blocks
}

/**
 * Where two headings or more have numbers, those without are below them, except that of an appendix: plain text does not show their
 * level.
 */
function levelHeadings(blocks: readonly Block[]): readonly Block[] {
  const headings = blocks.filter((block) => block.kind === 'heading')
  const isNumbered = (text: string): boolean => splitNumber(text).number !== undefined
  if (headings.filter(({ text }) => isNumbered(text)).length < 2) return blocks
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    if (isNumbered(block.text)) return { ...block, level: levelOf(block.text) }
    return block === headings[0] || appendix.test(block.text) ? block : { ...block, level: 3 }
  })
}

/** Splits a text into paragraphs. A line that was wrapped belongs to the one before. */
function paragraphsOf(text: string): readonly Paragraph[] {
  const paragraphs: Paragraph[] = []
  let isApart = true
  /** Whether each line since the last blank line is an item of a list without bullets. */
  let isList = false
  for (const line of text.split('\n')) {
    const last = paragraphs.at(-1)
    const words = line.trim()
    if (!words) {
      isApart = true
      isList = false
      continue
    }
    const [, indent = '', mark] = bullet.exec(line) ?? []
    const isWrapped = last && last.text.length >= wrappedLength && !endOfSentence.test(last.text)
    if (!isApart && last?.text.endsWith(':') && !isStage(last.text)) isList = true
    const goesOn = !isApart && !mark && !numbered.test(line) && last && !last.text.endsWith(':')
    if (goesOn && (isWrapped || (!isList && /^[a-z(]/.test(words) && !/[;,]$/.test(last.text))))
      last.text += ` ${words}`
    else
      paragraphs.push({
        text: words.slice(mark ? words.indexOf(mark) + mark.length : 0).trim(),
        indent: indent.length,
        mark,
        isApart,
        isListed: isList,
      })
    isApart = false
  }
  return paragraphs
}

/**
 * Whether a paragraph without a bullet is an item of a list: browsers copy lists without their bullets. A sentence that says what to do
 * is none after an item without a full stop. `last` is the block before the list.
 */
function continuesList(
  { text, isApart, isListed }: Paragraph,
  list: List | undefined,
  last: Block | undefined,
): boolean {
  if (numbered.test(text)) return false
  const isSmall = /^[a-z]/.test(text)
  const before = list?.items.at(-1)?.text
  if (list && before !== undefined) {
    const isRequirement = requirement.test(text) && !before.endsWith('.')
    const goesOn = /[;,]$|[;,]\s+(?:and|or)$/.test(before) || (isSmall && text.length < 300)
    return goesOn || (isListed && list.mark === 'none' && !isRequirement)
  }
  const opens = last?.kind === 'paragraph' && last.text.endsWith(':')
  return opens && (isSmall || isListed || !isApart || /[;,]$/.test(text))
}

/** Returns the kind of a mark, by which items of one depth are known. */
function markKind(mark: string | undefined, list: string | undefined): string {
  if (mark === undefined) return list ?? 'none'
  const letter = /^\(?([a-z]+)[.)]$/i.exec(mark)?.[1]
  if (letter === undefined) return mark
  return /^[ivx]+$/i.test(letter) && (letter.length > 1 || list !== 'letter') ? 'roman' : 'letter'
}

function withItem(items: readonly ListItem[], text: string, isNested: boolean): readonly ListItem[] {
  const parent = items.at(-1)
  const item = { text, items: [] }
  return isNested && parent ? [...items.slice(0, -1), { ...parent, items: [...parent.items, item] }] : [...items, item]
}
