import type { Said } from './said.ts'
import { levels } from './types.ts'
import type { RecordItem } from './types.ts'

/** What only some of the procedures say, or none of them: to be read as one sentence, `who` first. */
export interface Difference {
  /** Such as “Only Kent” or “Neither”. */
  readonly who: string
  readonly says: string
}

interface Aspect {
  readonly of: (said: Said) => readonly string[]
  /** After one name; after several; and what follows either. */
  readonly verbs: readonly [one: string, more: string]
  readonly what: string
  /** A sentence that follows. */
  readonly then?: string
  /** Whether it is worth a sentence that none of them says it. Always, where this is left out. */
  readonly missed?: (said: Said) => boolean
}

const step: Aspect = { of: ({ steps }) => steps, verbs: ['has', 'have'], what: 'a step of its own for this' }
const time: Aspect = { of: ({ times }) => times, verbs: ['sets', 'set'], what: 'a time for these steps themselves' }
const requiredRecord: Aspect = {
  of: ({ requiredRecords }) => requiredRecords,
  verbs: ['asks', 'ask'],
  what: 'at these steps themselves for a record that must be kept',
  then: ' See Records for what holds at every stage.',
}
const must: Aspect = {
  of: ({ musts }) => musts,
  verbs: ['has', 'have'],
  what: 'a step with the force must',
  // What must be done there is written down.
  missed: ({ place }) => place !== 'resolved',
}
const equivalents: Aspect = {
  of: ({ equivalents }) => equivalents,
  verbs: ['names', 'name'],
  what: 'posts at these steps as each other’s equivalents',
  missed: ({ place }) => levels.some((level) => level === place),
}

/**
 * What only some of two or more procedures say at one place, and what none of them says: a step at all, a must, a time,
 * equivalents, a record that must be kept. What all of them say is no difference.
 *
 * Nothing is counted off against a procedure that has no step there, beyond that it has none.
 */
export function differences(said: readonly Said[]): readonly Difference[] {
  const present = said.filter(({ steps }) => steps.length > 0)
  const none = said.length === 2 ? 'Neither' : 'None of them'
  if (present.length < 2) return tell(step, said, none)
  return [
    ...tell(step, said, none),
    ...tell(must, present, none),
    ...tell(time, present, none).map((difference) => withThroughout(difference, present)),
    ...tell(equivalents, present, none),
    ...tell(requiredRecord, present, none),
  ]
}

/** A record as it is counted off against those of other procedures. */
export type RecordSaid = Pick<RecordItem, 'text' | 'force' | 'clauses'>

/** The records that one procedure asks for, wherever it asks for them. */
export interface RecordsSaid {
  readonly name: string
  readonly records: readonly RecordSaid[]
}

/**
 * The records that only one of the procedures asks for, in its own words, once for each clause.
 *
 * What a clause only states asks for nothing; and where the same clause, as strongly, asks for a record that others ask
 * for too, it says no more in other words.
 */
export function recordDifferences(said: readonly RecordsSaid[]): readonly Difference[] {
  return said.flatMap(({ name, records }) => {
    const others = said.filter((other) => other.name !== name).flatMap((other) => other.records.map(({ text }) => text))
    const common = records.filter(({ text }) => others.includes(text)).map(demandOf)
    const own = records.filter((record) => record.force !== 'states' && !common.includes(demandOf(record)))
    const once = own.filter((record, index) => own.findIndex((one) => demandOf(one) === demandOf(record)) === index)
    if (once.length === 0) return []
    const told = listed(once.map(({ text, force }) => `“${text}” (${force})`))
    return [{ who: `Only ${name}`, says: `asks, in these words, for ${told}.` }]
  })
}

function demandOf({ force, clauses }: RecordSaid): string {
  return [force, ...clauses].join(' ')
}

function tell(
  { of, verbs: [one, more], what, then = '', missed }: Aspect,
  said: readonly Said[],
  none: string,
): readonly Difference[] {
  const saying = said.filter((procedure) => of(procedure).length > 0)
  const [only, ...others] = saying
  if (!only) return said.some(missed ?? (() => true)) ? [{ who: none, says: `${one} ${what}.${then}` }] : []
  if (saying.length === said.length) return []
  if (others.length > 0)
    return [{ who: `Only ${listed(saying.map(({ name }) => name))}`, says: `${more} ${what}.${then}` }]
  // That it has steps can be seen; which they are would be said twice.
  const details = what === step.what ? '' : `: ${quoted(of(only))}`
  return [{ who: `Only ${only.name}`, says: `${one} ${what}${details}.${then}` }]
}

/** Nobody may read that there is no time where one from elsewhere holds. */
function withThroughout({ who, says }: Difference, said: readonly Said[]): Difference {
  const silent = said.filter(({ times }) => times.length === 0)
  const told = silent.flatMap((one) => heldInWords(one) ?? [])
  const sentences = [...new Set(told)].map((held) => {
    const names = silent.filter((one) => heldInWords(one) === held).map(({ name }) => name)
    return ` In ${listed(names)}, a time that holds throughout ${held}.`
  })
  return { who, says: [says, ...sentences].join('') }
}

function heldInWords({ bound, throughoutForces }: Said): string | undefined {
  if (bound === 'never') return undefined
  return `${bound === 'always' ? 'always applies' : 'may apply'} (${listed(throughoutForces)})`
}

function quoted(words: readonly string[]): string {
  return listed(words.map((one) => `“${one}”`))
}

function listed(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ')
}
