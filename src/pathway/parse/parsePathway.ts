import { findProblems } from '../checks/findProblems.ts'
import type { Surroundings } from '../checks/findProblems.ts'
import type { Problem } from '../problems.ts'
import type { Pathway, PathwayNode, Stage } from '../types.ts'
import { matchStages } from './matchStages.ts'
import { readNode } from './readNode.ts'
import { readRecords } from './readRecords.ts'
import { YamlReader } from './yamlReader.ts'
import type { Place } from './yamlReader.ts'

export type Parsed =
  | { readonly pathway: Pathway }
  /** `stages` is what could be read of them, so that the prose can still be held against them. */
  | { readonly problems: readonly Problem[]; readonly stages: readonly Stage[] }

/**
 * Turns the text of a `pathway.yaml` into a pathway, or into every problem that it has, in the order of its lines.
 *
 * `file` is what problems call it. A value that is wrong is replaced by a harmless one, so that the checks can still
 * look at all the rest.
 */
export function parsePathway(text: string, file: string, surroundings: Surroundings): Parsed {
  const reader = new YamlReader(text, file, 'The pathway')
  const draft = readPathway(reader)
  const { stages, findings: misspelt } = matchStages(draft.pathway.stages, [...draft.pathway.nodes.values()])
  const findings =
    reader.readable && draft.whole
      ? [...misspelt, ...findProblems({ ...draft.pathway, stages }, draft.unusedRecords, surroundings)]
      : []
  const problems = [
    ...reader.problems,
    ...findings.map(({ path, ...rest }) => ({ ...rest, file, line: reader.lineAt(path) })),
  ].sort((one, other) => one.line - other.line)
  if (problems.length === 0) return { pathway: draft.pathway }
  return { problems, stages: reader.readable ? stages : [] }
}

interface Draft {
  readonly pathway: Pathway
  readonly unusedRecords: readonly string[]
  /** Whether stages, records and nodes are all there. The checks hold one against another; without one, all would fail. */
  readonly whole: boolean
}

function readPathway(reader: YamlReader): Draft {
  const keys = ['version', 'start', 'stages', 'records', 'nodes'] as const
  const fields = reader.fields(reader.root, [...keys, 'guide'], keys)
  const guide = reader.items(fields.guide).map((clause) => reader.text(clause))
  const records = fields.records && readRecords(reader, fields.records)
  const nodes = new Map<string, PathwayNode>()
  for (const [id, place] of fields.nodes
    ? reader.entries({ ...fields.nodes, name: 'The list of nodes' }, 'node')
    : []) {
    reader.checkId(id, place)
    nodes.set(id, readNode(reader, id, place, records))
  }
  const used = new Set(
    [...nodes.values()].flatMap((node) => (node.kind === 'question' ? [] : node.records.map(({ id }) => id))),
  )
  return {
    pathway: {
      version: reader.count(fields.version) ?? 1,
      start: reader.text(fields.start),
      ...(guide.length > 0 && { guide }),
      stages: fields.stages ? readStages(reader, fields.stages) : [],
      nodes,
    },
    unusedRecords: [...(records?.all.keys() ?? [])].filter((id) => !used.has(id)),
    whole: [fields.stages, fields.records, fields.nodes].every((place) => place && reader.isMap(place)),
  }
}

function readStages(reader: YamlReader, place: Place): Stage[] {
  return [...reader.entries({ ...place, name: 'The list of stages' }, 'stage')].map(([id, stage]) => {
    reader.checkId(id, stage)
    const fields = reader.fields({ ...stage, name: `Stage “${id}”` }, ['title', 'section'], ['title', 'section'])
    return { id, title: reader.shortText(fields.title), section: reader.text(fields.section) }
  })
}
