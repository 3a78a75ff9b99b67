/** One clause, node or term, as Pagefind indexes it. */
export interface SearchRecord {
  readonly url: string
  /** Sentences. What is shown of a hit, and where words are marked, comes from here. */
  readonly content: string
  readonly meta: Readonly<Partial<Record<MetaField, string>>>
  readonly filters: Readonly<Partial<Record<FilterField, readonly string[]>>>
  /** The place in the site's own order, which decides between equals. */
  readonly sort: { readonly order: string }
}

/** What a hit shows beside its sentence, and where words count more than in the sentence: `ranking.ts` says how much. */
export type MetaField = 'title' | 'name' | 'place' | 'lead' | 'urgency' | 'terms' | 'also'

/**
 * What hits can be narrowed by, and what they are. `clause` is its number, `within` the numbers that it stands under, `cites`
 * the clauses of a node, `term` the terms of the glossary that it is about.
 */
export type FilterField = 'board' | 'kind' | 'force' | 'agency' | 'clause' | 'within' | 'cites' | 'term'

export const kinds = ['Clause', 'Question', 'Step', 'Outcome', 'Term'] as const

/** What understanding a query needs to know of the content. */
export interface SearchWords {
  readonly boards: readonly { readonly id: string; readonly name: string }[]
  readonly terms: readonly KnownTerm[]
  /** Every word that some record holds, as `tokensOf` writes it, in alphabetical order. */
  readonly vocabulary: readonly string[]
}

export interface KnownTerm {
  readonly term: string
  /** The address of its place in the glossary. */
  readonly url: string
  readonly aliases: readonly string[]
}

/** The part of Pagefind that search uses. */
export interface Engine {
  search(
    words: string | null,
    options?: {
      readonly filters?: Readonly<Record<string, string | readonly string[]>>
      readonly sort?: Readonly<Record<string, 'asc' | 'desc'>>
    },
  ): Promise<{ readonly results: readonly EngineResult[] }>
}

export interface EngineResult {
  readonly id: string
  readonly score: number
  /** Which words of the content match, counted from 0. */
  readonly words: readonly number[]
  readonly data: () => Promise<Fragment>
}

/** A record as Pagefind gives it back. */
export interface Fragment {
  readonly url: string
  readonly content: string
  readonly meta: SearchRecord['meta']
  readonly filters: SearchRecord['filters']
}
