// Run by `npm run check:content`: prints every problem of the content, without building the site.
import { pathToFileURL } from 'node:url'
import { formatProblems } from '../content/formatProblems.ts'
import { findContentProblems } from './findContentProblems.ts'

const problems = await findContentProblems(pathToFileURL(`${process.cwd()}/`))
if (problems.length > 0) {
  console.log(formatProblems(problems))
  process.exitCode = 1
} else console.log('No mistakes in the content.')
