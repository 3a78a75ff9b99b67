import { groupBy } from '../pathway/groupBy.ts'
import { timesNamedIn } from '../pathway/namedTimes.ts'
import { detailsOf } from '../pathway/problems.ts'
import type { Problem, ProblemKind } from '../pathway/problems.ts'

/** The same mistake on one or more lines of a file. */
export interface RepeatedProblem {
  readonly problem: Problem
  /** The other lines of its file that have it, in ascending order. */
  readonly otherLines: readonly number[]
}

/** A mistake, and the problems that probably follow from it or are the same in other places. */
export interface ProblemGroup extends RepeatedProblem {
  readonly effects: readonly RepeatedProblem[]
}

/** Problems of some kinds follow from problems of other kinds, if the two are related. */
interface Rule {
  readonly effects: readonly ProblemKind[]
  readonly causes: readonly ProblemKind[]
  readonly isRelated: (effect: Problem, cause: Problem) => boolean
}

/** Two limits with each of the 11 keys of `limitFields` on a line. */
const maxLinesOfTwoLimits = 22

/** The statement that a problem is about, such as “ask”. */
const statementOf = ({ details }: Problem): unknown =>
  'in' in details ? details.in : 'limit' in details ? details.limit : undefined

const inSameFile: Rule['isRelated'] = (effect, cause) => effect.file === cause.file
const inSameStatement: Rule['isRelated'] = (effect, cause) =>
  inSameFile(effect, cause) && statementOf(effect) === statementOf(cause)
/** Whether the effect is in the node of its cause, in which it may be a limit or a link: “Limit 1 of “ask”” and “ask”. */
const inSameNode: Rule['isRelated'] = (effect, cause) => {
  const [one, other] = [effect, cause].map((problem) => /“[^”]*”$/.exec(String(statementOf(problem)))?.[0])
  return inSameFile(effect, cause) && one !== undefined && one === other
}
const linkKeys = ['to', 'next', 'answers', 'kind', 'start']
const timeKeys = ['urgency', 'urgency-is-reading', 'at-the-same-time', 'throughout']

const rules: readonly Rule[] = [
  {
    effects: ['unknown-clause'],
    causes: ['list-without-brackets'],
    isRelated: (effect, cause) => inSameFile(effect, cause) && effect.line === cause.line,
  },
  {
    // The clause itself has another time than its source.
    effects: ['time-left-out', 'time-differs', 'limit-number'],
    causes: ['time-not-in-source'],
    isRelated: (effect, cause) => {
      const number = detailsOf('time-not-in-source', cause)?.number ?? ''
      const clause = (detailsOf('time-left-out', effect) ?? detailsOf('time-differs', effect))?.clause
      const clauses = detailsOf('limit-number', effect)?.clauses ?? [clause]
      return isOfSameProcedure(effect, cause) && clauses.includes(number)
    },
  },
  { effects: ['limit-number', 'limit-text'], causes: ['time-differs'], isRelated: inSameStatement },
  { effects: ['limit-text'], causes: ['limit-number'], isRelated: inSameStatement },
  { effects: ['time-not-cited'], causes: ['limit-text'], isRelated: inSameStatement },
  {
    effects: ['time-not-cited'],
    causes: ['time-differs'],
    isRelated: (effect, cause) => {
      const [time, said] = [detailsOf('time-not-cited', effect)?.time, detailsOf('time-differs', cause)?.said]
      return isOfSameProcedure(effect, cause) && timesNamedIn(time ?? '')[0]?.time === timesNamedIn(said ?? '')[0]?.time
    },
  },
  {
    // What the second node says is lost.
    effects: ['time-left-out', 'time-differs', 'unused-record'],
    causes: ['duplicate-id'],
    isRelated: inSameFile,
  },
  {
    effects: ['weaker-first'],
    causes: ['force-not-cited', 'force-not-in-words', 'words-beyond-force', 'words-not-cited'],
    isRelated: (effect, cause) => {
      const { node, weaker } = detailsOf('weaker-first', effect) ?? {}
      return inSameFile(effect, cause) && [`“${node}”`, `“${weaker}”`].includes(String(statementOf(cause)))
    },
  },
  {
    effects: ['unknown-clause', 'broken-link'],
    causes: ['clause-gap'],
    isRelated: (effect, cause) => isOfSameProcedure(effect, cause) && nameOf(cause) === nameOf(effect),
  },
  {
    effects: ['unknown-section', 'clause-number', 'flowchart-misplaced', 'stage-not-drawn'],
    causes: ['number-order', 'section-heading'],
    isRelated: (effect, cause) => {
      const order = detailsOf('number-order', cause)
      // A heading whose number occurs twice.
      const number = order?.number ?? /^\d+/.exec(detailsOf('section-heading', cause)?.heading ?? '')?.[0]
      const section = detailsOf('clause-number', effect)?.section ?? number
      return isOfSameProcedure(effect, cause) && order?.what !== 'Clause' && section === number
    },
  },
  {
    effects: ['unknown-clause', 'broken-link'],
    causes: ['clause-number', 'duplicate-id', 'number-order'],
    isRelated: (effect, cause) =>
      isProse(cause) && isOfSameProcedure(effect, cause) && sectionOf(cause) === sectionOf(effect),
  },
  {
    effects: ['missing-key'],
    causes: ['unknown-key', 'swallowed-line'],
    isRelated: (effect, cause) => {
      const missing = detailsOf('missing-key', effect)
      const unknown = detailsOf('unknown-key', cause)
      const swallowed = detailsOf('swallowed-line', cause)
      const isSamePlace = unknown?.in === missing?.in || swallowed?.line.startsWith(`${missing?.key ?? ''}:`)
      return inSameFile(effect, cause) && Boolean(isSamePlace)
    },
  },
  { effects: ['limit-unit', 'limit-without-start'], causes: ['unknown-key'], isRelated: inSameStatement },
  {
    // Two limits without a “-” between them.
    effects: ['duplicate-id'],
    causes: ['limit-unit'],
    isRelated: (effect, cause) =>
      inSameFile(effect, cause) && effect.line > cause.line && effect.line < cause.line + maxLinesOfTwoLimits,
  },
  {
    effects: ['time-not-cited', 'limit-number', 'force-not-cited', 'words-not-cited'],
    causes: ['unknown-clause'],
    isRelated: inSameNode,
  },
  { effects: ['limit-unknown-start'], causes: ['bad-id', 'duplicate-id'], isRelated: inSameFile },
  { effects: ['unknown-target'], causes: ['bad-id', 'duplicate-id'], isRelated: inSameFile },
  {
    effects: ['closed-cycle', 'too-few-answers', 'orphan', 'no-way-out', 'step-in-circle'],
    causes: ['missing-key', 'wrong-value'],
    isRelated: (effect, cause) => inSameFile(effect, cause) && linkKeys.includes(keyOf(cause) ?? ''),
  },
  {
    effects: ['orphan', 'no-way-out', 'step-in-circle'],
    causes: [
      'unknown-target',
      'unknown-start',
      'bad-id',
      'duplicate-id',
      'swallowed-line',
      'too-few-answers',
      'closed-cycle',
      'weaker-first',
    ],
    isRelated: inSameFile,
  },
  { effects: ['orphan'], causes: ['step-in-circle'], isRelated: inSameFile },
  { effects: ['no-records'], causes: ['unknown-record', 'unknown-key', 'swallowed-line'], isRelated: inSameFile },
  {
    effects: ['unused-record'],
    causes: ['unknown-record', 'no-records', 'unknown-key', 'swallowed-line'],
    isRelated: inSameFile,
  },
  {
    effects: ['urgency-left-out'],
    causes: ['wrong-value', 'unknown-key', 'swallowed-line'],
    isRelated: (effect, cause) => (cause.kind === 'swallowed-line' ? inSameFile : inSameStatement)(effect, cause),
  },
  {
    effects: ['urgency-dropped'],
    causes: ['wrong-value', 'missing-key', 'unknown-key', 'swallowed-line'],
    isRelated: (effect, cause) =>
      inSameFile(effect, cause) && (cause.kind === 'swallowed-line' || timeKeys.includes(keyOf(cause) ?? '')),
  },
  { effects: ['words-beyond-force'], causes: ['force-not-in-words'], isRelated: inSameStatement },
  {
    effects: ['force-not-cited', 'words-not-cited'],
    causes: ['force-not-in-words', 'words-beyond-force'],
    isRelated: (effect, cause) => {
      const { force, cited = [] } = detailsOf('force-not-cited', effect) ?? {}
      const claimed = force ?? detailsOf('words-not-cited', effect)?.word
      const isSameForce =
        cited.includes(detailsOf('force-not-in-words', cause)?.force ?? '') ||
        detailsOf('words-beyond-force', cause)?.word === claimed
      return isProse(cause) && isOfSameProcedure(effect, cause) && isSameForce
    },
  },
  {
    effects: ['force-not-in-words', 'words-beyond-force', 'words-not-cited'],
    causes: ['force-not-cited'],
    isRelated: inSameStatement,
  },
  { effects: ['force-not-in-words'], causes: ['words-not-cited'], isRelated: inSameStatement },
  { effects: ['stage-not-drawn'], causes: ['unknown-flowchart', 'unknown-component'], isRelated: inSameFile },
]

/**
 * The detail that names the thing that is missing or wrong. Problems of a kind that `repeats` have the same cause if they have the same
 * name.
 */
const naming: Partial<Record<ProblemKind, { readonly detail: string; readonly repeats?: true }>> = {
  'bad-id': { detail: 'id' },
  'broken-link': { detail: 'href' },
  'clause-gap': { detail: 'number' },
  'clause-number': { detail: 'number' },
  'duplicate-id': { detail: 'id' },
  'limit-unknown-start': { detail: 'start', repeats: true },
  'no-way-out': { detail: 'node' },
  'number-order': { detail: 'number' },
  orphan: { detail: 'node' },
  'unknown-agency': { detail: 'agency', repeats: true },
  'unknown-clause': { detail: 'clause', repeats: true },
  'unknown-party': { detail: 'agency', repeats: true },
  'unknown-question': { detail: 'question', repeats: true },
  'unknown-record': { detail: 'record', repeats: true },
  'unknown-stage': { detail: 'stage', repeats: true },
  'unknown-target': { detail: 'to', repeats: true },
  'unused-record': { detail: 'record' },
}

/** The order in which mistakes should be corrected. What is not listed, such as a file that nothing reads, comes first. */
const folderOrder = ['content/boards', 'content/procedures', 'content/glossary', 'content/scenarios']
const fileOrder = ['procedure.mdx', 'pathway.yaml', 'asked.yaml']

/**
 * Groups problems by their causes: one mistake is one group, which also has the problems that probably follow from it. Causes
 * come first: boards, then the prose, the pathway and the phrases of each procedure, then glossary and scenarios.
 */
export function groupProblems(problems: readonly Problem[]): readonly ProblemGroup[] {
  const sorted = [...problems].sort(
    (one, other) =>
      folderRank(one) - folderRank(other) ||
      folderOf(one).localeCompare(folderOf(other), 'en-GB') ||
      fileOrder.indexOf(fileNameOf(one)) - fileOrder.indexOf(fileNameOf(other)) ||
      one.file.localeCompare(other.file, 'en-GB') ||
      one.line - other.line,
  )
  const causes = new Map<Problem, Problem>()
  const rootOf = (problem: Problem): Problem => {
    const cause = causes.get(problem)
    return cause ? rootOf(cause) : problem
  }
  for (const [index, effect] of sorted.entries()) {
    const cause = causeOf(effect, sorted, index)
    // Of problems that could follow from each other, the first has no cause.
    if (cause && rootOf(cause) !== effect) causes.set(effect, cause)
  }
  const effectsOf = groupBy(
    sorted.filter((problem) => causes.get(problem)),
    rootOf,
  )
  return mergeRepeated(sorted.filter((problem) => !causes.get(problem))).map(({ all, ...group }) => ({
    ...group,
    effects: mergeRepeated(all.flatMap((problem) => effectsOf.get(problem) ?? [])).map(({ problem, otherLines }) => ({
      problem,
      otherLines,
    })),
  }))
}

/** Returns the most likely cause of a problem: of several, the one whose name is most like its own, else the first. */
function causeOf(effect: Problem, sorted: readonly Problem[], index: number): Problem | undefined {
  for (const { effects, causes, isRelated } of rules) {
    if (!effects.includes(effect.kind)) continue
    const related = sorted.filter((cause) => causes.includes(cause.kind) && isRelated(effect, cause))
    const [likely] = related.sort((one, other) => sharedEnds(effect, other) - sharedEnds(effect, one))
    if (likely) return likely
  }
  return sorted.slice(0, index).find((one) => one.kind === effect.kind && hasSameCause(effect, one))
}

function hasSameCause(one: Problem, other: Problem): boolean {
  if (one.kind === 'step-in-circle') return inSameFile(one, other)
  const section = detailsOf('clause-number', one)?.section
  if (section !== undefined) return inSameFile(one, other) && section === detailsOf('clause-number', other)?.section
  const [drop, otherDrop] = [detailsOf('urgency-dropped', one), detailsOf('urgency-dropped', other)]
  if (drop) return inSameFile(one, other) && (drop.from === otherDrop?.from || drop.to === otherDrop?.to)
  return naming[one.kind]?.repeats === true && nameOf(one) === nameOf(other) && isOfSameProcedure(one, other)
}

/** Whether a problem below a mistake is the same mistake in another place, and does not follow from it. */
export function isRepetition({ problem: one }: RepeatedProblem, { problem: mistake }: RepeatedProblem): boolean {
  return naming[one.kind]?.repeats === true && one.kind === mistake.kind && nameOf(one) === nameOf(mistake)
}

/** Merges problems that differ only by their line, and the column in it. */
function mergeRepeated(problems: readonly Problem[]) {
  const same = groupBy(problems, ({ file, kind, details }) =>
    JSON.stringify([file, kind, { ...details, column: undefined }]),
  )
  return [...same.values()].map((all) => {
    const lines = new Set(all.map(({ line }) => line))
    lines.delete(all[0].line)
    return { problem: all[0], otherLines: [...lines], all }
  })
}

/** Returns how many characters the names of two problems share at their beginning and end, as a name and its misspelling do. */
function sharedEnds(one: Problem, other: Problem): number {
  const [a, b] = [nameOf(one) ?? '', nameOf(other) ?? '']
  const shared = (at: (text: string, index: number) => string | undefined): number => {
    let count = 0
    while (count < Math.min(a.length, b.length) && at(a, count) === at(b, count)) count += 1
    return count
  }
  return shared((text, index) => text.at(index)) + shared((text, index) => text.at(-1 - index))
}

function nameOf({ kind, details }: Problem): string | undefined {
  const name: unknown = (details as Readonly<Record<string, unknown>>)[naming[kind]?.detail ?? '']
  return typeof name === 'string' ? name.replace(/^#/, '') : undefined
}

function keyOf({ details }: Problem): string | undefined {
  return 'key' in details && typeof details.key === 'string' ? details.key : undefined
}

/** Returns the section of the clause that a problem names, or in which it stands. */
function sectionOf(problem: Problem): string | undefined {
  return detailsOf('clause-number', problem)?.section ?? nameOf(problem)?.split('.')[0]
}

/** Whether a problem is in the same procedure as its cause, or in a file that speaks of procedures of that board. */
function isOfSameProcedure(effect: Problem, cause: Problem): boolean {
  const isElsewhere = !effect.file.startsWith('content/procedures/')
  return boardOf(effect) === boardOf(cause) && (isElsewhere || folderOf(effect) === folderOf(cause))
}

function boardOf({ file, details }: Problem): string | undefined {
  if ('board' in details && typeof details.board === 'string') return details.board
  return /^content\/(?:procedures|scenarios)\/([^/]+)\//.exec(file)?.[1]
}

function folderOf({ file }: Problem): string {
  return file.slice(0, file.lastIndexOf('/'))
}

function fileNameOf({ file }: Problem): string {
  return file.slice(file.lastIndexOf('/') + 1)
}

function isProse(problem: Problem): boolean {
  return fileNameOf(problem) === 'procedure.mdx'
}

function folderRank({ file }: Problem): number {
  return folderOrder.findIndex((folder) => file.startsWith(folder))
}
