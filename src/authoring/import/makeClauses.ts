import { joinWithAnd } from '../../pathway/sentences.ts'
import { splitNumber } from './headings.ts'
import type { Block, Imported, ImportedClause, ImportedSection, ListItem, Source } from './types.ts'

/** A heading and what stands below it, up to the next of its level. */
interface Part {
  readonly heading: string
  readonly blocks: readonly Block[]
}

/** A clause before it has a number. */
interface Draft {
  readonly text: string
  /** The number that the source gives it. */
  readonly number: string | undefined
  readonly label?: string
  readonly items: readonly string[]
}

/** A clause with the last part of its number. */
interface PointedDraft extends Draft {
  readonly point: number
  /** Whether a paragraph without a number has become an item of it. */
  readonly isJoined?: true
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** Makes sections and clauses of a source: a paragraph becomes a clause, and the list below it its items. */
export function makeClauses({ title, blocks: all, remarks: ofFile }: Source): Imported {
  const { blocks, chapter } = withoutChapter(withoutContents(all))
  const begin = chapter === undefined ? titleLength(blocks) : 1
  const level = sectionLevel(blocks.slice(begin))
  const found = blocks.findIndex((block, index) => index >= begin && block.kind === 'heading' && block.level === level)
  const first = found < 0 ? blocks.length : found
  const { name, intro } = splitTitle(blocks.slice(0, first), title)
  const parts = partsOf(blocks.slice(first), level)
  const remarks = [...ofFile]
  if (blocks.length < all.length) remarks.push('The list of contents.')
  if (chapter !== undefined)
    remarks.push(`The number of the chapter, ${chapter}, also where other numbers begin with it.`)
  for (const block of blocks.slice(0, first))
    if (block.kind === 'omitted') remarks.push(`Left out: ${block.what}, before the first section.`)
  const sections = numberParts(intro, parts, remarks).map(
    ({ heading, blocks: inside, number, source }): ImportedSection => ({
      number,
      title: splitNumber(heading).words,
      clauses: numberClauses(draftsOf(inside, number, remarks), number, source ?? number, remarks),
    }),
  )
  for (const { number, title: empty, clauses } of sections)
    if (clauses.length === 0)
      remarks.push(`Section ${number}, “${empty}”, has no text. Fill it, or delete its heading.`)
  return { title: name, sections, remarks }
}

/** Leaves out a list of contents: headings without text that are headings again further down, and what is below “Contents”. */
function withoutContents(blocks: readonly Block[]): readonly Block[] {
  const words = blocks.map((block) =>
    block.kind === 'heading'
      ? splitNumber(block.text)
          .words.replace(/(?:\s*[.…]{2,}\s*|\s{2,})\d+$/, '')
          .toLowerCase()
      : undefined,
  )
  const isRepeated = (index: number): boolean =>
    words[index] !== undefined && words[index + 1] !== undefined && words.includes(words[index], index + 1)
  const title = words.findIndex((one) => one !== undefined && /^(?:table of )?contents$/.test(one))
  const [below] = blocks.slice(title + 1)
  // The text begins where the first entry is a heading again.
  const text = below?.kind === 'heading' ? words.indexOf(words[title + 1], title + 2) : -1
  const isList = below !== undefined && ['list', 'table', 'omitted'].includes(below.kind)
  const end = words.slice(title, text).includes(undefined) || text < 0 ? title + (isList ? 2 : 1) : text
  return blocks.filter((_, index) => !isRepeated(index) && !(title >= 0 && index >= title && index < end))
}

/**
 * Takes the number of a chapter, such as 2.4, off its heading, which is the first, and off numbers such as 2.4.1. It is that of a
 * chapter if the next heading with a number is 1 or 2.4.1.
 */
function withoutChapter(blocks: readonly Block[]): { readonly blocks: readonly Block[]; readonly chapter?: string } {
  const numberOf = (block: Block): string | undefined =>
    block.kind === 'heading' ? splitNumber(block.text).number : undefined
  const chapter = blocks[0] && numberOf(blocks[0])
  const next = blocks.slice(1).map(numberOf).find(Boolean) ?? '1'
  if (!chapter?.includes('.') || !(next === '1' || next.startsWith(`${chapter}.`))) return { blocks }
  // What is left of 2.4.1 is no number of a clause.
  const prefix = new RegExp(String.raw`^${chapter}(?:\.\d+(?=[.)]?\s))?[.)]?\s*`)
  return {
    chapter,
    blocks: blocks.map((block) => ('text' in block ? { ...block, text: block.text.replace(prefix, '') } : block)),
  }
}

/** Returns 1 if the first block is the title: the only heading of its level, or one directly above another heading; else 0. */
function titleLength([first, second, ...rest]: readonly Block[]): number {
  if (first?.kind !== 'heading' || splitNumber(first.text).number) return 0
  const isHighest = [second, ...rest].every((block) => block?.kind !== 'heading' || block.level > first.level)
  return isHighest || second?.kind === 'heading' ? 1 : 0
}

/** Returns the level of the headings that become sections: the highest that occurs twice or more. */
function sectionLevel(blocks: readonly Block[]): number {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []))
  const repeated = levels.filter((level) => levels.filter((other) => other === level).length > 1)
  return repeated.length > 0 ? Math.min(...repeated) : Math.min(...levels, 9)
}

/** Splits what stands before the first section into the title and an introduction. */
function splitTitle(before: readonly Block[], title: string | undefined) {
  const heading = before.find((block) => block.kind === 'heading')
  return {
    name: heading?.text ?? title?.split(/\s[|–—-]\s/)[0]?.trim() ?? '',
    intro: before.filter((block) => block !== heading && block.kind !== 'omitted'),
  }
}

function partsOf(blocks: readonly Block[], level: number): readonly Part[] {
  const parts: { heading: string; blocks: Block[] }[] = []
  for (const block of blocks)
    if (block.kind === 'heading' && block.level <= level) parts.push({ heading: block.text, blocks: [] })
    else parts.at(-1)?.blocks.push(block)
  return parts
}

/** Returns the section that the numbers of clauses such as 2.1 and 2.3 have in common, if there are such numbers. */
function sectionOfClauses(blocks: readonly Block[]): string | undefined {
  const numbers = blocks.flatMap((block) => ('text' in block ? (splitNumber(block.text).number ?? []) : []))
  const sections = new Set(numbers.flatMap((number) => /^(\d+)\.\d+$/.exec(number)?.[1] ?? []))
  return sections.size === 1 ? [...sections][0] : undefined
}

/** Says which of some numbers is the first out of ascending order; `undefined` if none is. */
function describeDisorder(numbers: readonly string[]): string | undefined {
  const index = numbers.findIndex(
    (number, index) => !(Number.isInteger(Number(number)) && Number(number) > Number(numbers[index - 1] ?? 0)),
  )
  const number = numbers[index]
  if (number === undefined) return undefined
  if (number.includes('.')) return `${number} is not the number of a section`
  return numbers.indexOf(number) < index
    ? `${number} occurs twice`
    : `${number} comes ${index > 0 ? `after ${numbers[index - 1]}` : 'first'}`
}

/** The number that the source gives to each part, and whether the parts keep these numbers. */
interface PartNumbers {
  readonly numbers: readonly (string | undefined)[]
  /** The number with which those of its clauses begin in the source. */
  readonly prefixes: readonly (string | undefined)[]
  readonly areKept: boolean
  /** Why not, if the headings have numbers. */
  readonly reason?: string
}

/** Takes the number of each part from its heading, or else from its clauses. They are kept if they are in ascending order. */
function numbersOfParts(parts: readonly Part[]): PartNumbers {
  // An appendix such as “A.1” has no number of a section.
  const isDefined = (number: string | undefined): number is string => number !== undefined && !/^[A-Z]/.test(number)
  const own = parts.map(({ heading }) => splitNumber(heading).number)
  const all = parts.map(({ blocks }, index) => own[index] ?? sectionOfClauses(blocks))
  const numbers = (describeDisorder(all.filter(isDefined)) === undefined ? all : own).map((number) =>
    isDefined(number) ? number : undefined,
  )
  const known = numbers.filter(isDefined)
  const disorder = describeDisorder(known)
  // One number among headings without is no number of a section, as in “7 Minute Briefing”, but “1. Introduction” is.
  const isCertain =
    known.length > 1 ||
    known.length === parts.length ||
    parts.some(
      ({ heading }, index) =>
        numbers[index] !== undefined && (own[index] === undefined || /^(?:section )?\d+[.):]/i.test(heading)),
    )
  const areKept = known.length > 0 && disorder === undefined && isCertain
  if (areKept || !own.some(isDefined)) return { numbers, prefixes: all, areKept }
  const reason = disorder === undefined ? 'only one heading of the source has a number' : `in the source, ${disorder}`
  return { numbers, prefixes: all, areKept, reason }
}

/**
 * Gives each part the number of its source, or else counts from 1 on. A part without a number has 0 before the first, else the next
 * one; where that is the number of the part after it, it becomes a piece of the part before.
 */
function numberParts(intro: readonly Block[], parts: readonly Part[], remarks: string[]) {
  const hasText = intro.some(({ kind }) => kind !== 'heading')
  const { numbers, prefixes, areKept, reason } = numbersOfParts(parts)
  if (reason !== undefined) remarks.push(`The sections have new numbers: ${reason}.`)
  const numbered: { heading: string; number: string; source?: string | undefined; blocks: readonly Block[] }[] = []
  for (const block of intro)
    if (!hasText && block.kind === 'heading')
      remarks.push(`Left out: the heading “${block.text}”, before the first section.`)
  if (hasText) {
    const number = parts.length > 0 ? '0' : '1'
    numbered.push({ heading: 'FILL IN a title, or move the text below', number, blocks: intro })
    remarks.push(`What stands before the first heading is section ${number}.`)
  }
  for (const [index, { heading, blocks }] of parts.entries()) {
    const last = numbered.at(-1)
    const source = numbers[index]
    const hasOwn = areKept && source !== undefined
    const number = hasOwn ? Number(source) : last ? Number(last.number) + 1 : areKept ? 0 : 1
    const isTaken = areKept && !hasOwn && numbers.includes(String(number))
    if (isTaken && last) last.blocks = [...last.blocks, { kind: 'heading', level: 9, text: heading }, ...blocks]
    else numbered.push({ heading, number: String(number), source: prefixes[index], blocks })
    if (areKept && !hasOwn)
      remarks.push(
        `The heading “${heading}” has no section number in the source. It is ${isTaken ? `in section ${last?.number}, since ${number} is the next section` : `section ${number}`}.`,
      )
  }
  return numbered
}

function draftsOf(blocks: readonly Block[], section: string, remarks: string[]): readonly Draft[] {
  const drafts: Draft[] = []
  /** The heading above the next paragraph. */
  let heading: string | undefined
  const add = (draft: Draft): void => {
    if (heading === undefined) return void drafts.push(draft)
    const { number, words: label } = splitNumber(heading)
    remarks.push(`The heading “${heading}” ${describeLocation()} is the label of the clause below it.`)
    // The first part of 3.4, such as 3.4.1, has its number.
    drafts.push({ ...draft, label, ...(isPart(draft.number) && { number }) })
    heading = undefined
  }
  const leaveOutHeading = (below: string): void => {
    if (heading === undefined) return
    remarks.push(
      `The heading “${splitNumber(heading).words}” ${describeLocation()} has ${below} below it, and is left out.`,
    )
    heading = undefined
  }
  const describeLocation = (): string =>
    drafts.length > 0
      ? `after paragraph ${drafts.length} of section ${section}`
      : `at the beginning of section ${section}`
  const addItems = (items: readonly string[]): void => {
    const last = drafts.pop()
    if (last) drafts.push({ ...last, items: [...last.items, ...items] })
  }
  for (const [index, block] of blocks.entries()) {
    switch (block.kind) {
      case 'heading':
        leaveOutHeading('another heading')
        heading = block.text
        break
      case 'omitted':
        remarks.push(`Left out: ${block.what}, ${describeLocation()}.`)
        break
      case 'table':
        remarks.push(
          `The table ${describeLocation()} is taken row by row${isEmptyForm(block.rows) ? ', as a form to fill in: its first row names no columns' : ''}. Check it against the source.`,
        )
        if (heading === undefined && isNumberedOn(drafts, blocks.slice(index))) addItems(rowsInWords(block.rows))
        else add({ text: 'FILL IN what the rows below set out.', number: undefined, items: rowsInWords(block.rows) })
        break
      case 'paragraph': {
        const { number, words } = splitNumber(block.text)
        // 3.4.1 is a part of 3.4.
        if (isPart(number) && drafts.length > 0 && heading === undefined) {
          remarks.push(`${number} is an item of the clause before it.`)
          addItems([words])
        } else add({ text: words, number, items: [] })
        break
      }
      case 'list': {
        if (block.isUncertain)
          remarks.push(
            `The list ${describeLocation()} has neither bullets nor a blank line after it. Check where it ends.`,
          )
        const isNested = block.items.some(({ items }) => items.length > 0)
        // Word numbers paragraphs as a list, which then has no words before it.
        const areClauses =
          drafts.length === 0 ||
          heading !== undefined ||
          (block.ordered && isNested && block.items.some(({ text }) => /[.:]$/.test(text)))
        if (areClauses) {
          for (const item of block.items) {
            // Word’s bullets below a numbered paragraph are in one list with it.
            const isBullet = heading === undefined && drafts.at(-1)?.text.endsWith(':') && !/[.!?]$/.test(item.text)
            if (isBullet) addItems([inWords(item)])
            else add({ ...draftOf(item.text), items: item.items.map(inWords) })
          }
          if (block.items.some(({ items }) => items.some((item) => item.items.length > 0)))
            remarks.push(nestedRemark(describeLocation()))
        } else {
          addItems(block.items.map(inWords))
          if (isNested) remarks.push(nestedRemark(describeLocation()))
        }
      }
    }
  }
  leaveOutHeading('no text')
  return drafts
}

/** Whether a number is that of a part of a clause, such as 3.4.1. */
function isPart(number: string | undefined): boolean {
  return number !== undefined && number.split('.').length > 2
}

function nestedRemark(location: string): string {
  return `The list ${location} has lists inside its items. Their words follow those of the item.`
}

function draftOf(text: string): Omit<Draft, 'items'> {
  const { number, words } = splitNumber(text)
  return { text: words, number }
}

/** Returns the words of an item with those nested in it. */
function inWords({ text, items }: ListItem): string {
  const words = splitNumber(text).words
  return items.length > 0
    ? `${words.replace(/[:;,.]$/, '')}: ${items.map(inWords).join('; ').replace(/;;/g, ';')}`
    : words
}

/** Whether the source numbers the next paragraph after a table as the next after the clause before it. */
function isNumberedOn(before: readonly Draft[], after: readonly Block[]): boolean {
  const next = after.find((block) => block.kind === 'paragraph')
  const pointOf = (number: string | undefined): number => Number(number?.split('.').at(-1) ?? NaN)
  return pointOf(next && splitNumber(next.text).number) === pointOf(before.at(-1)?.number) + 1
}

/** Whether a table has a column without words, as a form has. Its first row then names no columns. */
function isEmptyForm(rows: readonly (readonly string[])[]): boolean {
  return rows[0]?.some((_, column) => rows.every((row) => !row[column])) ?? false
}

/** Returns each row of a table as words. The first row names the columns. */
function rowsInWords(all: readonly (readonly string[])[]): readonly string[] {
  const [head = [], ...rows] = all
  // A table for the layout has numbers, sentences or labels such as “Date:” in its first row; a form has a column to fill in.
  const isForm = isEmptyForm(all)
  if (isForm || head.some((cell) => /^\d+\.\d+$|[.;:]$/.test(cell)))
    return all.map((row) =>
      row.filter((cell, column) => cell && (column > 0 || !/^[\d.]+$/.test(cell))).join(isForm ? '; ' : ' '),
    )
  if (rows.length === 0) return [head.filter(Boolean).join('; ')]
  return rows.map((row) =>
    row
      .map((cell, column) => (head[column] && cell ? `${head[column]}: ${cell}` : cell))
      .filter(Boolean)
      .join('; '),
  )
}

/**
 * Returns clauses with the last part of their number in the source. One without a number has the one after the clause before it, or is an
 * item of that clause if the next has this number. A text instead says why the numbers of the source cannot stay.
 */
function pointBySource(drafts: readonly Draft[], section: string): readonly PointedDraft[] | string {
  const pointOf = ({ number }: Draft): number | undefined => {
    const [, point] = new RegExp(`^${section}\\.(\\d+)$`).exec(number ?? '') ?? []
    return point === undefined ? undefined : Number(point)
  }
  const pointed: PointedDraft[] = []
  for (const [index, draft] of drafts.entries()) {
    const last = pointed.at(-1)
    const own = pointOf(draft)
    if (own === undefined && draft.number !== undefined) return `“${draft.number}” is not of section ${section}`
    const next =
      drafts
        .slice(index)
        .map(pointOf)
        .find((point) => point !== undefined) ?? Infinity
    const point = own ?? (last ? last.point + 1 : Math.min(1, next - 1))
    if (own === undefined && point >= next) {
      if (!last || draft.label !== undefined) return `a paragraph before “${section}.${next}” has none`
      pointed.splice(-1, 1, { ...last, isJoined: true, items: [...last.items, draft.text, ...draft.items] })
    } else if (last && point <= last.point)
      return `“${draft.number}” ${pointed.some((one) => one.point === point) ? 'occurs twice' : `comes after “${section}.${last.point}”`}`
    else pointed.push({ ...draft, point })
  }
  return pointed
}

/** `sourceSection` is the number that the source gives the section; an appendix such as A has none. */
function numberClauses(
  all: readonly Draft[],
  section: string,
  sourceSection: string,
  remarks: string[],
): readonly ImportedClause[] {
  const isLettered = (number: string | undefined): boolean => /^[A-Z]/.test(number ?? '')
  const lettered = all.find(({ number }) => isLettered(number))?.number
  if (lettered !== undefined)
    remarks.push(
      `Numbers such as “${lettered}” in section ${section} are left out: the site’s have no letter before them.`,
    )
  const drafts = all.map((draft) => (isLettered(draft.number) ? { ...draft, number: undefined } : draft))
  const isNumbered = drafts.some(({ number }) => number !== undefined)
  const bySource = isNumbered ? pointBySource(drafts, sourceSection) : []
  if (typeof bySource === 'string')
    remarks.push(`The clauses of section ${section} have new numbers: in the source, ${bySource}.`)
  const hasOwn = isNumbered && typeof bySource !== 'string'
  const pointed = hasOwn ? bySource : drafts.map((draft, index): PointedDraft => ({ ...draft, point: index + 1 }))
  const joined = pointed.flatMap(({ point, isJoined }) => (isJoined ? [`${section}.${point}`] : []))
  if (joined.length > 0)
    remarks.push(
      `Paragraphs without a number are items of the clause before them, where the source leaves no number free: after ${joinWithAnd(joined)}.`,
    )
  return pointed.flatMap(({ text, label, items, point }) => {
    const number = `${section}.${point}`
    if (items.length > letters.length)
      remarks.push(
        `Clause ${number} has ${items.length} items, but there are only ${letters.length} letters. The last ones are in item z.`,
      )
    const kept =
      items.length > letters.length
        ? [...items.slice(0, letters.length - 1), items.slice(letters.length - 1).join(' ')]
        : items
    return [
      {
        number,
        ...(label !== undefined && { label }),
        text,
        items: kept.map((item, index) => ({ number: `${number}${letters[index] ?? ''}`, text: item, items: [] })),
      },
    ]
  })
}
