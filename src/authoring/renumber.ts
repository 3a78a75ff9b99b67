// Run by `npm run renumber -- <board> <procedure> <move>…`: gives clauses of a procedure other numbers, in every file that names them.
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs'
import { parseProse } from '../content/parseProse.ts'
import { checkNames, readArguments, runCommand, UsageError } from './commandLine.ts'
import { readMoves, renumberGlossary, renumberText } from './renumberText.ts'

const usage = `npm run renumber -- <board> <procedure> <move>…

  For example: npm run renumber -- essex disagreements 2.7=2.8 2.8=2.9

  The items of a list move with their clause. 2.7+1 moves 2.7 and all after it in its section up by one, 2.7-1 down.`

await runCommand(() => {
  const [board = '', procedure = '', ...wanted] = readArguments([], usage).positionals
  if (!board || !procedure || wanted.length === 0) throw new UsageError(usage)
  checkNames(board, procedure)
  const folder = `content/procedures/${board}/${procedure}`
  const proseFile = `${folder}/procedure.mdx`
  if (!existsSync(proseFile)) throw new UsageError(`There is no ${proseFile}.`)
  const numbers = parseProse(readFileSync(proseFile, 'utf8'), proseFile).prose.clauses.map(({ number }) => number)
  const moves = readMoves(wanted, numbers)
  const clauses = new Set(numbers)

  const isOfProcedure = (text: string): boolean => new RegExp(`^procedure: *['"]?${procedure}['"]? *$`, 'm').test(text)
  const own = [...globSync(`${folder}/*.{mdx,yaml}`), ...globSync(`content/scenarios/${board}/*.mdx`)]
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
    .filter(({ file, text }) => file.startsWith(folder) || isOfProcedure(text))
    .map(({ file, text }) => ({ file, unsure: [], ...renumberText(text, moves, clauses) }))
  const glossaryFile = 'content/glossary.yaml'
  const glossary = existsSync(glossaryFile) ? readFileSync(glossaryFile, 'utf8') : ''
  const inGlossary = renumberGlossary(glossary, moves, clauses, [board, `${board}/${procedure}`])

  const changed = [...own, { file: glossaryFile, ...inGlossary }]
  for (const { file, text, lines, unsure } of changed) {
    if (lines.length > 0) writeFileSync(file, text)
    const lineOf = (line: number): string => `${file}:${line} ${text.split('\n')[line - 1]?.trim() ?? ''}`
    for (const line of lines) console.log(lineOf(line))
    for (const line of unsure) console.log(`Not changed, since several procedures are cited here: ${lineOf(line)}`)
  }
  const count = changed.reduce((sum, { lines }) => sum + lines.length, 0)
  console.log(`\nLines changed: ${count}. Read each, then run “npm run check:content”.`)
  return Promise.resolve()
})
