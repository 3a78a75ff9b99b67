import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import { canBeId } from '../pathway/parse/schemaTypes.ts'
import { checkScenario } from './checkScenario.ts'
import type { ContentFolder } from './contentFolder.ts'
import { parseOnce } from './parseOnce.ts'
import { parseScenario } from './parseScenario.ts'
import type { Procedure, Scenario } from './types.ts'

/** The boards and procedures that scenarios are checked against. */
interface ScenarioContext {
  /** The ids of the boards, including those whose files cannot be read. */
  readonly boards: readonly string[]
  /** The ids of a board's procedures, including those that have problems. */
  readonly proceduresOf: (board: string) => readonly string[]
  /** Whether a procedure has no pathway yet. */
  readonly isProseOnly: (board: string, id: string) => boolean
  /** Returns a procedure; `undefined` if it has problems, which are to be corrected first. */
  readonly procedure: (board: string, id: string) => Procedure | undefined
}

/** Reads every file under `content/scenarios/`, in alphabetical order of boards and names. */
export function readScenarios(
  { filesIn, foldersIn, read }: Pick<ContentFolder, 'filesIn' | 'foldersIn' | 'read'>,
  known: ScenarioContext,
): { readonly scenarios: readonly Scenario[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const fileOf = new Map<string, string>()
  const fileOfTitle = new Map<string, string>()
  for (const name of filesIn('content/scenarios'))
    reportStray(`content/scenarios/${name}`, 'a scenario belongs in the folder of its board')
  const scenarios = foldersIn('content/scenarios').flatMap(readFolder)
  return { scenarios, problems }

  function reportStray(file: string, why: string): void {
    problems.push(problem('stray-file', { file, why }, file, 1))
  }

  function readFolder(board: string): readonly Scenario[] {
    const folder = `content/scenarios/${board}`
    for (const name of foldersIn(folder)) reportStray(`${folder}/${name}`, 'a scenario is one file')
    if (!known.boards.includes(board))
      problems.push(problem('unknown-board', { board, known: known.boards }, folder, 1))
    return filesIn(folder).flatMap((name) => {
      const file = `${folder}/${name}`
      if (name.endsWith('.mdx')) return readScenario(name.replace(/\.mdx$/, ''), file, board)
      reportStray(file, 'a scenario is a file such as bruise-on-a-baby.mdx')
      return []
    })
  }

  /** Readers tell the cases of one board apart by their titles. */
  function claimTitle(board: string, title: string, file: string, line: number): void {
    const key = `${board}/${title.toLowerCase()}`
    const other = title && fileOfTitle.get(key)
    if (other) problems.push(problem('duplicate-label', { what: 'title', label: title, other }, file, line))
    fileOfTitle.set(key, file)
  }

  function readScenario(id: string, file: string, board: string): readonly Scenario[] {
    if (!canBeId(id)) problems.push(problem('bad-id', { id }, file, 1))
    const other = fileOf.get(id)
    // A scenario's address does not contain its board, so its name must be unique among all boards.
    if (other) problems.push(problem('duplicate-label', { what: 'name', label: id, other }, file, 1))
    fileOf.set(id, file)
    const text = read(file, 'a scenario is one file')
    if (text === undefined) return []
    const { draft, problems: own } = parseOnce(file, [text], () => parseScenario(text, file))
    problems.push(...own)
    if (!draft) return []
    const { title = '', procedure: name = '' } = draft.top
    claimTitle(board, title, file, draft.lineAt(['title']))
    if (!known.boards.includes(board)) return []
    const ids = known.proceduresOf(board)
    if (name && !ids.includes(name))
      problems.push(problem('unknown-procedure', { procedure: name, known: ids }, file, draft.lineAt(['procedure'])))
    if (known.isProseOnly(board, name)) {
      const missing = `content/procedures/${board}/${name}/pathway.yaml`
      problems.push(problem('missing-file', { file: missing, why: 'training scenarios follow it' }, missing, 1))
    }
    const procedure = known.procedure(board, name)
    if (!procedure) return []
    const checked = checkScenario(id, draft, file, procedure)
    if ('scenario' in checked) return own.length ? [] : [checked.scenario]
    problems.push(...checked.problems)
    return []
  }
}
