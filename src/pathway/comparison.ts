import { describeNode } from './describe.ts'
import type { Description, StageInWords } from './describe.ts'
import { recordsAsked } from './recordsAsked.ts'
import type { AskedRecord } from './recordsAsked.ts'
import { boundBy, timesHeld } from './timesHeld.ts'
import type { Bound, TimeHeld } from './timesHeld.ts'
import { timeThroughout } from './timeThroughout.ts'
import type { Level, Pathway, PathwayNode, RecordItem, Situation } from './types.ts'

/** Where a node stands when procedures are compared: at a situation, at a level, or at neither. */
export type PlaceId = Situation | Level | 'other'

interface PlaceOfComparison {
  readonly id: PlaceId
  readonly title: string
}

/** The places of a comparison, in the order in which they are shown. Together they take every node that says something. */
export const places = [
  { id: 'immediate-risk', title: 'A child at immediate risk, or who may still be at risk' },
  { id: 'practitioners', title: 'Between practitioners' },
  { id: 'managers', title: 'Managers' },
  { id: 'senior', title: 'Senior level, above the first managers' },
  { id: 'no-conference', title: 'A conference is not convened' },
  { id: 'conference-decision', title: 'A conference’s decision' },
  { id: 'plan', title: 'Carrying out the plan' },
  { id: 'last', title: 'Still unresolved' },
  { id: 'resolved', title: 'After it is resolved' },
  { id: 'other', title: 'Other steps' },
] as const satisfies readonly PlaceOfComparison[]

/** A record that nodes at one place ask for. */
export interface RecordHere {
  readonly record: RecordItem
  /** At which of the nodes, in words: `here`, `at each of these steps`, `at 2 of these steps`, or at one by its title. */
  readonly where: string
}

/** What one procedure says at one place. */
export interface Standing {
  /** In the order of the file; empty where the procedure has no step for it. */
  readonly nodes: readonly Description[]
  /** The same by the stages that draw them, in the order of the pathway: whose section they are. */
  readonly stages: readonly StageInWords[]
  /** Every record that they ask for, once. */
  readonly records: readonly RecordHere[]
  /** Those of the same level that stand at a situation of their own, in the order of the file. */
  readonly alsoHere: readonly Description[]
  /** Whether a time that holds throughout holds here. */
  readonly bound: Bound
}

/** One procedure, put in order so that it can stand beside others. */
export interface Compared {
  /** Every place has its entry. */
  readonly standings: ReadonlyMap<PlaceId, Standing>
  readonly throughout: readonly TimeHeld[]
  readonly records: readonly AskedRecord[]
}

/**
 * Puts each node that says what somebody does at one place: at its situation, else at its level, else among the others.
 *
 * Those are the steps, the outcomes, and the questions that have a force or are given a place. A step that does nothing
 * but set a time for all that follows has no place: its time stands among those that hold throughout.
 */
export function compared(pathway: Pathway): Compared {
  const nodes = [...pathway.nodes.values()]
  const told = nodes.filter(saysSomething).map((node) => ({ node, description: describeNode(pathway, node) }))
  const described = (keep: (node: PathwayNode) => boolean): readonly Description[] =>
    told.filter(({ node }) => keep(node)).map(({ description }) => description)
  const throughout = timesHeld(pathway)
  return {
    standings: new Map(
      places.map(({ id }) => {
        const here = told.map(({ node }) => node).filter((node) => placeOf(node) === id)
        const stages = pathway.stages.map((stage) => ({
          ...stage,
          nodes: described((node) => placeOf(node) === id && node.stage === stage.id),
        }))
        return [
          id,
          {
            nodes: described((node) => placeOf(node) === id),
            stages: stages.filter((stage) => stage.nodes.length > 0),
            records: recordsOf(here.filter(({ kind }) => kind !== 'question')),
            alsoHere: described((node) => node.level === id && placeOf(node) !== id),
            bound: boundBy(throughout, pathway, here),
          },
        ]
      }),
    ),
    throughout,
    records: recordsAsked(nodes),
  }
}

/** The title of the place where a node of this id stands; nothing where it has none. */
export function titleOfPlace({ standings }: Compared, id: string): string | undefined {
  return places.find((place) => standings.get(place.id)?.nodes.some((node) => node.id === id))?.title
}

function recordsOf(here: readonly PathwayNode[]): readonly RecordHere[] {
  return recordsAsked(here).map(({ record, nodes: [only, ...others] }) => {
    const count = others.length + 1
    if (here.length === 1) return { record, where: 'here' }
    if (count === here.length) return { record, where: 'at each of these steps' }
    return { record, where: count === 1 && only ? `at “${only.title}”` : `at ${count} of these steps` }
  })
}

function placeOf({ situation, level }: PathwayNode): PlaceId {
  return situation ?? level ?? 'other'
}

function saysSomething(node: PathwayNode): boolean {
  if (placeOf(node) === 'other' && timeThroughout(node) !== undefined) return false
  return node.kind !== 'question' || node.force !== undefined || placeOf(node) !== 'other'
}
