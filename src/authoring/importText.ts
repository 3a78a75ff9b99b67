// Run by `npm run import -- <file> <board> <procedure>`: makes numbered sections and clauses of a document. It never changes what an
// author has written: a second run shows what has changed in the document, and keeps its words if `--accept` asks for it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { parse } from 'yaml'
import { readBoard } from '../content/readBoard.ts'
import { checkNames, readArguments, runCommand, UsageError } from './commandLine.ts'
import { chooseSection, describeHeadings, largestImport } from './import/chooseSection.ts'
import { compareEditions } from './import/compareEditions.ts'
import type { Edition } from './import/compareEditions.ts'
import { describeLanguage } from './import/describeLanguage.ts'
import { makeClauses } from './import/makeClauses.ts'
import { readSource } from './import/readSource.ts'
import { describeImport, writeOriginals, writeProse } from './import/writeImport.ts'

const usage = `npm run import -- <file> <board> <procedure>

  For example: npm run import -- manual.docx essex professional-disagreements

  The file ends in .docx, .html or .txt. Of a long manual, take one chapter by its heading:
    --section "Resolving professional disagreements"

  Of a procedure that exists, it shows what has changed in the document. From then on, --accept compares the clauses with this document.`

await runCommand(async () => {
  const { values, positionals, hasFlag } = readArguments(['section'], usage, ['accept'])
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
  if (existsSync(originalsFile) || existsSync(proseFile)) {
    if (hasFlag('accept')) {
      mkdirSync(dirname(originalsFile), { recursive: true })
      writeFileSync(originalsFile, originals)
      console.log(`Written: ${originalsFile}. “npm run check:content” compares the clauses with it.`)
    } else if (existsSync(originalsFile))
      showDifference(readFileSync(originalsFile, 'utf8'), originals, `${board} ${procedure}`)
    else
      throw new UsageError(
        `${proseFile} exists, and the words of its source are not kept on this machine. Nothing is changed. With --accept, “npm run check:content” compares the clauses with this document. To import another procedure, give it another name.`,
      )
    return
  }

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

/** Shows how the document has changed since it was imported, and what to do. */
function showDifference(before: string, now: string, procedure: string): void {
  const found = compareEditions(readEdition(before), readEdition(now), `npm run renumber -- ${procedure}`)
  console.log(
    found.length === 0
      ? 'It was imported before, and the document has the same words. Nothing is changed.'
      : `It was imported before, and no clause of yours is changed. The document now differs (- before, + now):\n\n${found.join('\n')}\n\n“When the source changes” in content/README.md says what to do, in which order.`,
  )
}

function readEdition(yaml: string): Edition {
  const { clauses, sections = {} } = parse(yaml) as {
    readonly clauses: Readonly<Record<string, { readonly words: string }>>
    readonly sections?: Readonly<Record<string, string>>
  }
  return {
    words: new Map(Object.entries(clauses).map(([number, { words }]) => [number, words])),
    titles: new Map(Object.entries(sections)),
  }
}
