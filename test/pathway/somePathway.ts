import fc from 'fast-check'
import { stringify } from 'yaml'
import { mustsComeFirst } from '../../src/pathway/checks/mustsComeFirst.ts'
import { urgencyIsKept } from '../../src/pathway/checks/urgencyIsKept.ts'
import { hiddenCharacters } from '../../src/pathway/hiddenCharacters.ts'
import { findMarkup, checkLength } from '../../src/pathway/parse/schemaTypes.ts'
import { forces, levels, postsOf, topics } from '../../src/pathway/types.ts'
import type { Basis, Link, Pathway, PathwayNode, RecordItem, Urgency } from '../../src/pathway/types.ts'

/** The clauses of every pathway made here; each has every force. */
export const someClauses = new Map(['1.1', '1.10', '2.3a'].map((number) => [number, forces]))
const agencies = ['police', 'health'] as const
export const someSurroundings = { clauses: someClauses, sections: new Set(['1']), agencies }

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
  fc.record({
    kind: fc.constantFrom('hours' as const, 'working-days' as const),
    count: fc.integer({ min: 1, max: 999 }),
  }),
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
        nodes: new Map(nodes.map((node) => [node.id, withGrounds(node)])),
      })),
  )
  .filter((pathway) => [...mustsComeFirst(pathway), ...urgencyIsKept(pathway)].length === 0)

/** Only a clause gives a force but `states`. */
function withGrounds(node: PathwayNode): PathwayNode {
  return node.force && node.clauses.length === 0 ? { ...node, force: 'states' } : node
}

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
    )
    .map(([node, force, time, by, posts, asked, on, named, throughout]): PathwayNode => ({
      kind: 'step',
      ...node,
      force,
      ...time,
      ...(time.urgency && throughout),
      by,
      who: posts,
      // Equivalents are two or more.
      ...(named.posts && (named.posts !== 'equivalents' || Object.keys(posts).length > 1) && { posts: named.posts }),
      records: asked,
      next: on,
    }))
  return fc.oneof(question, step)
}

function someOutcome(place: number, kept: readonly RecordItem[]): fc.Arbitrary<PathwayNode> {
  return fc
    .tuple(common(place), maybe('force', fc.constantFrom(...forces)), maybe('urgency', urgency))
    .map(([node, force, time]) => ({ kind: 'outcome', ...node, ...force, ...time, records: kept }))
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
        records: node.records.map(({ id }) => id),
      }
  }
}

function urgencyAsWritten(time: Urgency): unknown {
  switch (time.kind) {
    case 'agreed':
      return { agreed: time.words }
    case 'hours':
    case 'working-days':
      return { [time.kind]: time.count }
    case 'without-delay':
      return 'without delay'
    case 'immediately':
    case 'urgently':
      return time.kind
  }
}
