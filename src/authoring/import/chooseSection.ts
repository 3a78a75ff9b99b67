import { UsageError } from '../commandLine.ts'
import type { Source } from './types.ts'

/** More clauses than this are a manual, and not one procedure. */
export const largestImport = 200

/** Returns the part of a source below the heading that has the given words, up to the next of its level. */
export function chooseSection(source: Source, heading: string): Source {
  const wanted = heading.toLowerCase()
  const matches = partsOf(source).filter(({ title }) => title.toLowerCase().includes(wanted))
  const found = matches.find(({ title }) => title.toLowerCase() === wanted) ?? matches[0]
  if (!found)
    throw new UsageError(`No heading has the words “${heading}”. The headings are:\n${describeHeadings(source)}`)
  return { ...source, title: found.title, blocks: found.blocks }
}

/** Lists the headings of a source, each with the number of paragraphs below it, up to the first hundred. */
export function describeHeadings(source: Source): string {
  const listed = partsOf(source).map(({ title, level, blocks }) => {
    const inside = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list').length
    return `${'  '.repeat(level)}${title} (${inside})`
  })
  return [...listed.slice(0, 100), ...(listed.length > 100 ? [`… and ${listed.length - 100} more`] : [])].join('\n')
}

/** Returns what stands below each heading, up to the next of its level, with the heading itself. */
function partsOf({ blocks }: Source) {
  const headings = blocks.flatMap((block, index) => (block.kind === 'heading' ? [{ ...block, index }] : []))
  return headings.map(({ text: title, level, index }) => {
    const end = headings.find((other) => other.index > index && other.level <= level)?.index
    return { title, level, blocks: blocks.slice(index, end) }
  })
}
