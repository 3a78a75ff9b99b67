import { checklist } from './checklist.ts'
import { describeNode } from './describe.ts'
import type { Description } from './describe.ts'
import { basesAlong } from './readings.ts'
import type { Route } from './routes.ts'
import { timeThroughout } from './timeThroughout.ts'
import type { Answers, Basis, Pathway, PathwayNode, RecordItem } from './types.ts'
import { isImmediate } from './words.ts'

/** A node of a route, where it stands on it. */
export interface Place {
  /** From 1, along the route. */
  readonly number: number
  readonly node: Description
  /** The label of the answer that was given, where it is a question. */
  readonly answer?: string
  /** Force and urgency, such as “must, without delay”. Empty where it has neither. */
  readonly facts: string
  /** Whether it is to be done immediately, on its own account or on that of a step before it. */
  readonly urgent: boolean
}

/** A route as a table tells it. */
export interface RouteInWords {
  readonly answers: Answers
  readonly places: readonly Place[]
  /** The ids of the stages it passes through, in order. */
  readonly stages: readonly string[]
  /** Each record once, with the numbers of the places that ask for it. */
  readonly records: readonly { readonly record: RecordItem; readonly places: readonly number[] }[]
  /** Every clause that its nodes, answers and records cite, once, in the order met. */
  readonly clauses: readonly string[]
  /** What each node and each way taken rests on. */
  readonly bases: readonly Basis[]
}

/** Tells a route in words. */
export function routeInWords(pathway: Pathway, { trail, answers }: Route<PathwayNode>): RouteInWords {
  const bases = basesAlong(trail, answers)
  const items = checklist(trail)
  const records = [...new Map(items.map(({ record }) => [record.id, record])).values()]
  return {
    answers,
    places: trail.map((node, index) => {
      const described = describeNode(pathway, node)
      const answer = node.kind === 'question' && node.answers.find(({ id }) => id === answers.get(node.id))?.label
      const immediately = immediatelyAfter(trail.slice(0, index))
      return {
        number: index + 1,
        node: described,
        ...(answer && { answer }),
        facts: factsOf(described, immediately),
        urgent: described.urgent || (immediately && described.urgency !== undefined),
      }
    }),
    stages: [...new Set(trail.map(({ stage }) => stage))],
    records: records.map((record) => ({
      record,
      places: items.filter((item) => item.record.id === record.id).map(({ node }) => trail.indexOf(node) + 1),
    })),
    clauses: [...new Set([...bases, ...records].flatMap(({ clauses }) => clauses))],
    bases,
  }
}

/** Whether a step before set “immediately” for all that follows. */
function immediatelyAfter(before: readonly PathwayNode[]): boolean {
  return before.some((node) => isImmediate(timeThroughout(node)))
}

/** Where it is immediate throughout, no step may read as if it could wait: that stands in place of a step's own time. */
function factsOf({ force, urgency, urgent, throughout }: Description, immediately: boolean): string {
  const own = urgency && throughout ? `${urgency} (from here on)` : urgency
  const time = immediately && urgency && !urgent ? 'immediately (throughout)' : own
  return [force, time].filter(Boolean).join(', ')
}
