import { addLimits, limitsInWords } from './limits.ts'
import { collectBases } from './readings.ts'
import { collectRecords } from './records.ts'
import { formatTime, timeAfterStep } from './timesAlong.ts'
import type { Answers, Basis, PathwayNode, RecordItem } from './types.ts'
import type { Walk } from './walk.ts'
import { isImmediate, throughoutTimeOf, urgencyOf } from './words.ts'

/** A node of a route, with its number and answer. */
export interface RouteNode {
  /** Counted from 1, along the route. */
  readonly number: number
  readonly node: PathwayNode
  /** The label of the answer, if the node is a question. */
  readonly answer?: string
  /** Force and time, such as “must, without delay”. Empty if the node has neither. */
  readonly facts: string
  /** Whether it must be done immediately, because of its own urgency or that of an earlier step. */
  readonly urgent: boolean
}

/** A route in words, for the table of routes. */
export interface RouteDescription {
  readonly answers: Answers
  readonly nodes: readonly RouteNode[]
  /** The ids of the stages it passes through, in order. */
  readonly stages: readonly string[]
  /** Each record once, with the numbers of the nodes that ask for it. */
  readonly records: readonly { readonly record: RecordItem; readonly nodeNumbers: readonly number[] }[]
  /** Every clause that its nodes, answers and records cite, once, in the order met. */
  readonly clauses: readonly string[]
  /** The basis of each node and of each link taken. */
  readonly bases: readonly Basis[]
}

export function describeRoute({ trail, answers }: Walk): RouteDescription {
  let throughout: string | undefined
  const bases = collectBases(trail, answers)
  const asked = collectRecords(trail)
  return {
    answers,
    nodes: trail.map((node, index) => {
      const answer = node.kind === 'question' && node.answers.find(({ id }) => id === answers.get(node.id))?.label
      const own = urgencyOf(node)
      const set = throughoutTimeOf(node)
      // “Immediately” applies to every later step. A slower time of the whole route is shown only where it is set.
      const isHurried = node.kind !== 'question' && node.topic !== 'resolved' && isImmediate(throughout)
      const time = formatTime({ own, throughout: isHurried ? throughout : undefined, sets: set !== undefined })
      throughout = timeAfterStep(throughout, set)
      return {
        number: index + 1,
        node,
        ...(answer && { answer }),
        facts: [node.force, addLimits(time, limitsInWords(node))].filter(Boolean).join(', '),
        urgent: isHurried || isImmediate(own),
      }
    }),
    stages: [...new Set(trail.map(({ stage }) => stage))],
    records: asked.map(({ record, nodes }) => ({ record, nodeNumbers: nodes.map((node) => trail.indexOf(node) + 1) })),
    clauses: [...new Set([...bases, ...asked.map(({ record }) => record)].flatMap(({ clauses }) => clauses))],
    bases,
  }
}
