import { stringify } from 'yaml'
import { labelAndText } from '../../content/labelAndText.ts'
import { formatCount, joinWithAnd } from '../../pathway/sentences.ts'
import { escapeMdx, scaffoldFrontMatter, stageId } from '../scaffold.ts'
import { findFacts } from './findFacts.ts'
import type { Facts } from './findFacts.ts'
import type { Imported, ImportedClause } from './types.ts'

const width = 110

/** Writes the `procedure.mdx` of an imported procedure. `publisher` is the board’s, if the board has a file. */
export function writeProse({ title, sections }: Imported, publisher: string | undefined): string {
  const top = scaffoldFrontMatter({
    title: title.slice(0, 200) || 'FILL IN what the procedure is called',
    audience: 'both',
    publisher: publisher ?? 'FILL IN who published it.',
  }).replace(/^audience:/m, '# FILL IN whom it protects: children, adults or both.\naudience:')
  const body = sections.map(({ number, title: heading, clauses }) =>
    [
      `## ${number} ${escapeMdx(heading)}`,
      ...clauses.map(writeClause),
      `{/* Once there is a pathway: <Flowchart stage="${stageId(number)}" /> */}`,
    ].join('\n\n'),
  )
  return `${top}\n${body.join('\n\n')}\n`
}

function writeClause(clause: ImportedClause): string {
  const { number, label, text, items } = clause
  const facts = findFacts(clause)
  return [
    ...markOf(facts),
    `<Clause number="${number}" force="${facts.forces.join(', ')}"${label === undefined ? '' : ` label="${label.replace(/"/g, '’')}"`}>`,
    wrap(escapeMdx(text)),
    ...items.map((item) => `\n${writeClause(item)}`),
    '</Clause>',
  ].join('\n')
}

/** Returns the comment that marks what an author must carry over exactly. */
function markOf({ limits, posts, undecided }: Facts): readonly string[] {
  const marks = [
    limits.length > 0 && `Limit: ${limits.join('; ')}`,
    posts.length > 0 && `Post: ${posts.join('; ')}`,
    undecided.length > 0 && `It says ${undecided.map((word) => `“${word}”`).join(' and ')}: check the force`,
  ].filter(Boolean)
  return marks.length > 0 ? [`{/* ${marks.join('. ').replace(/\*\//g, '')}. */}`] : []
}

/** Writes the file that keeps the words of the source beside each clause, and what was left out. It is never published. */
export function writeOriginals({ sections, remarks }: Imported, file: string): string {
  const everyClause = sections.flatMap(({ clauses }) => clauses).flatMap((clause) => [clause, ...clause.items])
  const clauses = Object.fromEntries(
    everyClause.map((clause) => {
      const words = labelAndText(clause)
      const { forces, limits, posts: all } = findFacts(clause)
      // A clause may write initials in full, so no check looks for them.
      const posts = all.filter((post) => !/^[A-Z]+s?$/.test(post))
      return [
        clause.number,
        { words, proposed: forces.join(', '), ...(limits.length && { limits }), ...(posts.length && { posts }) },
      ]
    }),
  )
  const titles = Object.fromEntries(sections.map(({ number, title }) => [number, title]))
  return `# The words of ${file}, beside the number of each clause. They may be under copyright: this folder is not committed.\n${stringify({ sections: titles, clauses, remarks }, { lineWidth: width, singleQuote: true })}`
}

/** Says in sentences what was taken, and what to look at. */
export function describeImport({ sections, remarks }: Imported): string {
  const clauses = sections.flatMap((section) => section.clauses)
  const all = clauses.flatMap((clause) => [clause, ...clause.items])
  const facts = all.map((clause) => ({ number: clause.number, ...findFacts(clause) }))
  const items = all.length - clauses.length
  const list = (matches: (fact: (typeof facts)[number]) => boolean): readonly string[] =>
    facts.filter(matches).map(({ number }) => number)
  const counts = [
    ['time limits', list(({ limits }) => limits.length > 0)],
    ['posts', list(({ posts }) => posts.length > 0)],
    [
      'words whose force you decide, such as “will”, “required” or “Record”',
      list(({ undecided }) => undecided.length > 0),
    ],
  ] as const
  return [
    `Imported: ${formatCount(sections.length, 'section')}, ${formatCount(clauses.length, 'clause')} and ${formatCount(items, 'item')} of lists.`,
    ...counts.flatMap(([what, numbers]) => (numbers.length > 0 ? [`Marked ${what}: ${joinWithAnd(numbers)}.`] : [])),
    ...(remarks.length > 0 ? ['', 'Changed or left out:', ...remarks.map((remark) => `- ${remark}`)] : []),
  ].join('\n')
}

/** Breaks a text into lines. No line begins with what Markdown reads as a heading, a list or a quotation. */
function wrap(text: string): string {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    // MDX takes a line that begins with one of these words for code.
    if (line && line.length + word.length >= width && !/^(?:import|export)$/.test(word)) {
      lines.push(line)
      line = ''
    }
    line += `${line && ' '}${word}`
  }
  return (
    [...lines, line]
      .map((one) => one.replace(/^(?=[#>+=-])/, '\\').replace(/^(\d+)(?=[.)])/, '$1\\'))
      .join('\n')
      // MDX would read the paragraph as code.
      .replace(/^(?:i(?=mport\b)|e(?=xport\b))/, (letter) => `&#${letter.charCodeAt(0)};`)
  )
}
