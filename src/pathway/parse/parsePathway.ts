import { findProblems } from '../checks/findProblems.ts'
import type { PathwayContext } from '../checks/findProblems.ts'
import type { Problem } from '../problems.ts'
import { triedBy } from '../types.ts'
import type {
  Basis,
  Link,
  Pathway,
  PathwayNode,
  RecordItem,
  Stage,
  StartingSituation,
  Step,
  Urgency,
} from '../types.ts'
import { matchStages } from './matchStages.ts'
import { readLimits } from './readLimits.ts'
import { pathwayFormat } from './pathwaySchema.ts'
import type { LinkInput, NodeInput, PathwayInput } from './pathwaySchema.ts'
import { entriesOf, omitUndefined, itemsOf, readYaml, valuesOf } from './readYaml.ts'
import type { Draft, YamlFile } from './readYaml.ts'

type ParseResult =
  | { readonly pathway: Pathway }
  /** `stages` are those that could be read, so that the prose can still be checked against them. */
  | { readonly problems: readonly Problem[]; readonly stages: readonly Stage[] }

type File = YamlFile<PathwayInput>

/** The records of a pathway. Every step and outcome asks for those in `everywhere`. */
interface Records {
  readonly all: ReadonlyMap<string, RecordItem>
  readonly everywhere: readonly RecordItem[]
}

/**
 * Parses a `pathway.yaml`. Returns the pathway, or every problem, in the order of lines.
 *
 * `file` is the name that problems give. An invalid value is replaced by a harmless one, so that the checks can still examine
 * everything else.
 */
export function parsePathway(text: string, file: string, context: PathwayContext): ParseResult {
  const yaml = readYaml(text, file, pathwayFormat)
  const draft = yaml.draft ?? {}
  const records = draft.records && readRecords(yaml, draft.records)
  const titles = new Map(Object.entries(draft.nodes ?? {}).map(([id, node]) => [id, node?.title ?? '']))
  const nodes = entriesOf(yaml, draft.nodes, ['nodes']).map(([id, node]) =>
    readNode(yaml, id, node ?? {}, records, titles),
  )
  const pathway: Pathway = {
    version: Number(draft.version ?? 1),
    start: draft.start ?? '',
    ...(draft.guide !== undefined && { guide: valuesOf(draft.guide) }),
    stages: entriesOf(yaml, draft.stages, ['stages']).map(([id, stage]) => ({
      id,
      title: stage?.title ?? '',
      section: stage?.section ?? '',
    })),
    ...(draft.situations && { situations: readSituations(yaml, draft.situations) }),
    nodes: new Map(nodes.map((node) => [node.id, node])),
  }
  const used = new Set(nodes.flatMap((node) => (node.kind === 'question' ? [] : node.records)))
  const unused = [...(records?.all.values() ?? [])].filter((record) => !used.has(record)).map(({ id }) => id)
  const { stages, findings: misspelt } = matchStages(pathway.stages, nodes)
  // The checks compare stages, records and nodes. Without one of them, they would report everything.
  const isWhole = draft.stages && draft.records && draft.nodes
  const findings = isWhole ? [...misspelt, ...findProblems({ ...pathway, stages }, unused, context)] : []
  const problems = [
    ...yaml.problems,
    ...findings.map(({ path, ...rest }) => ({ ...rest, file, line: yaml.lineAt(path) })),
  ].sort((one, other) => one.line - other.line)
  return problems.length === 0 ? { pathway } : { problems, stages }
}

function readRecords(yaml: File, drafts: Draft<PathwayInput['records']>): Records {
  const records = entriesOf(yaml, drafts, ['records']).map(([id, record]): RecordItem => {
    const clauses = valuesOf(record?.clauses)
    if (record?.clauses && clauses.length === 0)
      yaml.report('uncited', { in: `Record “${id}”` }, ['records', id, 'clauses'])
    return {
      id,
      text: record?.text ?? '',
      keptBy: record?.['kept-by'] ?? '',
      force: record?.force ?? 'states',
      clauses,
    }
  })
  return {
    all: new Map(records.map((record) => [record.id, record])),
    everywhere: records.filter(({ id }) => drafts[id]?.['at-every-stage']),
  }
}

function readSituations(
  yaml: File,
  drafts: Draft<NonNullable<PathwayInput['situations']>>,
): readonly StartingSituation[] {
  const answersOf = (draft: Draft<Record<string, string>> | undefined, path: readonly string[]) =>
    Object.fromEntries(entriesOf(yaml, draft, path).map(([question, answer]) => [question, answer ?? '']))
  return entriesOf(yaml, drafts, ['situations']).map(([id, situation]) => ({
    id,
    title: situation?.title ?? '',
    short: situation?.short ?? '',
    answers: answersOf(situation?.answers, ['situations', id, 'answers']),
    tried: triedBy.flatMap((by) => {
      const answers = situation?.tried?.[by]
      return answers ? [{ by, answers: answersOf(answers, ['situations', id, 'tried', by]) }] : []
    }),
  }))
}

/**
 * `records` is `undefined` if the pathway has no list of records, which has been reported. `titles` are the titles of all
 * nodes, by id.
 */
function readNode(
  yaml: File,
  id: string,
  node: Draft<NodeInput>,
  records: Records | undefined,
  titles: ReadonlyMap<string, string>,
): PathwayNode {
  const path = ['nodes', id]
  const { topic, level, when, force, posts } = node
  const common = {
    id,
    stage: node.stage ?? '',
    title: node.title ?? '',
    text: node.text ?? '',
    ...omitUndefined({ topic, level, when }),
    ...parseBasis(node),
  }
  // If the kind is invalid, guess it from the other keys.
  const kind = node.kind ?? ('answers' in node ? 'question' : 'next' in node ? 'step' : 'outcome')
  if (kind === 'question') {
    const answers = entriesOf(yaml, node.answers, [...path, 'answers']).map(([answer, draft]) => ({
      id: answer,
      label: draft?.label ?? '',
      to: draft?.to ?? '',
      ...parseBasis(draft ?? {}),
    }))
    return { kind, ...common, ...omitUndefined({ force }), answers }
  }

  const named = itemsOf(node.records, [...path, 'records']).flatMap(({ item, path: at }) => {
    const record = records?.all.get(item)
    if (records && !record) yaml.report('unknown-record', { node: id, record: item }, at)
    return record ? [record] : []
  })
  const kept = [...new Set([...named, ...(records?.everywhere ?? [])])]
  for (const key of ['urgency-is-reading', 'throughout'] as const)
    for (const needed of key === 'throughout' ? (['urgency'] as const) : (['urgency', 'reading'] as const))
      if (node[key] && !(needed in node))
        yaml.report('missing-key', { in: `“${id}”, which has “${key}”,`, key: needed }, [...path, key])
  const urgencyIsReading = node['urgency-is-reading'] && (true as const)
  const timed = { ...omitUndefined({ urgency: parseUrgency(node), urgencyIsReading }), records: kept }
  if (kind === 'outcome') return { kind, ...common, ...omitUndefined({ force }), ...timed }
  const limits = readLimits(yaml, id, node.limits, titles)
  const who = entriesOf(yaml, node.who, [...path, 'who'], { areIds: false })
  return {
    kind,
    ...common,
    force: force ?? 'states',
    ...timed,
    ...parseThroughout(node),
    ...(limits.length > 0 && { limits }),
    // The step rests on the clauses of its limits too.
    clauses: [...new Set([...common.clauses, ...limits.flatMap(({ clauses }) => clauses)])],
    by: node.by ?? '',
    who: Object.fromEntries(who.map(([agency, post]) => [agency, post ?? ''])),
    ...omitUndefined({ posts }),
    next: parseLink(node.next),
  }
}

function parseBasis({ clauses, reading, silence }: Draft<Pick<NodeInput, keyof Basis>>): Basis {
  return { clauses: valuesOf(clauses), ...omitUndefined({ reading, silence }) }
}

function parseLink(next: Draft<LinkInput> | undefined): Link {
  if (typeof next !== 'object') return { to: next ?? '', clauses: [] }
  return { to: next.to ?? '', ...(next['at-the-same-time'] && { simultaneous: true }), ...parseBasis(next) }
}

function parseUrgency({ urgency }: Draft<NodeInput>): Urgency | undefined {
  if (urgency === 'without delay') return { kind: 'without-delay' }
  if (typeof urgency !== 'object') return urgency && { kind: urgency }
  return urgency.agreed ? { kind: 'agreed', words: urgency.agreed } : undefined
}

function parseThroughout({ throughout }: Draft<NodeInput>): Pick<Step, 'throughout' | 'throughoutBasis'> {
  if (!throughout) return {}
  const { force, clauses } = typeof throughout === 'object' ? throughout : {}
  return { throughout: true, ...(force && { throughoutBasis: { force, clauses: valuesOf(clauses) } }) }
}
