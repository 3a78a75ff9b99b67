// Run by `npm run check:content`: prints every problem of the content, without building the site. Then it warns of clauses that
// differ from their source, or still have its words. A warning stops no build: an author may have a reason.
import { pathToFileURL } from 'node:url'
import { compareWithImport } from '../content/compareWithImport.ts'
import { formatProblems } from '../content/formatProblems.ts'
import { writeEditorSchemas } from './editorSchemas.ts'
import { findContentProblems } from './findContentProblems.ts'

writeEditorSchemas(process.cwd())
const problems = await findContentProblems(pathToFileURL(`${process.cwd()}/`))
if (problems.length > 0) {
  console.log(formatProblems(problems))
  process.exitCode = 1
} else console.log('No mistakes in the content.')

const warnings = compareWithImport(process.cwd())
if (warnings.length > 0) console.log()
for (const { file, line, message, fix } of warnings) console.log(`${file}:${line} Warning: ${message} ${fix}`)
