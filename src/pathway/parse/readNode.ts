import { forces, levels, postsOf, situations } from '../types.ts'
import type { Answer, Basis, Link, PathwayNode, Step } from '../types.ts'
import { readUrgency } from './readUrgency.ts'
import type { Records } from './readRecords.ts'
import type { Place, YamlReader } from './yamlReader.ts'

const kinds = ['question', 'step', 'outcome'] as const
const basis = ['clauses', 'reading', 'silence'] as const
const shared = ['kind', 'stage', 'situation', 'level', 'title', 'when', 'text', 'force', ...basis] as const
const keysOf = {
  question: [...shared, 'answers'],
  step: [...shared, 'urgency', 'urgency-is-reading', 'throughout', 'by', 'who', 'posts', 'records', 'next'],
  outcome: [...shared, 'urgency', 'urgency-is-reading', 'records'],
} as const
const requiredOf = {
  question: ['kind', 'stage', 'title', 'text', 'answers'],
  step: ['kind', 'stage', 'title', 'text', 'force', 'by', 'next'],
  outcome: ['kind', 'stage', 'title', 'text'],
} as const

/**
 * One node of a pathway. A value that is wrong is reported and replaced by an empty one.
 *
 * `records` is `undefined` where the pathway has no list of them, which has been reported.
 */
export function readNode(reader: YamlReader, id: string, entry: Place, records: Records | undefined): PathwayNode {
  const place = { ...entry, name: `“${id}”` }
  const kind = kindOf(reader, place)
  const fields: Partial<Record<string, Place>> = reader.fields<string>(place, keysOf[kind], requiredOf[kind])
  const force = reader.choice(fields.force, forces)
  const posts = reader.choice(fields.posts, postsOf)
  const urgency = fields.urgency && readUrgency(reader, fields.urgency)
  const isReading = readUrgencyIsReading(reader, place, fields)
  const situation = reader.choice(fields.situation, situations)
  const level = reader.choice(fields.level, levels)
  const when = reader.shortText(fields.when)
  const common = {
    id,
    stage: reader.text(fields.stage),
    ...(situation && { situation }),
    ...(level && { level }),
    title: reader.shortText(fields.title),
    ...(when && { when }),
    text: reader.text(fields.text),
    ...readBasis(reader, fields),
  }
  const named = reader.items(fields.records).flatMap((item) => {
    const name = reader.text(item)
    const record = records?.all.get(name)
    if (name && records && !record) reader.report('unknown-record', { node: id, record: name }, item)
    return record ? [record] : []
  })
  const kept = [...new Set([...named, ...(records?.everywhere ?? [])])]
  switch (kind) {
    case 'question':
      return { kind, ...common, ...(force && { force }), answers: readAnswers(reader, id, fields.answers) }
    case 'step':
      return {
        kind,
        ...common,
        force: force ?? 'states',
        ...(urgency && { urgency }),
        ...(isReading && { urgencyIsReading: true }),
        ...readThroughout(reader, place, fields),
        by: reader.shortText(fields.by),
        who: readPosts(reader, id, fields.who),
        ...(posts && { posts }),
        records: kept,
        next: readLink(reader, fields.next, `The way on from “${id}”`),
      }
    case 'outcome':
      return {
        kind,
        ...common,
        ...(force && { force }),
        ...(urgency && { urgency }),
        ...(isReading && { urgencyIsReading: true }),
        records: kept,
      }
  }
}

/** The kind as written, or, where it is missing or wrong, the kind that the other keys suggest. */
function kindOf(reader: YamlReader, place: Place): (typeof kinds)[number] {
  const kind = reader.choice(reader.at(place, 'kind'), kinds)
  return kind ?? (reader.at(place, 'answers') ? 'question' : reader.at(place, 'next') ? 'step' : 'outcome')
}

function readBasis(reader: YamlReader, fields: Partial<Record<string, Place>>): Basis {
  const reading = reader.optionalText(fields.reading)
  const silence = reader.optionalText(fields.silence)
  return {
    clauses: reader.items(fields.clauses).map((clause) => reader.text(clause)),
    ...(reading && { reading }),
    ...(silence && { silence }),
  }
}

function readAnswers(reader: YamlReader, question: string, place: Place | undefined): Answer[] {
  if (!place) return []
  return [...reader.entries({ ...place, name: `The answers of “${question}”` }, 'answer')].map(([id, entry]) => {
    reader.checkId(id, entry)
    const answer = { ...entry, name: `Answer “${id}” of “${question}”` }
    const fields = reader.fields(answer, ['label', 'to', ...basis], ['label', 'to'])
    return { id, label: reader.shortText(fields.label), to: reader.text(fields.to), ...readBasis(reader, fields) }
  })
}

/** A way on: the id of a node, or a map where the way has a basis of its own. */
function readLink(reader: YamlReader, place: Place | undefined, name: string): Link {
  if (!place || !reader.isMap(place)) return { to: reader.text(place), clauses: [] }
  const fields = reader.fields({ ...place, name }, ['to', 'at-the-same-time', ...basis], ['to'])
  const simultaneous = reader.choice(fields['at-the-same-time'], ['true'])
  return { to: reader.text(fields.to), ...(simultaneous && { simultaneous: true }), ...readBasis(reader, fields) }
}

/** Whether the time of a node is our reading. The node must then have a time, and a reading that gives the reason. */
function readUrgencyIsReading(reader: YamlReader, node: Place, fields: Partial<Record<string, Place>>): boolean {
  const place = fields['urgency-is-reading']
  if (!place || !reader.choice(place, ['true'])) return false
  for (const key of ['urgency', 'reading'])
    if (!fields[key]) reader.report('missing-key', { in: `${node.name}, which has “urgency-is-reading”,`, key }, place)
  return true
}

/** That a time holds throughout: `true`, or a map where the time has a force and clauses of its own. */
function readThroughout(
  reader: YamlReader,
  step: Place,
  { throughout: place, urgency }: Partial<Record<string, Place>>,
): Partial<Pick<Step, 'throughout' | 'throughoutBasis'>> {
  if (!place) return {}
  if (!urgency) reader.report('missing-key', { in: `${step.name}, which has “throughout”,`, key: 'urgency' }, place)
  if (!reader.isMap(place)) return reader.choice(place, ['true']) ? { throughout: true } : {}
  const keys = ['force', 'clauses'] as const
  const fields = reader.fields({ ...place, name: `“throughout” of ${place.name}` }, keys, keys)
  const force = reader.choice(fields.force, forces)
  const { clauses } = readBasis(reader, fields)
  return { throughout: true, ...(force && { throughoutBasis: { force, clauses } }) }
}

function readPosts(reader: YamlReader, id: string, place: Place | undefined): Record<string, string> {
  if (!place) return {}
  const posts = reader.entries({ ...place, name: `“who” of “${id}”` }, 'agency')
  return Object.fromEntries([...posts].map(([agency, post]) => [agency, reader.shortText(post)]))
}
