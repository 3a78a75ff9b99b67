import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parsePathway } from '../pathway/parse/parsePathway.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { flowchartsHold } from './flowchartsHold.ts'
import { parseProse } from './parseProse.ts'
import { readBoard } from './readBoard.ts'
import { readGlossary } from './readGlossary.ts'
import type { Board, Content, Procedure } from './types.ts'

export type ReadContent = { readonly content: Content } | { readonly problems: readonly Problem[] }

/** Reads everything under `content/` in the folder `root`: all of it, or every problem, by file and line. */
export function readContent(root: string): ReadContent {
  const problems: Problem[] = []
  const missing = (file: string, why: string): void => void problems.push(problem('missing-file', { file, why }, file, 1))
  const stray = (file: string, why: string): void => void problems.push(problem('stray-file', { file, why }, file, 1))

  /** The clause numbers of each board; `undefined` where a prose could not be read, so that nothing is known. */
  const clausesOf = new Map<string, Set<string> | undefined>()
  const boards = readBoards()
  const procedures = boards.flatMap(readProcedures)
  for (const folder of foldersIn('content/procedures'))
    if (!boards.some(({ id }) => id === folder)) missing(`content/boards/${folder}.yaml`, `content/procedures/${folder}/ belongs to no board`)
  const glossary = readTerms()
  problems.sort((one, other) => one.file.localeCompare(other.file, 'en-GB') || one.line - other.line)
  return problems.length ? { problems } : { content: { boards, procedures, glossary } }

  function readBoards(): Board[] {
    if (!existsSync(join(root, 'content/boards'))) missing('content/boards', 'there is no board')
    return filesIn('content/boards').flatMap((name) => {
      const file = `content/boards/${name}`
      if (!/^[a-z][a-z0-9-]*\.yaml$/.test(name)) {
        stray(file, 'a board is a file such as kent.yaml, in small letters')
        return []
      }
      const { board, problems: found } = readBoard(name.replace(/\.yaml$/, ''), text(file), file)
      problems.push(...found)
      clausesOf.set(board.id, new Set())
      if (foldersIn(`content/procedures/${board.id}`).length === 0)
        missing(`content/procedures/${board.id}`, `the board ${board.name} has no procedure`)
      return [board]
    })
  }

  function readProcedures(board: Board): Procedure[] {
    const folder = `content/procedures/${board.id}`
    for (const name of filesIn(folder)) stray(`${folder}/${name}`, 'each procedure has a folder of its own')
    return foldersIn(folder).flatMap((id) => {
      const files = { prose: `${folder}/${id}/procedure.mdx`, pathway: `${folder}/${id}/pathway.yaml` }
      for (const name of filesIn(`${folder}/${id}`))
        if (!['procedure.mdx', 'pathway.yaml'].includes(name)) stray(`${folder}/${id}/${name}`, 'a procedure is procedure.mdx and pathway.yaml')
      if (!/^[a-z][a-z0-9-]*$/.test(id)) problems.push(problem('bad-id', { id }, `${folder}/${id}`, 1))
      const absent = Object.values(files).filter((file) => !existsSync(join(root, file)))
      for (const file of absent) missing(file, 'a procedure is procedure.mdx and pathway.yaml')
      if (absent.length) return []

      const known = clausesOf.get(board.id)
      const { prose, problems: inProse } = parseProse(text(files.prose), files.prose)
      problems.push(...inProse)
      // Without its clauses every citation would be reported as wrong.
      if (inProse.some(({ kind }) => kind === 'mdx-syntax')) {
        clausesOf.set(board.id, undefined)
        return []
      }
      for (const { number } of prose.clauses) known?.add(number)
      const parsed = parsePathway(text(files.pathway), files.pathway, {
        clauses: new Set(prose.clauses.map(({ number }) => number)),
        sections: new Set(prose.sections.map(({ number }) => number)),
        agencies: [...board.agencies.keys()],
      })
      if ('problems' in parsed) {
        problems.push(...parsed.problems)
        return []
      }
      problems.push(...flowchartsHold(parsed.pathway.stages, prose, files.prose))
      return [{ id, board, prose, pathway: parsed.pathway }]
    })
  }

  function readTerms() {
    const file = 'content/glossary.yaml'
    if (!existsSync(join(root, file))) {
      missing(file, 'the glossary page and the search need it')
      return []
    }
    const { glossary: terms, problems: found } = readGlossary(text(file), file, clausesOf)
    problems.push(...found)
    return terms
  }

  function text(file: string): string {
    return readFileSync(join(root, file), 'utf8')
  }

  function filesIn(folder: string): string[] {
    return namesIn(folder, false)
  }

  function foldersIn(folder: string): string[] {
    return namesIn(folder, true)
  }

  function namesIn(folder: string, folders: boolean): string[] {
    if (!existsSync(join(root, folder))) return []
    return readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() === folders && !entry.name.startsWith('.'))
      .map(({ name }) => name)
      .sort()
  }
}
