// Run by `npm run tidy`: fixes what is safe to fix in the files under content/, and prints what it has fixed.
import { globSync, readFileSync, writeFileSync } from 'node:fs'
import { tidyText } from './tidyText.ts'

const files = globSync('content/**/*.{yaml,mdx}')
  .map((file) => file.replaceAll('\\', '/'))
  .sort()
let changed = 0
for (const file of files) {
  const before = readFileSync(file, 'utf8')
  // Bytes that are not UTF-8, or both sides of a merge: “npm run check:content” says what to do.
  if (/[\0\uFFFD]|^[<>]{7}/m.test(before)) {
    console.log(`${file}: unchanged. “npm run check:content” says why.`)
    continue
  }
  const { text, fixes } = tidyText(file, before)
  const after = await formatYaml(file, text)
  if (after === before) continue
  writeFileSync(file, after)
  changed += 1
  console.log(`${file}: ${[...fixes, ...(after === text ? [] : ['format'])].join(', ')}`)
}
console.log(changed === 0 ? 'Nothing to fix.' : `\n${changed === 1 ? 'One file' : `${changed} files`} fixed.`)

/** Formats a YAML file as `npm run format` does. Returns the text unchanged if it cannot be read, or Prettier is not installed. */
async function formatYaml(file: string, text: string): Promise<string> {
  if (!file.endsWith('.yaml')) return text
  try {
    const { format, resolveConfig } = await import('prettier')
    return await format(text, { ...(await resolveConfig(file)), parser: 'yaml', plugins: [] })
  } catch {
    return text
  }
}
