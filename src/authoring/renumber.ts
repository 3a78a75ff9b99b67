// Run by `npm run renumber -- <board> <procedure> <move>…`: gives clauses of a procedure other numbers, in every file that names them.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { parseProse } from '../content/parseProse.ts'
import { checkNames, readArguments, runCommand, UsageError } from './commandLine.ts'
import {
  findMovedSections,
  findNumbers,
  findNumbersInGlossary,
  findStale,
  readMoves,
  renumberText,
} from './renumberText.ts'

const usage = `npm run renumber -- <board> <procedure> <move>…

  For example: npm run renumber -- essex disagreements 2.7=2.8 2.8=2.9

  The items of a list move with their clause. 2.7+1 moves 2.7 and all after it in its section up by one, 2.7-1 down.`

const glossaryFile = 'content/glossary.yaml'

await runCommand(() => {
  const [board = '', procedure = '', ...wanted] = readArguments([], usage).positionals
  if (!board || !procedure || wanted.length === 0) throw new UsageError(usage)
  checkNames(board, procedure)
  const folder = `content/procedures/${board}/${procedure}`
  const proseFile = `${folder}/procedure.mdx`
  if (!existsSync(proseFile)) throw new UsageError(`There is no ${proseFile}.`)
  const isOfProcedure = (text: string): boolean =>
    new RegExp(`^procedure: *['"]?${procedure}['"]? *(?:#.*)?$`, 'm').test(text)
  const own = [...globSync(`${folder}/*.{mdx,yaml}`), ...globSync(`content/scenarios/${board}/*.mdx`)]
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ file, text }) => file.startsWith(folder) || isOfProcedure(text))
    .map(({ file, text }) => ({ file, text, found: findNumbers(text) }))
  const glossary = existsSync(glossaryFile) ? readFileSync(glossaryFile, 'utf8') : ''
  const inGlossary = findNumbersInGlossary(glossary, [board, `${board}/${procedure}`])
  const all = [...own, { file: glossaryFile, text: glossary, found: inGlossary }]
  for (const { file, text } of all)
    if (/^[<>]{7}/m.test(text))
      throw new UsageError(`${file} has an unresolved merge conflict. Resolve it, then run this again.`)

  const prose = own.find(({ file }) => file === proseFile)?.text ?? ''
  const clauses = parseProse(prose.replaceAll('\r\n', '\n'), proseFile).prose.clauses.map(({ number }) => number)
  const moves = readMoves(wanted, clauses)
  const stale = all.flatMap(({ file, text, found }) =>
    findStale(text, found, moves, clauses).map((line) => lineOf(file, text, line)),
  )
  if (stale.length > 0)
    throw new UsageError(
      `Nothing is changed. These still name a clause that is gone, and would name another:\n${stale.join('\n')}`,
    )
  const changed = all.map(({ file, text, found }) => ({ file, ...renumberText(text, found, moves) }))
  for (const { file, text, lines } of changed) {
    if (lines.length > 0) writeFileSync(file, text)
    for (const line of lines) console.log(lineOf(file, text, line))
  }
  const unsure = changed.flatMap(({ file, text, unsure: lines }) => lines.map((line) => lineOf(file, text, line)))
  if (unsure.length > 0)
    console.log(`\nNot changed. Do it by hand if a number here is a clause of this procedure:\n${unsure.join('\n')}`)
  const sections = changed
    .filter(({ file }) => file !== glossaryFile)
    .flatMap(({ file, text }) => findMovedSections(text, moves).map((line) => lineOf(file, text, line)))
  if (sections.length > 0)
    console.log(`\nNot changed. Do it by hand if a section here has another number now:\n${sections.join('\n')}`)
  const count = changed.reduce((sum, { lines }) => sum + lines.length, 0)
  console.log(`\nLines changed: ${count}. Read each, then run “npm run check:content”.`)
})

function lineOf(file: string, text: string, line: number): string {
  return `${file}:${line} ${text.split('\n')[line - 1]?.trim() ?? ''}`
}
