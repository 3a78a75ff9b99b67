import type { Force } from '../pathway/types.ts'

/** The kinds of hits, in the order of the Kind filter. */
export const kinds = ['Clause', 'Step', 'Question', 'Outcome', 'Scenario', 'Term'] as const

export type Kind = (typeof kinds)[number]

/** A clause, pathway node, training case or glossary term that can be found. */
export interface SearchRecord {
  readonly url: string
  readonly kind: Kind
  /** The name of its board. Absent if it is a term, which belongs to every board. */
  readonly board?: string
  /** The title of its procedure, if its board has several. */
  readonly procedure?: string
  /** The number of a clause, or the clauses that a node cites. */
  readonly clauses: readonly string[]
  /** A clause has the title of a step that cites it, or of its section. */
  readonly title: string
  /** Its section with the number, such as `3 Referral stage`. */
  readonly place: string
  /** The end of the sentence that introduces a list item, such as “They are most likely over:”. */
  readonly lead?: string
  /** The text of the clause that a list item belongs to. */
  readonly context?: string
  /** Phrases that readers use for a clause, from `asked.yaml`. Searched, never shown. */
  readonly sayings?: readonly string[]
  /** The sentences of which a hit shows one. */
  readonly text: string
  readonly forces: readonly Force[]
  readonly urgency?: string
  /** The names of the agencies whose posts it names. */
  readonly agencies: readonly string[]
  /** The glossary terms that cite it, as indices in the list of terms. */
  readonly terms: readonly number[]
}

/** The file of one board. */
export interface BoardRecords {
  readonly id: string
  readonly records: readonly SearchRecord[]
}

/** The file that every search needs, whichever boards it searches. */
export interface SiteRecords {
  readonly boards: readonly { readonly id: string; readonly name: string }[]
  readonly terms: readonly TermRecord[]
  readonly english: EnglishFile
  readonly synonyms: readonly Synonyms[]
  /** Phrases for things that no such procedure contains. */
  readonly outOfScope: readonly string[]
}

export interface TermRecord {
  readonly term: string
  readonly url: string
  /** Its name, its other names, and other words that readers type for it. */
  readonly names: readonly string[]
  readonly meaning: string
}

/** English stems, with spaces between them, by their Zipf value rounded down to a half. */
export type EnglishFile = Readonly<Record<string, string>>

/** A line of `synonyms.txt`. The phrases of `from` mean `to`, or are synonyms of each other if there is no `to`. */
export interface Synonyms {
  readonly from: readonly string[]
  readonly to?: string
}
