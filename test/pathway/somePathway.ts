import fc from 'fast-check'
import { stringify } from 'yaml'
import { mustsComeFirst } from '../../src/pathway/checks/mustsComeFirst.ts'
import { urgencyIsKept } from '../../src/pathway/checks/urgencyIsKept.ts'
import { hiddenCharacters } from '../../src/pathway/hiddenCharacters.ts'
import { findMarkup } from '../../src/pathway/parse/markup.ts'
import { checkLength } from '../../src/pathway/parse/schemaTypes.ts'
import { forces, levels, limitUnits, postsOf, topics } from '../../src/pathway/types.ts'
import type {
  Basis,
  Limit,
  LimitStart,
  Link,
  Pathway,
  PathwayNode,
  RecordItem,
  Urgency,
} from '../../src/pathway/types.ts'

/** The clauses of every pathway made here; each has every force. */
const someClauses = new Map(['1.1', '1.10', '2.3a'].map((number) => [number, forces]))
/** Each of these clauses names each count of hours, days and working days. */
const someCounts = [1, 2, 5, 24, 90]
const someTimes = someCounts.flatMap((count) => [`${count} hours`, `${count} days`, `${count} working days`])
const agencies = ['police', 'health'] as const
const clauseTexts = new Map(
  [...someClauses.keys()].map((number) => [number, `${someTimes.join(', ')}; immediately, urgently, without delay`]),
)
export const someContext = { clauses: someClauses, clauseTexts, sections: new Set(['1']), agencies }

/** What an author may write: any signs, with single spaces, not too long for where there is little room. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) =>
    text
      .replace(/\p{Z}+/gu, ' ')
      .replace(new RegExp(`(?! )[${hiddenCharacters}]`, 'gu'), '')
      .trim(),
  )
  .filter((text) => text !== '' && !findMarkup(text) && !checkLength(text))

const clauses = fc.uniqueArray(fc.constantFrom(...someClauses.keys()), { minLength: 1 })
const cited: fc.Arbitrary<Basis> = fc.oneof(
  fc.record({ clauses }),
  fc.record({ clauses, reading: words }),
  fc.record({ clauses: fc.constant([]), reading: words }),
  fc.record({ clauses, reading: words, silence: words }),
)
const noBasis: Basis = { clauses: [] }
const urgency: fc.Arbitrary<Urgency> = fc.oneof(
  fc.constantFrom<Urgency>({ kind: 'immediately' }, { kind: 'urgently' }, { kind: 'without-delay' }),
  fc.record({ kind: fc.constant('agreed' as const), words }),
)
const maybe = <K extends string, T>(key: K, value: fc.Arbitrary<T>): fc.Arbitrary<{ readonly [key in K]?: T }> =>
  fc.oneof(
    fc.constant({}),
    value.map((one) => ({ [key]: one }) as { readonly [key in K]: T }),
  )
const records: fc.Arbitrary<readonly RecordItem[]> = fc
  .array(fc.record({ text: words, keptBy: words, force: fc.constantFrom(...forces), clauses }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((all) => all.map((record, place) => ({ id: `r${place}`, ...record })))

/** Pathways without mistakes, of up to 8 nodes: every way leads on, and to the next node at least one does. */
export const somePathway: fc.Arbitrary<Pathway> = fc
  .tuple(fc.integer({ min: 1, max: 7 }), records, fc.integer({ min: 1, max: 99 }))
  .chain(([last, kept, version]) =>
    fc
      .tuple(...Array.from({ length: last }, (_, place) => someNode(place, last, kept)), someOutcome(last, kept))
      .map((nodes) => ({
        version,
        start: 'n0',
        stages: [{ id: 'only', title: 'The only stage', section: '1' }],
        nodes: new Map(nodes.map((node) => [node.id, withGrounds(node, nodes)])),
      })),
  )
  .filter((pathway) => [...mustsComeFirst(pathway), ...urgencyIsKept(pathway)].length === 0)

/** Only a clause gives a force but `states`, and the text says it. A step rests on the clauses of its limits, which run from what is before it. */
function withGrounds(node: PathwayNode, all: readonly PathwayNode[]): PathwayNode {
  const limits = node.kind === 'step' ? (node.limits ?? []).map((limit) => withStart(limit, node.id, all)) : []
  const clauses = [...new Set([...node.clauses, ...limits.flatMap((limit) => limit.clauses)])]
  const whole = node.kind === 'step' && limits.length > 0 ? { ...node, clauses, limits } : node
  if (node.clauses.length === 0) return { ...whole, ...(whole.force && { force: 'states' }), ...readUrgency(whole) }
  const isInWords = whole.force === 'must' || whole.force === 'should'
  return isInWords ? { ...whole, text: `${whole.text}. They ${whole.force} do it.` } : whole
}

/** An urgency that rests on no clause is a reading. */
function readUrgency(node: PathwayNode): { readonly urgencyIsReading?: true } {
  return node.kind !== 'question' && node.urgency ? { urgencyIsReading: true } : {}
}

function withStart(limit: Limit, step: string, all: readonly PathwayNode[]): Limit {
  const { by } = limit
  if (by.kind === 'date') return limit
  const before = all.slice(
    0,
    all.findIndex(({ id }) => id === step),
  )
  const node = by.from.kind === 'node' ? before.findLast(({ id }) => id <= (by.from as { id: string }).id) : undefined
  const isUnmet = by.from.kind === 'step-before' && !before.some(({ kind }) => kind === 'step')
  const words = { kind: 'words', words: 'the request' } as const
  const from: LimitStart =
    by.from.kind === 'node'
      ? node
        ? { ...by.from, id: node.id, title: node.title }
        : words
      : isUnmet
        ? words
        : by.from
  return { ...limit, by: { ...by, from } }
}

/** What limits run from: `withStart` sees to it that it is before the step. */
const start: fc.Arbitrary<LimitStart> = fc.oneof(
  fc.constant({ kind: 'step-before' as const }),
  words.map((text) => ({ kind: 'words' as const, words: `the ${text}` })),
  fc.integer({ min: 0, max: 7 }).map((place) => ({ kind: 'node' as const, id: `n${place}`, title: '' })),
)
const limit: fc.Arbitrary<Limit> = fc
  .tuple(
    fc.oneof(
      fc.record({
        kind: fc.constant('count' as const),
        unit: fc.constantFrom(...limitUnits),
        count: fc.constantFrom(...someCounts),
        from: start,
      }),
      fc.record({ kind: fc.constant('date' as const), words }),
    ),
    fc.constantFrom(...forces),
    words,
    clauses,
    fc.oneof(maybe('reading', words), fc.record({ reading: words, silence: words })),
  )
  .map(([by, force, text, cites, readings]) => ({ by, force, text, clauses: cites, ...readings }))
const limits = fc
  .array(fc.tuple(limit, maybe('whicheverIsShorter', fc.constant(true as const))), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(([one, alternative], place) => ({ ...one, ...(place > 0 && alternative) })))

function someNode(place: number, last: number, kept: readonly RecordItem[]): fc.Arbitrary<PathwayNode> {
  const further = fc.integer({ min: place + 1, max: last }).map((to) => `n${to}`)
  const question = fc
    .tuple(
      common(place),
      maybe('force', fc.constantFrom(...forces)),
      fc.array(fc.tuple(words, further, cited), { minLength: 1, maxLength: 3 }),
      cited,
    )
    .map(([node, force, others, first]): PathwayNode => ({
      kind: 'question',
      ...node,
      ...force,
      answers: [
        { id: 'on', label: 'On', to: `n${place + 1}`, ...first },
        ...others.map(([label, to, basis], index) => ({ id: `a${index}`, label: `${index}: ${label}`, to, ...basis })),
      ],
    }))
  const next: fc.Arbitrary<Link> = fc
    .oneof(fc.constant(noBasis), cited)
    .map((basis) => ({ to: `n${place + 1}`, ...basis }))
  const who = fc
    .constantFrom<readonly string[]>([], ['police'], agencies)
    .chain((named) =>
      fc
        .tuple(...named.map((agency) => words.map((post) => [agency, post] as const)))
        .map((posts) => Object.fromEntries(posts)),
    )
  const step = fc
    .tuple(
      common(place),
      fc.constantFrom(...forces),
      maybe('urgency', urgency),
      words,
      who,
      fc.subarray([...kept]),
      next,
      maybe('posts', fc.constantFrom(...postsOf)),
      maybe('throughout', fc.constant(true as const)),
      maybe('limits', limits),
    )
    .map(([node, force, time, by, posts, asked, on, named, throughout, limited]): PathwayNode => ({
      kind: 'step',
      ...node,
      force,
      ...time,
      ...(time.urgency && throughout),
      ...limited,
      by,
      who: posts,
      // Equivalents are two or more.
      ...(named.posts && (named.posts !== 'equivalents' || Object.keys(posts).length > 1) && { posts: named.posts }),
      records: asked,
      next: on,
    }))
  return fc.oneof(question, step)
}

/** An outcome whose text says the urgencies of every clause, so that none is left out. */
function someOutcome(place: number, kept: readonly RecordItem[]): fc.Arbitrary<PathwayNode> {
  const urgencies = `Immediately, urgently or without delay (${[...someClauses.keys()].join(', ')}).`
  return fc
    .tuple(common(place), maybe('force', fc.constantFrom(...forces)), maybe('urgency', urgency))
    .map(([node, force, time]) => ({
      kind: 'outcome',
      ...node,
      text: `${node.text}. ${urgencies}`,
      ...force,
      ...time,
      records: kept,
    }))
}

function common(place: number) {
  return fc
    .tuple(words, words, cited, maybe('topic', fc.constantFrom(...topics)), maybe('level', fc.constantFrom(...levels)))
    .map(([title, text, basis, topic, level]) => ({
      id: `n${place}`,
      stage: 'only',
      ...topic,
      ...level,
      title: `${place} ${title}`,
      text,
      ...basis,
    }))
}

/** A pathway as an author could have written it. */
export function written({ version, start, stages, nodes }: Pathway): string {
  const kept = [...nodes.values()].flatMap((node) => (node.kind === 'question' ? [] : node.records))
  return stringify(
    {
      version,
      start,
      stages: Object.fromEntries(stages.map(({ id, ...stage }) => [id, stage])),
      records: Object.fromEntries(kept.map(({ id, keptBy, ...record }) => [id, { ...record, 'kept-by': keptBy }])),
      nodes: Object.fromEntries([...nodes].map(([id, node]) => [id, nodeAsWritten(node)])),
    },
    { defaultStringType: 'QUOTE_DOUBLE', aliasDuplicateObjects: false },
  )
}

function nodeAsWritten(whole: PathwayNode): unknown {
  const node = { ...whole, id: undefined }
  switch (node.kind) {
    case 'question':
      return { ...node, answers: Object.fromEntries(node.answers.map(({ id, ...answer }) => [id, answer])) }
    case 'step':
    case 'outcome':
      return {
        ...node,
        ...(node.urgency && { urgency: urgencyAsWritten(node.urgency) }),
        ...(node.urgencyIsReading && { urgencyIsReading: undefined, 'urgency-is-reading': true }),
        ...(node.kind === 'step' && node.limits && { limits: node.limits.map(limitAsWritten) }),
        records: node.records.map(({ id }) => id),
      }
  }
}

function urgencyAsWritten(time: Urgency): unknown {
  switch (time.kind) {
    case 'agreed':
      return { agreed: time.words }
    case 'without-delay':
      return 'without delay'
    case 'immediately':
    case 'urgently':
      return time.kind
  }
}

function limitAsWritten({ by, whicheverIsShorter, ...limit }: Limit): unknown {
  return {
    ...limit,
    ...(by.kind === 'date' ? { date: by.words } : { [by.unit]: by.count, from: startAsWritten(by.from) }),
    ...(whicheverIsShorter && { 'whichever-is-shorter': true }),
  }
}

function startAsWritten(from: LimitStart): string {
  switch (from.kind) {
    case 'node':
      return from.id
    case 'step-before':
      return from.kind
    case 'words':
      return from.words
  }
}
