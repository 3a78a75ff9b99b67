import type { Answers, AnswersById, Pathway, StartingSituation } from './types.ts'
import { linksFrom } from './links.ts'
import { walk } from './walk.ts'
import type { StaleAnswer, Walk } from './walk.ts'

/** The ids of the reader's own agency and of the other party's. Their posts are shown first. */
export interface Parties {
  readonly agency?: string
  readonly with?: string
}

/** The explorer's state in the address. */
export interface WalkState extends Parties {
  readonly version: number
  /** The id of the node where the walk begins, if it is not the pathway's start. */
  readonly from?: string
  /** The id of the situation that the reader has chosen. */
  readonly situation?: string
  readonly answers: Answers
}

/** Keys of a fragment, which no question may have as its id. */
export const reservedKeys: readonly string[] = ['v', 'from', 'agency', 'with', 'situation']

/** The state read from a fragment, with a warning for each thing that could not be read or no longer applies. */
export interface FragmentState {
  readonly walk: Walk
  readonly from?: string
  /** The id of the situation that the reader has chosen, while the answers are those that it implies. */
  readonly situation?: string
  /**
   * The answers to questions that the trail reaches after the one that was answered last, which stands last in the fragment.
   * They were given before that one, so perhaps about something else.
   */
  readonly givenBefore: Answers
  readonly parties: Parties
  readonly warnings: readonly FragmentWarning[]
}

export type FragmentWarning =
  | { readonly kind: 'other-version' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-long' }
  | { readonly kind: 'unknown-from' }
  | { readonly kind: 'unknown-agency' }
  | { readonly kind: 'unknown-situation' }
  | ({ readonly kind: 'stale' } & StaleAnswer)

const maxLength = 20_000

/** Writes a fragment such as `#v=1&question=answer`, in the order of the answers. Ids need no escaping. */
export function writeFragment({ version, from, agency, with: other, situation, answers }: WalkState): string {
  const pairs = [
    ['v', String(version)],
    ['agency', agency],
    ['with', other],
    ['from', from],
    ['situation', situation],
    ...answers,
  ]
  return `#${pairs.flatMap(([key, value]) => (value ? [`${key}=${value}`] : [])).join('&')}`
}

/**
 * Reads a fragment and replays its walk. Never throws because of the fragment: whatever cannot be read is left out and
 * reported in `warnings`. `agencies` are the ids of the board's agencies. Without `situations` any situation is taken for known.
 *
 * If a question has two different answers, this is reported as unreadable and the last answer counts.
 */
export function readFragment(
  pathway: Pathway,
  fragment: string,
  agencies: readonly string[] = [],
  situations?: readonly Pick<StartingSituation, 'id' | 'answers'>[],
): FragmentState {
  const warnings: FragmentWarning[] = []
  if (fragment.length > maxLength) warnings.push({ kind: 'too-long' })
  const given = new Map<string, string>()
  let unreadable = false
  for (const pair of fragment.slice(0, maxLength).replace(/^#/, '').split('&').filter(Boolean)) {
    const [, key, value] = /^([a-z][a-z0-9-]*)=([a-z0-9-]+)$/.exec(pair) ?? []
    if (!key || !value || (given.get(key) ?? value) !== value) unreadable = true
    if (!key || !value) continue
    // The answer given last is the last in the map.
    given.delete(key)
    given.set(key, value)
  }
  const known = (key: string, isKnown: (id: string) => boolean, warning: FragmentWarning): string | undefined => {
    const id = given.get(key)
    if (id === undefined || isKnown(id)) return id
    if (!warnings.includes(warning)) warnings.push(warning)
    return undefined
  }
  if (unreadable) warnings.push({ kind: 'unreadable' })
  if (given.get('v') !== String(pathway.version)) warnings.push({ kind: 'other-version' })
  const named = known('from', (id) => pathway.nodes.has(id), { kind: 'unknown-from' })
  const from = named && firstOfGroup(pathway, named)
  const unknownAgency: FragmentWarning = { kind: 'unknown-agency' }
  const agency = known('agency', (id) => agencies.includes(id), unknownAgency)
  const other = known('with', (id) => agencies.includes(id), unknownAgency)
  const walked = walk(pathway, new Map([...given].filter(([key]) => !reservedKeys.includes(key))), from)
  warnings.push(...walked.stale.map((stale) => ({ kind: 'stale' as const, ...stale })))
  const situation = known('situation', (id) => situations?.some((one) => one.id === id) ?? true, {
    kind: 'unknown-situation',
  })
  const implied = situations?.find(({ id }) => id === situation)?.answers ?? {}
  const isChosen = situation !== undefined && from === undefined && areImplied(implied, walked, pathway.start)
  const parties = { ...(agency && { agency }), ...(other && { with: other }) }
  const givenBefore = answersAfter(
    [...given.keys()].findLast((key) => walked.answers.has(key)),
    walked.answers,
  )
  return { walk: walked, ...(from && { from }), ...(isChosen && { situation }), givenBefore, parties, warnings }
}

function answersAfter(question: string | undefined, answers: Answers): Answers {
  const inOrder = [...answers]
  return new Map(inOrder.slice(inOrder.findIndex(([id]) => id === question) + 1))
}

/**
 * Whether a walk contradicts none of the answers that a situation implies and gives at least one. None need be given while only
 * the pathway's first question is answered.
 */
function areImplied(implied: AnswersById, { answers, waiting }: Walk, start: string): boolean {
  const all = Object.entries(implied)
  const answered = all.filter(([question]) => answers.has(question))
  const isFirst = [...answers.keys(), ...waiting.keys()].every((id) => id === start)
  return (
    answered.every(([question, answer]) => answers.get(question) === answer) &&
    (isFirst || all.length === 0 || answered.length > 0)
  )
}

/** Returns the first of the steps that are done at the same time as a node, if each has only one before it; else the node itself. */
function firstOfGroup(pathway: Pathway, id: string): string {
  const before = [...pathway.nodes.values()].filter((node) => linksFrom(node).some(({ to }) => to === id))
  const [first, ...others] = before
  const isOneGroup = first?.kind === 'step' && first.next.simultaneous && others.length === 0
  return isOneGroup ? firstOfGroup(pathway, first.id) : id
}
