// Run by `npm run check:content`: prints every problem of the content, without building the site. Then it warns of what may be
// wrong: answers, bans, forces and times of the pathway that do not fit the clauses, and clauses that differ from their source or
// still have its words. A warning stops no build: an author may have a reason.
import { readContent } from '../content/readContent.ts'
import { compareWithImport } from '../problems/compareWithImport.ts'
import { findContentProblems } from '../problems/findContentProblems.ts'
import { findWarnings } from '../problems/findWarnings.ts'
import { formatProblems } from '../problems/formatProblems.ts'
import { groupProblems } from '../problems/groupProblems.ts'
import { writeEditorSchemas } from './schemas/editorSchemas.ts'

const root = process.cwd()
writeEditorSchemas(root)
const read = readContent(root)
const problems = await findContentProblems(read)
const fromSource = compareWithImport(root)
// A clause that differs from its source is the cause of what then does not fit it.
const causes = groupProblems([...fromSource, ...problems])
  .filter(({ problem, effects }) => fromSource.includes(problem) && effects.length > 0)
  .map(({ problem }) => problem)
if (problems.length > 0) {
  console.log(formatProblems([...causes, ...problems]))
  process.exitCode = 1
} else console.log('No mistakes in the content.')

const warnings = [...('content' in read ? findWarnings(root, read.content) : []), ...fromSource].filter(
  (warning) => !causes.includes(warning),
)
if (warnings.length > 0) console.log()
for (const { file, line, message, fix } of warnings) console.log(`${file}:${line} Warning: ${message} ${fix}`)
