// Run by `npm run new -- <board> <procedure>`: writes the files of a new procedure, and of its board if it is new, with every
// place to fill in marked. Of a file that exists it changes nothing but places to fill in at the top of an imported procedure.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { stdin, stdout } from 'node:process'
import { createInterface } from 'node:readline/promises'
import { stringify } from 'yaml'
import { audiences } from '../content/audience.ts'
import type { Audience } from '../content/audience.ts'
import { parseProse } from '../content/parseProse.ts'
import { readBoard } from '../content/readBoard.ts'
import { idPattern } from '../pathway/parse/schemaTypes.ts'
import { slugify } from '../pathway/slugify.ts'
import { checkNames, readArguments, runCommand, UsageError } from './commandLine.ts'
import { scaffoldBoard, scaffoldPathway, scaffoldProse, stageId } from './scaffold.ts'
import type { StageAnswers } from './scaffold.ts'

const usage = `npm run new -- <board> <procedure>

  For example: npm run new -- essex professional-disagreements

  What is not given is asked:
    --name "Essex"
    --publisher "Essex Safeguarding Children Board"
    --agencies "Police, Health, Social care"
    --title "Resolving professional disagreements"
    --audience children | adults | both
    --sections "First stage; Second stage; Final stage"
    --stages "2, 3"    the numbers of the sections that say what somebody does; all, if left out`

const questions = {
  name: 'What is the board called, in a word or two, such as Essex?',
  publisher: 'Who published the procedure, in full?',
  agencies: 'Which agencies does it speak of? Separate them by commas, as in Police, Health:',
  title: 'What is the procedure called?',
  audience: `Whom does it protect: ${audiences.join(', ')}?`,
  sections: 'What are its sections called? Separate them by semicolons:',
} as const

await runCommand(writeProcedure)

async function writeProcedure(): Promise<void> {
  const { values, positionals } = readArguments([...Object.keys(questions), 'stages'], usage)
  const [board = '', procedure = '', ...rest] = positionals
  if (!board || !procedure || rest.length > 0) throw new UsageError(usage)
  checkNames(board, procedure)
  const answer = createAsker(values)
  const boardFile = `content/boards/${board}.yaml`
  const folder = `content/procedures/${board}/${procedure}`
  const [proseFile, pathwayFile] = [`${folder}/procedure.mdx`, `${folder}/pathway.yaml`]

  // Everything is asked before anything is written.
  const texts = new Map<string, string>()
  let publisher: string
  if (existsSync(boardFile)) publisher = readBoard(board, readFileSync(boardFile, 'utf8'), boardFile).board.publisher
  else {
    publisher = await answer('publisher')
    const name = await answer('name')
    texts.set(boardFile, scaffoldBoard({ name, publisher, agencies: readAgencies(await answer('agencies')) }))
  }
  if (!existsSync(proseFile)) {
    const title = await answer('title')
    const audience = readAudience(await answer('audience'))
    const sections = splitAt(';', await answer('sections'))
    const drawn = values.stages === undefined ? undefined : splitAt(',', values.stages)
    texts.set(proseFile, scaffoldProse({ title, audience, publisher, sections, drawn }))
  }
  answer.close()
  const written = (texts.get(proseFile) ?? readFileSync(proseFile, 'utf8')).replaceAll('\r\n', '\n')
  const { title, audience } = values
  const prose = texts.has(proseFile)
    ? written
    : fillIn(written, { title, audience: audience && readAudience(audience), publishedBy: publisher })
  const stages = chooseStages(stagesOf(prose, proseFile), values.stages)
  if (stages.length === 0)
    throw new UsageError(`${proseFile} has no section with a clause, so it cannot have a pathway yet.`)
  if (!existsSync(pathwayFile)) texts.set(pathwayFile, scaffoldPathway(stages, `${board}/${procedure}`))

  for (const [file, text] of texts) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
    console.log(`Written: ${file}`)
  }
  if (prose !== written) {
    writeFileSync(proseFile, prose)
    console.log(`Filled in at the top: ${proseFile}`)
  }
  for (const file of [boardFile, proseFile, pathwayFile])
    if (!texts.has(file) && !(file === proseFile && prose !== written))
      console.log(`Not changed, since it exists: ${file}`)
  if (!texts.has(proseFile) && texts.has(pathwayFile)) {
    const { flowcharts } = parseProse(prose, proseFile).prose
    const missing = stages.filter(({ section }) => !flowcharts.some(({ stage }) => stage === stageId(section)))
    if (missing.length > 0)
      console.log(
        `\nWrite in each section of ${proseFile}, or remove the comment marks around it, “{/* Once there is a pathway:” and “*/}”:`,
      )
    for (const { section } of missing) console.log(`  section ${section}: <Flowchart stage="${stageId(section)}" />`)
  }
  console.log(`
“npm run dev” shows the procedure at /${board}/${procedure}/ while you write. Replace each FILL IN with what the published procedure
says: “npm run check:content” lists those that are left, and nothing is built until there are none.`)
}

/** Writes values into the front matter of an imported procedure, in the places to fill in. */
function fillIn(prose: string, values: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(values).reduce((text, [key, value]) => {
    const place = new RegExp(String.raw`^(?:# FILL IN .*\n${key}: .*|${key}: FILL IN .*)\n`, 'm')
    return value ? text.replace(place, () => stringify({ [key]: value }, { lineWidth: 0, singleQuote: true })) : text
  }, prose)
}

/** Returns a function that takes an answer from the options, or else asks for it in a terminal. */
function createAsker(values: Readonly<Record<string, string | undefined>>) {
  const lines = stdin.isTTY ? createInterface({ input: stdin, output: stdout }) : undefined
  const answer = async (key: keyof typeof questions): Promise<string> => {
    const given = values[key]?.trim()
    if (given) return given
    if (!lines) throw new UsageError(`“--${key}” is missing. ${questions[key]}\n\n${usage}`)
    const typed = (await lines.question(`${questions[key]} `)).trim()
    return typed || answer(key)
  }
  return Object.assign(answer, { close: () => lines?.close() })
}

function readAgencies(text: string): ReadonlyMap<string, string> {
  return new Map(
    splitAt(',', text).map((name) => {
      const id = slugify(name.replace(/[’']/g, ''))
      if (!idPattern.test(id))
        throw new UsageError(`“${name}” cannot be the name of an agency: begin it with a letter.`)
      return [id, name]
    }),
  )
}

function readAudience(text: string): Audience {
  const found = audiences.find((audience) => audience === text.toLowerCase())
  if (!found) throw new UsageError(`“${text}” is not an audience. Write ${audiences.join(', ')}.`)
  return found
}

/** Returns a stage for each section that has a clause. */
function stagesOf(prose: string, file: string): readonly StageAnswers[] {
  const { sections, clauses } = parseProse(prose, file).prose
  return sections.flatMap(({ number, title }) => {
    const clause = clauses.find(({ section }) => section === number)
    return clause ? [{ section: number, title, clause: clause.number }] : []
  })
}

/** Returns the stages of the sections that were chosen; all if none was. */
function chooseStages(stages: readonly StageAnswers[], chosen: string | undefined): readonly StageAnswers[] {
  const numbers = splitAt(',', chosen ?? '')
  const unknown = numbers.find((number) => !stages.some(({ section }) => section === number))
  if (unknown !== undefined)
    throw new UsageError(
      `There is no section ${unknown} with a clause. The sections are ${stages.map(({ section, title }) => `${section} (${title})`).join(', ')}.`,
    )
  return numbers.length > 0 ? stages.filter(({ section }) => numbers.includes(section)) : stages
}

function splitAt(sign: string, text: string): readonly string[] {
  return text
    .split(sign)
    .map((part) => part.trim())
    .filter(Boolean)
}
