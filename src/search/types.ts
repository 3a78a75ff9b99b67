import type { Force } from '../pathway/types.ts'

/** What a hit can be, in the order in which readers are offered them. A new kind of page adds its name here. */
export const kinds = ['Clause', 'Step', 'Question', 'Outcome', 'Scenario', 'Term'] as const

export type Kind = (typeof kinds)[number]

/** One clause, node or term, as it is searched and shown. */
export interface SearchRecord {
  readonly url: string
  readonly kind: Kind
  /** The name of its board; a term has none, because it is nobody’s alone. */
  readonly board?: string
  /** Its own number, if it is a clause; the clauses that it rests on, if it is a node. */
  readonly clauses: readonly string[]
  /** The title of a node, or the term. */
  readonly title?: string
  /** Its section with the number, such as `3 Referral stage`. */
  readonly place: string
  /** What a list introduces its items with, such as “They are most likely over:”. */
  readonly lead?: string
  /** The text of the clause that it is an item of: it is found by those words too. */
  readonly context?: string
  /** What readers say for it, and it does not: it is found by these words too, and never shows them. */
  readonly asked?: readonly string[]
  /**
   * Sentences. What is shown of a hit, and where words are marked, comes from here. Empty for a term: it is found by its
   * names, and what it means comes when it is shown.
   */
  readonly text: string
  readonly forces: readonly Force[]
  readonly urgency?: string
  /** The agencies that it names a post for, by their names on the board. */
  readonly agencies: readonly string[]
  /** The terms that the glossary gives it for, as places in the list of terms. A term’s own record has its own. */
  readonly about: readonly number[]
  /** Whether it stands among what introduces a procedure, its principles for instance, and not in its course. */
  readonly general: boolean
}

/** What is loaded together: the records of one board, or those of the glossary. */
export interface Shard {
  /** The id of the board, or `glossary`. */
  readonly id: string
  readonly records: readonly SearchRecord[]
}

/** What understanding a query needs to know beside the records. */
export interface SearchWords {
  readonly boards: readonly KnownBoard[]
  readonly terms: readonly KnownTerm[]
}

export interface KnownBoard {
  readonly id: string
  readonly name: string
  /** Whether there are training cases for it. */
  readonly scenarios?: true
}

export interface KnownTerm {
  readonly term: string
  /** The address of its place in the glossary. */
  readonly url: string
  /** Its other names. */
  readonly aliases: readonly string[]
  /** What else is typed for it. */
  readonly typed: readonly string[]
  /** Whether it names somebody who acts: what is asked beside it tells more. */
  readonly post?: true
}

/** The index of a shard: which of its records hold a word, as places in the list of records, in any order. */
export interface Engine {
  holding(stem: string): readonly number[]
}
