import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { parseProse } from './parseProse.ts'

/** So many words in a row are copied, and not restated. */
const mostWords = 12

/**
 * Returns each clause that still has twelve words or more in a row of the document that `npm run import` made it of. The words
 * of the document are under `imported/`, which is not committed: without them there is nothing to compare.
 */
export function findCopiedWords(root: string): readonly Problem[] {
  return globSync('imported/*/*.yaml', { cwd: root }).flatMap((name) => {
    const procedure = name.replaceAll('\\', '/').replace(/^imported\/|\.yaml$/g, '')
    const file = `content/procedures/${procedure}/procedure.mdx`
    if (!existsSync(join(root, file))) return []
    const { prose } = parseProse(readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n'), file)
    const { clauses = {} } = (parse(readFileSync(join(root, name), 'utf8')) ?? {}) as {
      readonly clauses?: Readonly<Record<string, { readonly words?: string } | null>>
    }
    const known = new Set(Object.values(clauses).flatMap((clause) => sequencesOf(wordsOf(clause?.words ?? ''))))
    return prose.clauses.flatMap(({ number, text, line }) => {
      const words = wordsOf(text)
      const copied = sequencesOf(words).map((sequence) => known.has(sequence))
      const first = copied.indexOf(true)
      if (first < 0) return []
      const length = copied.indexOf(false, first) < 0 ? copied.length - first : copied.indexOf(false, first) - first
      const quoted = words.slice(first, first + 6).join(' ')
      return [problem('copied-words', { number, words: length + mostWords - 1, quoted }, file, line)]
    })
  })
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:[’'][\p{L}]+)?/gu) ?? []
}

/** Returns every sequence of twelve words in a text. */
function sequencesOf(words: readonly string[]): readonly string[] {
  return words.slice(mostWords - 1).map((_, index) => words.slice(index, index + mostWords).join(' '))
}
