import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findContentProblems } from '../../src/problems/findContentProblems.ts'
import { formatProblems } from '../../src/problems/formatProblems.ts'
import { readContent } from '../../src/content/readContent.ts'
import type { Files, Mutant } from './mutants.ts'
import { brokenPromises } from './promises.ts'
import { readAgain } from './readAgain.ts'
import { poorRefusals } from './refusal.ts'

/** What became of a mutant, and all that is wrong with that. */
export interface Tried {
  readonly accepted: boolean
  readonly kinds: readonly string[]
  readonly wrong: readonly string[]
}

/** Writes the content of one mutant under `root`, where that of `before` lies. */
export function lay(root: string, files: Files, before: Files = new Map()): void {
  for (const path of before.keys()) if (!files.has(path)) rmSync(join(root, path), { force: true })
  for (const [path, text] of files) {
    if (before.get(path) === text) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
}

/** Reads the content under `root` as a build does, and holds what comes of it against every promise. */
export async function tryMutant({ files }: Pick<Mutant, 'files'>, root: string): Promise<Tried> {
  try {
    const read = readContent(root)
    const hasFence = [...files].some(([path, text]) => path.endsWith('.mdx') && /mermaid/i.test(text))
    const inFences = hasFence ? (await findContentProblems(read)).filter(({ kind }) => kind === 'flowchart-syntax') : []
    const problems = ['problems' in read ? read.problems : [], inFences].flat()
    if ('problems' in read && read.problems.length === 0)
      return { accepted: false, kinds: [], wrong: ['is refused without a reason'] }
    if (problems.length > 0) {
      formatProblems(problems)
      return { accepted: false, kinds: problems.map(({ kind }) => kind), wrong: poorRefusals(problems, files, root) }
    }
    if (!('content' in read)) return { accepted: false, kinds: [], wrong: ['is neither read nor refused'] }
    return { accepted: true, kinds: [], wrong: [...brokenPromises(read.content), ...readAgain(read.content, files)] }
  } catch (error) {
    return {
      accepted: false,
      kinds: [],
      wrong: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
    }
  }
}
