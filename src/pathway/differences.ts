import type { Said } from './said.ts'

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
  /** Whether it is worth a sentence that none of them says it. Always, where this is left out. */
  readonly missed?: (said: Said) => boolean
}

const step: Aspect = { of: ({ steps }) => steps, verbs: ['has', 'have'], what: 'a step of its own for this' }
const time: Aspect = { of: ({ times }) => times, verbs: ['sets', 'set'], what: 'a time for these steps themselves' }
const requiredRecord: Aspect = {
  of: ({ requiredRecords }) => requiredRecords,
  verbs: ['asks', 'ask'],
  what: 'at these steps for a record that must be kept',
}
const must: Aspect = { of: ({ musts }) => musts, verbs: ['has', 'have'], what: 'a step with the force must' }
const equivalents: Aspect = {
  of: ({ equivalents }) => equivalents,
  verbs: ['names', 'name'],
  what: 'posts at these steps as each other’s equivalents',
  missed: ({ isLevel }) => isLevel,
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

/** The records that one procedure asks for, wherever it asks for them. */
export interface RecordsSaid {
  readonly name: string
  readonly records: readonly string[]
}

/** The records that only one of the procedures asks for, in its own words. */
export function recordDifferences(said: readonly RecordsSaid[]): readonly Difference[] {
  return said.flatMap(({ name, records }) => {
    const others = said.filter((other) => other.name !== name).flatMap((other) => other.records)
    const own = records.filter((text) => !others.includes(text))
    return own.length === 0 ? [] : [{ who: `Only ${name}`, says: `asks, in these words, for ${quoted(own)}.` }]
  })
}

function tell(
  { of, verbs: [one, more], what, missed }: Aspect,
  said: readonly Said[],
  none: string,
): readonly Difference[] {
  const saying = said.filter((procedure) => of(procedure).length > 0)
  const [only, ...others] = saying
  if (!only) return said.some(missed ?? (() => true)) ? [{ who: none, says: `${one} ${what}.` }] : []
  if (saying.length === said.length) return []
  if (others.length > 0) return [{ who: `Only ${listed(saying.map(({ name }) => name))}`, says: `${more} ${what}.` }]
  // That it has steps can be seen; which they are would be said twice.
  const details = what === step.what ? '' : `: ${quoted(of(only))}`
  return [{ who: `Only ${only.name}`, says: `${one} ${what}${details}.` }]
}

/** Nobody may read that there is no time where one from elsewhere holds. */
function withThroughout({ who, says }: Difference, said: readonly Said[]): Difference {
  const silent = said.filter(({ times, throughout }) => times.length === 0 && throughout)
  if (silent.length === 0) return { who, says }
  return { who, says: `${says} In ${listed(silent.map(({ name }) => name))}, a time that holds throughout may apply.` }
}

function quoted(words: readonly string[]): string {
  return listed(words.map((one) => `“${one}”`))
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
}
