import { idPattern } from '../pathway/parse/schemaTypes.ts'
import { parsePathway } from '../pathway/parse/parsePathway.ts'
import { detailsOf, problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { labelAndText } from './labelAndText.ts'
import { openContentFolder } from './contentFolder.ts'
import { checkFlowcharts } from './checkFlowcharts.ts'
import { checkGaps } from './checkNumberOrder.ts'
import { parseProse } from './parseProse.ts'
import { readAsked } from './readAsked.ts'
import { readBoard } from './readBoard.ts'
import { readGlossary } from './readGlossary.ts'
import { readScenarios } from './readScenarios.ts'
import { parseOnce } from './parseOnce.ts'
import { reservedNames } from './reservedNames.ts'
import type { Board, Clause, Content, Procedure, ProcedureProse, Prose, Term } from './types.ts'

export type ContentResult = { readonly fences: readonly Fence[] } & (
  | /** `unfinished` are the places that are still to be filled in. They stop a build, but not a preview. */
    { readonly content: Content; readonly unfinished: readonly Problem[] }
  | { readonly problems: readonly Problem[] }
)

/** A Mermaid fence that an author wrote by hand. Its source begins on the line after `line`. */
export type Fence = Prose['fences'][number] & { readonly file: string }

/**
 * Reads everything under `content/` in the folder `root`. Returns the content, or every problem, sorted by file and line. Places
 * that are still to be filled in are problems only beside others.
 */
export function readContent(root: string): ContentResult {
  const problems: Problem[] = []
  const { filesIn, foldersIn, read } = openContentFolder(root, (found) => problems.push(found))
  const reportStray = (file: string, why: string): void =>
    void problems.push(problem('stray-file', { file, why }, file, 1))

  /** The clauses of each procedure of each board; `undefined` if one of its procedures could not be read. */
  const clausesOf = new Map<string, Map<string, readonly Clause[]> | undefined>()
  const proseOnly: ProcedureProse[] = []
  const proseFiles: { readonly file: string; readonly board: string; readonly prose: Prose }[] = []
  findStrays()
  const boards = readBoards()
  const procedures = boardIds().flatMap((id) => readProcedures(id, boards.get(id)))
  const glossary = readTerms()
  const { scenarios, problems: inScenarios } = readScenarios(
    { filesIn, foldersIn, read },
    {
      boards: boardIds(),
      proceduresOf: (board) => foldersIn(`content/procedures/${board}`),
      isProseOnly: (board, id) => proseOnly.some((one) => one.id === id && one.board.id === board),
      procedure,
    },
  )
  problems.push(...inScenarios, ...proseFiles.flatMap(findGaps))
  problems.sort((one, other) => one.file.localeCompare(other.file, 'en-GB') || one.line - other.line)
  const fences = proseFiles.flatMap(({ file, prose }) => prose.fences.map((fence) => ({ file, ...fence })))
  if (!problems.every(isUnfinished)) return { problems, fences }
  const content = { boards: [...boards.values()], procedures, proseOnly, scenarios, glossary }
  return { content, unfinished: problems, fences }

  /** Returns a procedure if neither it nor its board has a problem. */
  function procedure(board: string, id: string): Procedure | undefined {
    const own = [`content/procedures/${board}/${id}/`, `content/boards/${board}.yaml`]
    const wrong = problems.some((found) => !isUnfinished(found) && own.some((path) => found.file.startsWith(path)))
    return wrong ? undefined : procedures.find((one) => one.id === id && one.board.id === board)
  }

  /** Reports the numbers that are cited but missing between others: a mistyped number is reported at its line. */
  function findGaps({ file, board, prose }: (typeof proseFiles)[number]): Problem[] {
    const folder = file.slice(0, file.lastIndexOf('/') + 1)
    const cited = problems.flatMap((found) => {
      const { clause, board: of } = detailsOf('unknown-clause', found) ?? {}
      return clause !== undefined && (found.file.startsWith(folder) || of === board) ? [clause] : []
    })
    const reported = problems.flatMap((found) =>
      found.file === file
        ? [
            detailsOf('clause-number', found)?.section,
            detailsOf('number-order', found)?.number.split('.')[0],
            detailsOf('duplicate-id', found)?.id.split('.')[0],
          ]
        : [],
    )
    return checkGaps(cited, prose, (section) => reported.includes(section), file)
  }

  /** Reports files and folders that nothing reads. */
  function findStrays(): void {
    const why = 'content/ holds boards/, procedures/, scenarios/, glossary.yaml and README.md'
    for (const name of filesIn('content'))
      if (!['glossary.yaml', 'README.md'].includes(name)) reportStray(`content/${name}`, why)
    for (const name of foldersIn('content'))
      if (!['boards', 'procedures', 'scenarios'].includes(name)) reportStray(`content/${name}`, why)
    for (const name of foldersIn('content/boards'))
      reportStray(`content/boards/${name}`, 'a board is a file such as kent.yaml')
    for (const name of filesIn('content/procedures'))
      reportStray(`content/procedures/${name}`, 'a procedure has a folder of its own, in the folder of its board')
  }

  function readBoards(): ReadonlyMap<string, Board> {
    const found = new Map<string, Board>()
    const named = new Map<string, string>()
    for (const name of filesIn('content/boards')) {
      const file = `content/boards/${name}`
      if (!isBoardFile(name)) reportStray(file, 'a board is a file such as kent.yaml, in small letters')
    }
    for (const id of boardIds()) {
      const file = `content/boards/${id}.yaml`
      if (reservedNames.has(id)) problems.push(problem('reserved-id', { id }, file, 1))
      const text = read(file, `content/procedures/${id}/ belongs to no board`)
      if (text === undefined) continue
      const { board, problems: inBoard } = parseOnce(file, [text, named.size > 0 && JSON.stringify([...named])], () =>
        readBoard(id, text, file, named),
      )
      problems.push(...inBoard)
      recordFirst(named, board.name, file)
      found.set(id, board)
    }
    if (boardIds().length === 0) read('content/boards/kent.yaml', 'there is no board')
    return found
  }

  /** Returns every board that has a file or procedures, so that procedures of a board without a file are read too. */
  function boardIds(): readonly string[] {
    const files = filesIn('content/boards').filter(isBoardFile)
    return [
      ...new Set([...files.map((name) => name.replace(/\.yaml$/, '')), ...foldersIn('content/procedures')]),
    ].sort()
  }

  function readProcedures(boardId: string, board: Board | undefined): Procedure[] {
    const folder = `content/procedures/${boardId}`
    const ids = foldersIn(folder)
    clausesOf.set(boardId, ids.length ? new Map() : undefined)
    for (const name of filesIn(folder)) reportStray(`${folder}/${name}`, 'each procedure has a folder of its own')
    if (ids.length === 0)
      problems.push(problem('missing-file', { file: folder, why: `the board ${boardId} has no procedure` }, folder, 1))
    const titled = new Map<string, string>()
    return ids.flatMap((id) => readProcedure(`${folder}/${id}`, id, boardId, board, titled) ?? [])
  }

  function readProcedure(
    folder: string,
    id: string,
    boardId: string,
    board: Board | undefined,
    titled: Map<string, string>,
  ): Procedure | undefined {
    const why = 'a procedure is procedure.mdx and pathway.yaml, and asked.yaml if it has one'
    for (const name of [...filesIn(folder), ...foldersIn(folder)])
      if (!['procedure.mdx', 'pathway.yaml', 'asked.yaml'].includes(name)) reportStray(`${folder}/${name}`, why)
    if (!idPattern.test(id)) problems.push(problem('bad-id', { id }, folder, 1))
    if (reservedNames.has(id)) problems.push(problem('reserved-id', { id }, folder, 1))

    const prose = readProse(`${folder}/procedure.mdx`, why, titled)
    if (!prose) clausesOf.set(boardId, undefined)
    if (prose) proseFiles.push({ file: `${folder}/procedure.mdx`, board: boardId, prose })
    clausesOf.get(boardId)?.set(id, prose?.clauses ?? [])

    const asked = readAskedFile(folder, why, prose)
    const file = `${folder}/pathway.yaml`
    // A flowchart of the prose shows that a pathway is meant to be there.
    if (prose?.flowcharts.length === 0 && isAlone(folder)) {
      if (board) proseOnly.push(parseOnce(folder, [board, prose, asked], () => ({ id, board, prose, asked })))
      return undefined
    }
    // Prose that cannot be read does not show whether a pathway is meant to be there.
    if (!prose && filesIn(folder).includes('procedure.mdx') && isAlone(folder)) return undefined
    const text = read(file, why)
    if (text === undefined) return undefined
    const parsed = parseOnce(file, [text, prose, board], () =>
      parsePathway(text, file, {
        clauses: prose && new Map(prose.clauses.map(({ number, forces }) => [number, forces])),
        clauseTexts: prose && new Map(prose.clauses.map((clause) => [clause.number, labelAndText(clause)])),
        sections: prose && new Set(prose.sections.map(({ number }) => number)),
        agencies: board?.agencies.size ? [...board.agencies.keys()] : undefined,
      }),
    )
    const stages = 'pathway' in parsed ? parsed.pathway.stages : parsed.stages
    if ('problems' in parsed) problems.push(...parsed.problems)
    // Without any stages, every flowchart would be reported.
    if (prose && stages.length) problems.push(...checkFlowcharts(stages, prose, `${folder}/procedure.mdx`))
    if (!prose || !board || !('pathway' in parsed)) return undefined
    const { pathway } = parsed
    return parseOnce(folder, [board, prose, pathway, asked], () => ({ id, board, prose, pathway, asked }))
  }

  /** Whether a folder has no pathway, and nothing that may be one under another name. */
  function isAlone(folder: string): boolean {
    return [...filesIn(folder), ...foldersIn(folder)].every((name) => ['procedure.mdx', 'asked.yaml'].includes(name))
  }

  function readAskedFile(folder: string, why: string, prose: Prose | undefined): Procedure['asked'] {
    const file = `${folder}/asked.yaml`
    const text = filesIn(folder).includes('asked.yaml') ? read(file, why) : undefined
    if (text === undefined) return noneAsked
    const { asked, problems: found } = parseOnce(file, [text, prose], () =>
      readAsked(text, file, prose && new Set(prose.clauses.map(({ number }) => number))),
    )
    problems.push(...found)
    return asked
  }

  /** Reads the prose. Returns `undefined` if it could not be read, after reporting why. */
  function readProse(file: string, why: string, titled: Map<string, string>): Prose | undefined {
    const text = read(file, why)
    if (text === undefined) return undefined
    const { prose, problems: inProse } = parseOnce(file, [text, JSON.stringify([...titled])], () =>
      parseProse(text, file, titled),
    )
    problems.push(...inProse)
    recordFirst(titled, prose.about.title, file)
    return inProse.some(({ kind }) => kind === 'mdx-syntax' || kind === 'nested-too-deeply') ? undefined : prose
  }

  function readTerms(): readonly Term[] {
    const file = 'content/glossary.yaml'
    const text = read(file, 'the glossary page and the search need it')
    if (text === undefined) return []
    const { glossary: terms, problems: found } = readGlossary(text, file, clausesOf)
    problems.push(...found)
    return terms
  }
}

const noneAsked: Procedure['asked'] = new Map()

/** Whether a problem is only a place that is still to be filled in. */
export function isUnfinished({ kind }: Problem): boolean {
  return kind === 'to-fill-in'
}

const isBoardFile = (name: string): boolean => name.endsWith('.yaml') && idPattern.test(name.slice(0, -5))

/** Records the first file of each name, ignoring case. */
function recordFirst(files: Map<string, string>, name: string, file: string): void {
  const key = name.toLowerCase()
  if (key && !files.has(key)) files.set(key, file)
}
