// Run by `npm run import -- <file> <board> <procedure>`: makes numbered sections and clauses of a document. It never changes a
// file that exists: a second run shows what has changed in the document.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parse } from 'yaml'
import { readBoard } from '../content/readBoard.ts'
import { checkNames, readArguments, runCommand, UsageError } from './commandLine.ts'
import { chooseSection, describeHeadings, largestImport } from './import/chooseSection.ts'
import { describeLanguage } from './import/describeLanguage.ts'
import { makeClauses } from './import/makeClauses.ts'
import { readSource } from './import/readSource.ts'
import { describeImport, writeOriginals, writeProse } from './import/writeImport.ts'

const usage = `npm run import -- <file> <board> <procedure>

  For example: npm run import -- manual.docx essex professional-disagreements

  The file ends in .docx, .html or .txt. Of a long manual, take one chapter by its heading:
    --section "Resolving professional disagreements"`

await runCommand(async () => {
  const { values, positionals } = readArguments(['section'], usage)
  const [file = '', board = '', procedure = '', ...rest] = positionals
  if (!file || !board || !procedure || rest.length > 0) throw new UsageError(usage)
  checkNames(board, procedure)
  const proseFile = `content/procedures/${board}/${procedure}/procedure.mdx`
  const originalsFile = `imported/${board}/${procedure}.yaml`

  const source = await readSource(file)
  const chosen = values.section === undefined ? source : chooseSection(source, values.section)
  const imported = makeClauses(chosen)
  const clauses = imported.sections.reduce((sum, section) => sum + section.clauses.length, 0)
  if (clauses > largestImport)
    throw new UsageError(
      `${file} has ${clauses} paragraphs, which is more than one procedure. Take one chapter by its heading, as in --section "…". Its headings are:\n${describeHeadings(source)}`,
    )
  const originals = writeOriginals(imported, basename(file))
  if (existsSync(originalsFile)) return showDifference(readFileSync(originalsFile, 'utf8'), originals)
  if (existsSync(proseFile))
    throw new UsageError(
      `${proseFile} exists, and was not imported from a document. Nothing is changed. Import under another name, or move that file away first.`,
    )

  const boardFile = `content/boards/${board}.yaml`
  const isKnown = existsSync(boardFile)
  const publisher = isKnown ? readBoard(board, readFileSync(boardFile, 'utf8'), boardFile).board.publisher : undefined
  for (const [path, text] of [
    [proseFile, writeProse(imported, publisher)],
    [originalsFile, originals],
  ] as const) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text, { flag: 'wx' })
    console.log(`Written: ${path}`)
  }
  console.log(`\n${[describeImport(imported), ...describeLanguage(chosen)].join('\n')}

Next: “npm run new -- ${board} ${procedure}” makes ${isKnown ? 'a pathway' : 'the board and a pathway'}. “npm run dev” shows the prose at /${board}/${procedure}/.
Restate each clause in your own words; “npm run check:content” says which still has twelve words in a row of its source.`)
})

/** Shows each clause whose words in the document have changed since it was imported. */
function showDifference(before: string, now: string): void {
  const [old, fresh] = [wordsByNumber(before), wordsByNumber(now)]
  const changes = [...new Set([...old.keys(), ...fresh.keys()])].flatMap((number) => {
    const [was, is] = [old.get(number), fresh.get(number)]
    if (was === is) return []
    return [`${number}${was === undefined ? '' : `\n  - ${was}`}${is === undefined ? '' : `\n  + ${is}`}`]
  })
  console.log(
    changes.length === 0
      ? 'It was imported before, and the document has the same words. Nothing is changed.'
      : `It was imported before, and nothing is changed. The document now differs (- before, + now):\n\n${changes.join('\n')}`,
  )
}

function wordsByNumber(yaml: string): ReadonlyMap<string, string> {
  const { clauses } = parse(yaml) as { readonly clauses: Readonly<Record<string, { readonly words: string }>> }
  return new Map(Object.entries(clauses).map(([number, { words }]) => [number, words]))
}
