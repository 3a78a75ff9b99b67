import { describeNode } from './describe.ts'
import type { NodeDescription, StageDescription } from './describe.ts'
import { linksFrom } from './links.ts'
import { groupAlternatives, limitLines } from './limits.ts'
import { collectRecords } from './records.ts'
import type { AskedRecord } from './records.ts'
import { applicabilityAt, throughoutTimes } from './throughoutTimes.ts'
import type { Applicability, ThroughoutTime } from './throughoutTimes.ts'
import { forceLabels, levelTitles, throughoutTimeOf } from './words.ts'
import type { Force, Level, Pathway, PathwayNode, RecordItem, Topic } from './types.ts'

/** A row of the comparison: a topic, a level, or `other` for nodes with neither. */
export type RowId = Topic | Level | 'other'

/** The rows of the comparison, in the order shown. */
export const comparisonRows = [
  { id: 'immediate-risk', title: 'Immediate risk, or a risk that may remain' },
  { id: 'practitioners', title: levelTitles.practitioners },
  { id: 'managers', title: levelTitles.managers },
  { id: 'senior', title: levelTitles.senior },
  { id: 'no-conference', title: 'A conference is not convened' },
  { id: 'conference-decision', title: 'A conference’s decision' },
  { id: 'plan', title: 'Carrying out the plan' },
  { id: 'last', title: levelTitles.last },
  { id: 'resolved', title: 'After it is resolved' },
  { id: 'other', title: 'Other steps' },
] as const satisfies readonly { id: RowId; title: string }[]

/** A record that nodes in one row ask for. */
interface RecordAtRow {
  readonly record: RecordItem
  /** Which of the nodes ask for it: `here`, `at each of these steps`, `at 2 of these steps`, or `at “title”`. */
  readonly where: string
}

/** The content of one procedure in one row. */
interface RowContent {
  /** In the order of the file; empty if the procedure has no step for the row. */
  readonly nodes: readonly NodeDescription[]
  /** The same nodes grouped by stage, in the order of the pathway. */
  readonly stages: readonly StageDescription[]
  /** Every record that the nodes ask for, once. */
  readonly records: readonly RecordAtRow[]
  /**
   * Nodes that are shown in the row of their topic instead, in the order of the file: those of this level, and, until
   * it is resolved, what is done about an immediate risk in the same stages.
   */
  readonly alsoHere: readonly NodeDescription[]
  /** Whether a time that an earlier step set for all later steps applies in this row. */
  readonly throughoutApplies: Applicability
}

/** One procedure, arranged for comparison with others. */
export interface ComparisonData {
  /** Has an entry for every row. */
  readonly rows: ReadonlyMap<RowId, RowContent>
  readonly throughout: readonly ThroughoutTime[]
  readonly records: readonly AskedRecord[]
  /** The ids of the nodes that the procedure itself does not lead to: every link to them is our reading. */
  readonly reachedByReading: ReadonlySet<string>
}

/**
 * Assigns nodes to the rows of the comparison: by topic, else by level, else to `other`.
 *
 * Includes steps, outcomes, and questions that have a force, a topic or a level. A step in `other` that sets a time for
 * all later steps is left out, since its time is listed under `throughout`.
 */
export function groupForComparison(pathway: Pathway): ComparisonData {
  const nodes = [...pathway.nodes.values()]
  const entries = nodes.filter(belongsInComparison).map((node) => ({ node, description: describeNode(pathway, node) }))
  const described = (keep: (node: PathwayNode) => boolean): readonly NodeDescription[] =>
    entries.filter(({ node }) => keep(node)).map(({ description }) => description)
  const throughout = throughoutTimes(pathway)
  return {
    rows: new Map(
      comparisonRows.map(({ id }) => {
        const here = entries.map(({ node }) => node).filter((node) => rowOf(node) === id)
        const stages = pathway.stages.map((stage) => ({
          ...stage,
          nodes: described((node) => rowOf(node) === id && node.stage === stage.id),
        }))
        return [
          id,
          {
            nodes: described((node) => rowOf(node) === id),
            stages: stages.filter((stage) => stage.nodes.length > 0),
            records: recordsAtRow(here.filter(({ kind }) => kind !== 'question')),
            alsoHere: described(
              (node) =>
                rowOf(node) !== id &&
                (node.level === id ||
                  (node.topic === 'immediate-risk' &&
                    id !== 'resolved' &&
                    here.some(({ stage }) => stage === node.stage))),
            ),
            throughoutApplies: applicabilityAt(throughout, pathway, here),
          },
        ]
      }),
    ),
    throughout,
    records: collectRecords(nodes),
    reachedByReading: new Set(nodes.map(({ id }) => id).filter((id) => isReachedByReading(nodes, id))),
  }
}

function isReachedByReading(nodes: readonly PathwayNode[], id: string): boolean {
  const links = nodes.flatMap((node) => linksFrom(node)).filter(({ to }) => to === id)
  return links.length > 0 && links.every(({ reading }) => reading !== undefined)
}

/** Returns the title of the row that contains a node, by its id; `undefined` if none does. */
export function rowTitleOf({ rows }: ComparisonData, id: string): string | undefined {
  return comparisonRows.find((row) => rows.get(row.id)?.nodes.some((node) => node.id === id))?.title
}

function recordsAtRow(here: readonly PathwayNode[]): readonly RecordAtRow[] {
  return collectRecords(here).map(({ record, nodes: [only, ...others] }) => {
    const count = others.length + 1
    if (here.length === 1) return { record, where: 'here' }
    if (count === here.length) return { record, where: 'at each of these steps' }
    return { record, where: count === 1 && only ? `at “${only.title}”` : `at ${count} of these steps` }
  })
}

function rowOf({ topic, level }: PathwayNode): RowId {
  return topic ?? level ?? 'other'
}

function belongsInComparison(node: PathwayNode): boolean {
  if (rowOf(node) === 'other' && throughoutTimeOf(node) !== undefined) return false
  return node.kind !== 'question' || node.force !== undefined || rowOf(node) !== 'other'
}

export interface ComparedTime {
  readonly time: string
  readonly force: Force
  /** On what condition, if the procedure states one beside the time. */
  readonly when?: string
}

/**
 * The facts of one procedure in one row of the comparison. Each list is empty if the procedure says nothing of the kind.
 * Serializable, since the page embeds it as JSON.
 */
export interface ComparisonFacts {
  /** The procedure's short name. */
  readonly name: string
  readonly row: RowId
  readonly steps: readonly string[]
  /**
   * Titles of steps with force `must`; “(as we read it)” is added where only our reading leads to the step. Outcomes count only in
   * the row `resolved`: one procedure may have an outcome there where another has a step. Elsewhere their musts are compared as records.
   */
  readonly musts: readonly string[]
  /** The titles of the rows that show what must be done here too, under its own topic. */
  readonly mustsElsewhere: readonly string[]
  /** The urgencies and limits of the steps. Leaves out an urgency that is our reading or that rests on clauses of its own for later steps. */
  readonly times: readonly ComparedTime[]
  /** The urgencies of the steps that are our reading. */
  readonly readTimes: readonly string[]
  readonly equivalents: readonly string[]
  /** The texts of the records that must be kept. */
  readonly requiredRecords: readonly string[]
  /** Whether a time that an earlier step set for all later steps applies in this row. */
  readonly throughoutApplies: Applicability
  /** The forces of the times that hold throughout, at any step, such as “must: required”. */
  readonly throughoutForces: readonly string[]
}

/** The times that a procedure sets for the whole route, but for our readings. */
export interface ThroughoutFacts {
  /** The procedure's short name. */
  readonly name: string
  readonly times: readonly ComparedTime[]
}

export function throughoutFacts(name: string, { throughout }: ComparisonData): ThroughoutFacts {
  const own = throughout.filter(({ nodes }) => nodes.some(({ urgencyIsReading }) => !urgencyIsReading))
  return {
    name,
    times: own.map(({ time, force, nodes: [only, ...others] }) => ({
      time,
      force,
      ...(only?.when && others.length === 0 && { when: only.when }),
    })),
  }
}

/** Returns the facts of a procedure in one row. `name` is the procedure's short name. */
export function comparisonFacts(name: string, compared: ComparisonData, row: RowId): ComparisonFacts {
  const { rows, throughout, reachedByReading } = compared
  const { nodes, alsoHere, throughoutApplies } = rows.get(row) ?? {
    nodes: [],
    alsoHere: [],
    throughoutApplies: 'never',
  }
  const records = nodes.flatMap((node) => node.records)
  const unique = <Word extends string>(words: readonly Word[]): readonly Word[] => [...new Set(words)]
  const times = nodes.flatMap((node) => {
    const isOwn = !node.throughoutBasis && !node.urgencyIsReading
    const urgency = isOwn && node.urgency ? [{ time: node.urgency, force: node.force ?? 'states' }] : []
    const limits = groupAlternatives(node.limits).flatMap((group) =>
      group.slice(0, 1).map(({ force }) => ({ time: limitLines({ ...node, limits: group, force }).join(), force })),
    )
    return [...urgency, ...limits].map((time) => ({ ...time, ...(node.when && { when: node.when }) }))
  })
  return {
    name,
    row,
    steps: nodes.map(({ title }) => title),
    musts: nodes
      .filter(({ kind, force }) => force === 'must' && (kind !== 'outcome' || row === 'resolved'))
      .map(({ id, title }) => (reachedByReading.has(id) ? `${title} (as we read it)` : title)),
    mustsElsewhere: unique(
      alsoHere.flatMap(({ id, kind, force }) =>
        kind === 'step' && force === 'must' ? (rowTitleOf(compared, id) ?? []) : [],
      ),
    ),
    times: [...new Map(times.map((time) => [JSON.stringify(time), time])).values()],
    readTimes: unique(nodes.flatMap(({ urgency, urgencyIsReading }) => (urgency && urgencyIsReading ? urgency : []))),
    equivalents: nodes.filter(({ posts }) => posts === 'equivalents').map(({ title }) => title),
    requiredRecords: unique(records.filter(({ force }) => force === 'must').map(({ text }) => text)),
    throughoutApplies,
    throughoutForces: unique(throughout.map(({ force }) => forceLabels[force])),
  }
}
