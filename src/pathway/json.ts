import { everyRoute } from './routes.ts'
import type { Basis, Pathway, RecordItem } from './types.ts'

/** Which procedure a machine-readable file is about. */
export interface ProcedureName {
  readonly board: string
  readonly procedure: string
}

/** The pathway as `pathway.json` publishes it; its schema is `public/schemas/pathway.schema.json`. */
export function pathwayJson({ board, procedure }: ProcedureName, pathway: Pathway) {
  return {
    board,
    procedure,
    version: pathway.version,
    start: pathway.start,
    ...(pathway.guide && { guide: pathway.guide }),
    stages: pathway.stages,
    nodes: [...pathway.nodes.values()].map((node) => {
      const { id, kind, stage, situation, level, title, when, text, force } = node
      const place = { stage, ...(situation && { situation }), ...(level && { level }) }
      const common = {
        id,
        kind,
        ...place,
        title,
        ...(when && { when }),
        text,
        ...(force && { force }),
        ...basisOf(node),
      }
      switch (node.kind) {
        case 'question':
          return {
            ...common,
            answers: node.answers.map(({ id, label, to, ...basis }) => ({ id, label, to, ...basisOf(basis) })),
          }
        case 'step': {
          const { urgency, urgencyIsReading, throughout, throughoutBasis, by, who, posts, records, next } = node
          const { to, simultaneous, ...basis } = next
          const nextBasis = basis.clauses.length || basis.reading ? { nextBasis: basisOf(basis) } : {}
          return {
            ...common,
            ...(urgency && { urgency }),
            ...(urgencyIsReading && { urgencyIsReading }),
            ...(throughout && { throughout }),
            ...(throughoutBasis && { throughoutBasis }),
            by,
            who,
            ...(posts && { posts }),
            records: records.map(recordOf),
            next: to,
            ...(simultaneous && { nextAtTheSameTime: true }),
            ...nextBasis,
          }
        }
        case 'outcome':
          return {
            ...common,
            ...(node.urgency && { urgency: node.urgency }),
            ...(node.urgencyIsReading && { urgencyIsReading: true }),
            records: node.records.map(recordOf),
          }
      }
    }),
  }
}

/** Every route as `routes.json` publishes it. */
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
