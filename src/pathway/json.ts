import { everyRoute } from './routes.ts'
import type { Basis, Link, Pathway, PathwayNode, RecordItem } from './types.ts'

/** Identifies the procedure of a published JSON file. */
export interface ProcedureName {
  readonly board: string
  readonly procedure: string
}

/** Returns the pathway in the published format of `pathway.json`, see `public/schemas/pathway.schema.json`. */
export function pathwayJson({ board, procedure }: ProcedureName, pathway: Pathway) {
  return {
    board,
    procedure,
    version: pathway.version,
    start: pathway.start,
    ...(pathway.guide && { guide: pathway.guide }),
    stages: pathway.stages,
    nodes: [...pathway.nodes.values()].map(nodeToJson),
  }
}

export type PathwayJson = Omit<ReturnType<typeof pathwayJson>, keyof ProcedureName>
type NodeJson = ReturnType<typeof nodeToJson>

/** Converts the output of `pathwayJson` back to a pathway. */
export function pathwayFromJson({ version, start, guide, stages, nodes }: PathwayJson): Pathway {
  return {
    version,
    start,
    ...(guide && { guide }),
    stages,
    nodes: new Map(nodes.map((node) => [node.id, nodeFromJson(node)])),
  }
}

function nodeToJson(node: PathwayNode) {
  const { id, stage, topic, level, title, when, text, force } = node
  const common = {
    stage,
    ...(topic && { topic }),
    ...(level && { level }),
    title,
    ...(when && { when }),
    text,
    ...(force && { force }),
    ...basisOf(node),
  }
  switch (node.kind) {
    case 'question':
      return {
        id,
        kind: node.kind,
        ...common,
        answers: node.answers.map(({ id, label, to, ...basis }) => ({ id, label, to, ...basisOf(basis) })),
      }
    case 'step': {
      const { urgency, urgencyIsReading, throughout, throughoutBasis, by, who, posts, records, next } = node
      const { to, simultaneous, ...basis } = next
      return {
        id,
        kind: node.kind,
        ...common,
        force: node.force,
        ...(urgency && { urgency }),
        ...(urgencyIsReading && { urgencyIsReading }),
        ...(throughout && { throughout }),
        ...(throughoutBasis && { throughoutBasis }),
        by,
        who,
        ...(posts && { posts }),
        records: records.map(recordOf),
        next: to,
        ...(simultaneous && { nextAtTheSameTime: simultaneous }),
        ...((basis.clauses.length > 0 || basis.reading) && { nextBasis: basisOf(basis) }),
      }
    }
    case 'outcome':
      return {
        id,
        kind: node.kind,
        ...common,
        ...(node.urgency && { urgency: node.urgency }),
        ...(node.urgencyIsReading && { urgencyIsReading: node.urgencyIsReading }),
        records: node.records.map(recordOf),
      }
  }
}

function nodeFromJson(node: NodeJson): PathwayNode {
  if (node.kind !== 'step') return node
  const { next: to, nextAtTheSameTime: simultaneous, nextBasis, ...step } = node
  const next: Link = { to, ...(simultaneous && { simultaneous }), ...(nextBasis ?? { clauses: [] }) }
  return { ...step, next }
}

/** Returns every route in the published format of `routes.json`. */
export function routesJson(pathway: Pathway) {
  return [...everyRoute(pathway)].map(({ answers, trail, at }) => ({
    answers: Object.fromEntries(answers),
    trail: trail.map(({ id }) => id),
    outcome: at.id,
  }))
}

function basisOf({ clauses, reading, silence }: Basis) {
  return { clauses, ...(reading && { reading }), ...(silence && { silence }) }
}

function recordOf({ id, text, keptBy, force, clauses }: RecordItem) {
  return { id, text, keptBy, force, clauses }
}
