// Run by `npm run tidy`: mends what can be mended safely in the files under content/, and says what it has mended.
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
    console.log(`${file}: left as it is. “npm run check:content” says why.`)
    continue
  }
  const { text, mended } = tidyText(file, before)
  const after = await formatYaml(file, text)
  if (after === before) continue
  writeFileSync(file, after)
  changed += 1
  console.log(`${file}: ${[...mended, ...(after === text ? [] : ['format'])].join(', ')}`)
}
console.log(changed === 0 ? 'Nothing to mend.' : `\n${changed === 1 ? 'One file' : `${changed} files`} mended.`)

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
