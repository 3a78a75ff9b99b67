import type { ComparedTime, ComparisonFacts, ThroughoutFacts } from './comparison.ts'
import { levels } from './types.ts'
import type { RecordItem } from './types.ts'
import { joinWithAnd } from './sentences.ts'

/** A difference between procedures. `who` and `says` together are one sentence. */
export interface Difference {
  /** Such as “Only Kent” or “Neither”. */
  readonly who: string
  readonly says: string
}

interface Aspect<Facts extends { readonly name: string } = ComparisonFacts> {
  /** What the procedure says, quoted. */
  readonly of: (facts: Facts) => readonly string[]
  /** The verb after one name, and after several. `what` follows either. */
  readonly verbs: readonly [one: string, more: string]
  readonly what: string
  /** A sentence to add. */
  readonly addition?: string
  /** Whether the row of the comparison shows what the procedure says, so that it need not be quoted. */
  readonly isShownInRow?: true
  /** Whether to report that none of the procedures says it. If absent, always. */
  readonly reportsNone?: (facts: Facts) => boolean
}

const step: Aspect = {
  of: ({ steps }) => steps.map(quote),
  verbs: ['has', 'have'],
  what: 'a step of its own for this',
  isShownInRow: true,
}
const time: Aspect = {
  of: ({ times }) => times.map(quoteTime),
  verbs: ['sets', 'set'],
  what: 'a time for these steps themselves',
}
const requiredRecord: Aspect = {
  of: ({ requiredRecords }) => requiredRecords.map(quote),
  verbs: ['asks', 'ask'],
  what: 'at these steps themselves for a record that must be kept',
  addition: ' See Records for what applies at every stage.',
}
const must: Aspect = {
  of: ({ musts }) => musts.map(quote),
  verbs: ['makes', 'make'],
  what: 'a step here mandatory',
  // After a disagreement is resolved, the musts are records, which are compared separately.
  reportsNone: ({ row }) => row !== 'resolved',
}
const equivalents: Aspect = {
  of: ({ equivalents }) => equivalents.map(quote),
  verbs: ['names', 'name'],
  what: 'posts at these steps as each other’s equivalents',
  reportsNone: ({ row }) => levels.some((level) => level === row),
}

/**
 * Returns what only some of two or more procedures say in one row of the comparison, and what none of them says. Compares
 * whether they have a step, a must, a time, equivalents and a record that must be kept.
 *
 * If a procedure has no step in the row, that is the only difference reported for it.
 */
export function differences(facts: readonly ComparisonFacts[]): readonly Difference[] {
  const present = facts.filter(({ steps }) => steps.length > 0)
  const none = subjectForNone(facts)
  if (present.length < 2) return describeDifference(step, facts, none)
  return [
    ...describeDifference(step, facts, none),
    ...describeDifference(must, present, none).map((difference) => addMustsElsewhere(difference, present)),
    ...describeDifference(time, present, none).map((difference) => addOtherTimes(difference, present)),
    ...describeDifference(equivalents, present, none),
    ...describeDifference(requiredRecord, present, none),
  ]
}

const throughoutTime: Aspect<ThroughoutFacts> = {
  of: ({ times }) => times.map(quoteTime),
  verbs: ['sets', 'set'],
  what: 'a time for the whole route',
}
const throughoutMust: Aspect<ThroughoutFacts> = {
  of: ({ times }) => times.filter(({ force }) => force === 'must').map(quoteTime),
  verbs: ['makes', 'make'],
  what: 'a time for the whole route mandatory',
  reportsNone: ({ times }) => times.length > 0,
}

/** Returns which procedures alone set a time for the whole route, or a mandatory one, and whether none does. */
export function throughoutDifferences(facts: readonly ThroughoutFacts[]): readonly Difference[] {
  return [throughoutTime, throughoutMust].flatMap((aspect) => describeDifference(aspect, facts, subjectForNone(facts)))
}

function subjectForNone(facts: readonly unknown[]): string {
  return facts.length === 2 ? 'Neither' : 'None of them'
}

export type ComparedRecord = Pick<RecordItem, 'text' | 'force' | 'clauses'>

/** The records that one procedure asks for, at any step. */
export interface RecordFacts {
  readonly name: string
  readonly records: readonly ComparedRecord[]
}

/**
 * Returns the records that only one of the procedures asks for, in its own words.
 *
 * Leaves out records with force `states`, which demand nothing. Leaves out a record if the same clauses, with the same force,
 * also ask for a record that other procedures share: it is taken for the same demand in other words, so a second demand of such
 * clauses is not compared.
 */
export function recordDifferences(facts: readonly RecordFacts[]): readonly Difference[] {
  return facts.flatMap(({ name, records }) => {
    const others = facts
      .filter((other) => other.name !== name)
      .flatMap((other) => other.records.map(({ text }) => text))
    const common = records.filter(({ text }) => others.includes(text)).map(recordKey)
    const own = records.filter((record) => record.force !== 'states' && !common.includes(recordKey(record)))
    if (own.length === 0) return []
    const described = joinWithAnd(own.map(({ text, force }) => `“${text}” (${force})`))
    return [{ who: `Only ${name}`, says: `asks, in these words, for ${described}.` }]
  })
}

function recordKey({ force, clauses }: ComparedRecord): string {
  return [force, ...clauses].join(' ')
}

function describeDifference<Facts extends { readonly name: string }>(
  { of, verbs: [one, more], what, addition = '', isShownInRow, reportsNone }: Aspect<Facts>,
  facts: readonly Facts[],
  none: string,
): readonly Difference[] {
  const saying = facts.filter((procedure) => of(procedure).length > 0)
  const [only, ...others] = saying
  if (!only) return facts.some(reportsNone ?? (() => true)) ? [{ who: none, says: `${one} ${what}.${addition}` }] : []
  if (saying.length === facts.length) return []
  if (others.length > 0)
    return [{ who: `Only ${joinWithAnd(saying.map(({ name }) => name))}`, says: `${more} ${what}.${addition}` }]
  const details = isShownInRow ? '' : `: ${joinWithAnd(of(only))}`
  return [{ who: `Only ${only.name}`, says: `${one} ${what}${details}.${addition}` }]
}

/** Quotes a text. Titles that it quotes itself, such as that of the node from which a time runs, get single quotes. */
function quote(text: string): string {
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`
}

/** Quotes a time, with its force and the condition that the procedure states. */
function quoteTime({ time, force, when }: ComparedTime): string {
  return `${quote(time)} (${force}${when ? `; when: ${when}` : ''})`
}

/** Adds where to see what must be done here too, so that a procedure does not read as if it asked for less. */
function addMustsElsewhere({ who, says }: Difference, facts: readonly ComparisonFacts[]): Difference {
  const silent = facts.filter(({ musts, mustsElsewhere }) => musts.length === 0 && mustsElsewhere.length > 0)
  if (silent.length === 0) return { who, says }
  const names = joinWithAnd(silent.map(({ name }) => name))
  const rows = joinWithAnd([...new Set(silent.flatMap(({ mustsElsewhere }) => mustsElsewhere))].map(quote))
  return {
    who,
    says: `${says} For what ${names} ${silent.length === 1 ? 'makes' : 'make'} mandatory besides, see ${rows}.`,
  }
}

/**
 * Adds our readings of times, and the times for the whole route, so that a row without a time of its own does not read as if no
 * time applied.
 */
function addOtherTimes({ who, says }: Difference, facts: readonly ComparisonFacts[]): Difference {
  const silent = facts.filter(({ times }) => times.length === 0)
  const readings = silent
    .filter(({ readTimes }) => readTimes.length > 0)
    .map(({ name, readTimes }) => ` In ${name}: ${joinWithAnd(readTimes.map(quote))}.`)
  const described = silent.flatMap((one) => describeThroughout(one) ?? [])
  const sentences = [...new Set(described)].map((applies) => {
    const names = silent.filter((one) => describeThroughout(one) === applies).map(({ name }) => name)
    return ` In ${joinWithAnd(names)}, a time for the whole route ${applies}.`
  })
  return { who, says: [says, ...readings, ...sentences].join('') }
}

function describeThroughout({ throughoutApplies, throughoutForces }: ComparisonFacts): string | undefined {
  if (throughoutApplies === 'never') return undefined
  return `${throughoutApplies === 'always' ? 'always applies' : 'may apply'} (${joinWithAnd(throughoutForces)})`
}
