import { UsageError } from '../commandLine.ts'
import type { Source } from './types.ts'

/** More clauses than this are a manual, and not one procedure. */
export const largestImport = 200

/** Returns the part of a source below the heading that has the given words, up to the next of its level. */
export function chooseSection(source: Source, heading: string): Source {
  const { blocks } = source
  const wanted = heading.toLowerCase()
  const headings = blocks.flatMap((block, index) => (block.kind === 'heading' ? [{ ...block, index }] : []))
  const matches = headings.filter(({ text }) => text.toLowerCase().includes(wanted))
  const found = matches.find(({ text }) => text.toLowerCase() === wanted) ?? matches[0]
  if (!found)
    throw new UsageError(`No heading has the words “${heading}”. The headings are:\n${describeHeadings(source)}`)
  const end = headings.find(({ index, level }) => index > found.index && level <= found.level)?.index
  return { ...source, title: found.text, blocks: blocks.slice(found.index, end ?? blocks.length) }
}

/** Lists the headings of a source, each with the number of paragraphs below it, up to the first hundred. */
export function describeHeadings({ blocks }: Source): string {
  const headings = blocks.flatMap((block, index) => (block.kind === 'heading' ? [{ ...block, index }] : []))
  const listed = headings.map(({ text, level, index }) => {
    const end = headings.find((other) => other.index > index && other.level <= level)?.index ?? blocks.length
    const inside = blocks.slice(index, end).filter(({ kind }) => kind === 'paragraph' || kind === 'list').length
    return `${'  '.repeat(level)}${text} (${inside})`
  })
  return [...listed.slice(0, 100), ...(listed.length > 100 ? [`… and ${listed.length - 100} more`] : [])].join('\n')
}
