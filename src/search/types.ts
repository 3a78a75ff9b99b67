import type { Force } from '../pathway/types.ts'

/** What a hit can be, in the order of the Kind filter. */
export const kinds = ['Clause', 'Step', 'Question', 'Outcome', 'Scenario', 'Term'] as const

export type Kind = (typeof kinds)[number]

/** One clause, pathway node, training case or glossary term, as the search finds and shows it. */
export interface SearchRecord {
  readonly url: string
  readonly kind: Kind
  /** The name of its board; absent from a term, which belongs to every board. */
  readonly board?: string
  /** Its own number, if it is a clause; the clauses that it cites, if it is a node. */
  readonly clauses: readonly string[]
  /** What a hit is called. A clause has the title of the step that cites it, or that of its section. */
  readonly title: string
  /** Its section with the number, such as `3 Referral stage`. */
  readonly place: string
  /** The end of the sentence that introduces a list item, such as “They are most likely over:”. */
  readonly lead?: string
  /** The text of the clause that a list item belongs to. */
  readonly context?: string
  /** What readers say for a clause, from `asked.yaml`. Searched, never shown. */
  readonly sayings?: readonly string[]
  /** Whole sentences: what a hit shows. */
  readonly text: string
  readonly forces: readonly Force[]
  readonly urgency?: string
  /** The names of the agencies whose posts it names. */
  readonly agencies: readonly string[]
  /** The glossary terms that it is about, as positions in the list of terms. */
  readonly terms: readonly number[]
}

/** The file of one board. */
export interface BoardRecords {
  readonly id: string
  readonly records: readonly SearchRecord[]
}

/** The file that every search needs: what is the same for all boards. */
export interface SiteRecords {
  readonly boards: readonly { readonly id: string; readonly name: string }[]
  readonly terms: readonly TermRecord[]
  readonly english: EnglishFile
  readonly synonyms: readonly Synonyms[]
  /** What people ask for and no procedure of this kind says. */
  readonly outOfScope: readonly string[]
}

export interface TermRecord {
  readonly term: string
  readonly url: string
  /** Its name, its other names, and what readers type for it. */
  readonly names: readonly string[]
  readonly meaning: string
}

/** English stems, with spaces between them, by their Zipf value rounded down to a half. */
export type EnglishFile = Readonly<Record<string, string>>

/** A line of `synonyms.txt`. Each phrase of `from` may be read as any other phrase of it, or as `to` where there is one. */
export interface Synonyms {
  readonly from: readonly string[]
  readonly to?: string
}
