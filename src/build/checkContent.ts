// Run by `npm run check:content`: prints every problem of the content, without building the site. Warns of clauses that still
// have the words of their source, which stop no build: a list of posts, for example, may have to.
import { pathToFileURL } from 'node:url'
import { findCopiedWords } from '../content/findCopiedWords.ts'
import { formatProblems } from '../content/formatProblems.ts'
import { writeEditorSchemas } from './editorSchemas.ts'
import { findContentProblems } from './findContentProblems.ts'

writeEditorSchemas(process.cwd())
const copied = findCopiedWords(process.cwd())
for (const { file, line, message, fix } of copied) console.log(`${file}:${line} Warning: ${message} ${fix}`)
if (copied.length > 0) console.log()

const problems = await findContentProblems(pathToFileURL(`${process.cwd()}/`))
if (problems.length > 0) {
  console.log(formatProblems(problems))
  process.exitCode = 1
} else console.log('No mistakes in the content.')
