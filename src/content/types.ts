import type { Force, Pathway } from '../pathway/types.ts'

/** The body that published a procedure. */
export interface Board {
  /** The name of its file, and its part of every address. */
  readonly id: string
  readonly name: string
  readonly publisher: string
  /** Who answers for the procedure now; left out where that is still the publisher. */
  readonly successor?: string
  /** The day the successor took over, as `YYYY-MM-DD`, where it is known. */
  readonly replaced?: string
  readonly notice: string
  /** Agency ids and names, in the order of the file. */
  readonly agencies: ReadonlyMap<string, string>
}

/** The smallest citable piece of a procedure. */
export interface Clause {
  /** Such as `3.4` or `3.1a`; also its anchor. */
  readonly number: string
  /** The number of its section. */
  readonly section: string
  /** More than one where its parts differ, in the order of the text. Never empty. */
  readonly forces: readonly Force[]
  /** Its own text without that of the clauses inside it, as plain words. */
  readonly text: string
  readonly line: number
}

export interface Section {
  readonly number: string
  readonly title: string
  readonly line: number
}

/** What stands at the top of `procedure.mdx`. */
export interface About {
  readonly title: string
  readonly summary: string
  readonly publishedBy: string
  readonly publishedIn: string
  readonly dated: string
  readonly numbering: string
  /** How the flowcharts relate to the source, in a sentence or two. */
  readonly charts: string
}

/** What the pathway and the pages need to know of a `procedure.mdx`. */
export interface Prose {
  readonly about: About
  readonly sections: readonly Section[]
  readonly clauses: readonly Clause[]
  /** Where `<Flowchart>` draws a stage. */
  readonly flowcharts: readonly { readonly stage: string; readonly section: string; readonly line: number }[]
  /** Mermaid fences written by hand. */
  readonly fences: readonly { readonly source: string; readonly line: number }[]
}

/** One published procedure, checked. */
export interface Procedure {
  /** The name of its folder. */
  readonly id: string
  readonly board: Board
  readonly prose: Prose
  readonly pathway: Pathway
}

export interface Term {
  readonly term: string
  /** The fragment of its place in the glossary. */
  readonly anchor: string
  /** Whether it names somebody who acts, and not what is done. */
  readonly post: boolean
  /** Other names and shorthand, as the glossary shows them. */
  readonly aliases: readonly string[]
  /** What readers type for it besides: plurals, misspellings, turns of phrase. For the search alone. */
  readonly typed: readonly string[]
  readonly meaning: string
  /** Clause numbers by board id. */
  readonly clauses: ReadonlyMap<string, readonly string[]>
}

/** Everything under `content/`, in alphabetical order of boards, procedures and terms. */
export interface Content {
  readonly boards: readonly Board[]
  readonly procedures: readonly Procedure[]
  readonly glossary: readonly Term[]
}
