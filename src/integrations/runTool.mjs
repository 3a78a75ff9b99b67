// Runs one of the author's tools, such as src/authoring/checkContent.ts, if everything it needs is installed; otherwise says in one
// line what is missing.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { missingForAll } from './missingForAll.mjs'

const missing = missingForAll()
if (missing !== undefined) {
  console.error(missing)
  process.exit(1)
}
// The tool reads its own options from `process.argv`, as if Node had started it.
const [tool = ''] = process.argv.splice(2, 1)
await import(pathToFileURL(resolve(tool)).href)
