import type { Audience } from './audience.ts'
import type { Decision } from '../pathway/decisions.ts'
import type { Answers, Force, Outcome, Pathway, PathwayNode, Step } from '../pathway/types.ts'

/** The body that published a procedure. */
export interface Board {
  /** The name of its file, and the first folder of its addresses. */
  readonly id: string
  readonly name: string
  readonly publisher: string
  /** Who is responsible for the procedure now; absent if that is still the publisher. */
  readonly successor?: string
  readonly notice: string
  /** Pages where the procedure in force can be read. Never empty. */
  readonly currentProcedure: readonly CurrentProcedure[]
  /** Agency ids and names, in the order of the file. */
  readonly agencies: ReadonlyMap<string, string>
}

/** A page where the procedure in force can be read. */
export interface CurrentProcedure {
  /** Whose page it is. */
  readonly name: string
  /** Begins with `https://`. */
  readonly address: string
  /** The day on which somebody last opened the address, as `YYYY-MM-DD`; absent if nobody has. */
  readonly checked?: string
}

/** The smallest citable piece of a procedure. */
export interface Clause {
  /** Such as `3.4` or `3.1a`; also its anchor. */
  readonly number: string
  /** The number of its section. */
  readonly section: string
  /** Several if its sentences differ in force, in the order of the text. Never empty. */
  readonly forces: readonly Force[]
  /** What the source calls it, such as “Step 4a”, where it has a label of its own. */
  readonly label?: string
  /** Its own text without that of the clauses inside it, as plain words. */
  readonly text: string
  readonly line: number
}

export interface Section {
  readonly number: string
  readonly title: string
  readonly line: number
}

/** The frontmatter of `procedure.mdx`. */
export interface About {
  readonly title: string
  readonly summary: string
  readonly audience: Audience
  readonly publishedBy: string
  readonly publishedIn: string
  readonly dated: string
  readonly numbering: string
  /** How the flowcharts relate to the source, in a sentence or two. */
  readonly charts: string
  /** What of the source is not restated, in a sentence, where it is known only in part. */
  readonly incomplete?: string
  /** The day or month by which the procedure is to be reviewed, as `YYYY-MM-DD` or `YYYY-MM`, where it sets one. */
  readonly reviewBy?: string
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

/** The prose of a procedure, checked. */
export interface ProcedureProse {
  /** The name of its folder. */
  readonly id: string
  readonly board: Board
  readonly prose: Prose
  /** Phrases that readers use for a clause but the clause does not, by its number. Only the search uses them. */
  readonly asked: ReadonlyMap<string, readonly string[]>
}

/** One published procedure, checked. */
export interface Procedure extends ProcedureProse {
  readonly pathway: Pathway
}

/** Where a meaning comes from: the clauses that its term cites, this site’s authors, or a statute, named with its section. */
export type MeaningSource =
  { readonly kind: 'clauses' } | { readonly kind: 'ours' } | { readonly kind: 'statute'; readonly name: string }

export interface Term {
  readonly term: string
  /** Its id on the glossary page, for a fragment. */
  readonly anchor: string
  /** Other names and shorthand, as the glossary shows them. */
  readonly aliases: readonly string[]
  /** Other words that readers type for it: plurals, misspellings, phrases. Only the search uses them. */
  readonly typed: readonly string[]
  readonly meaning: string
  /** In the order of the file. Never empty. */
  readonly sources: readonly MeaningSource[]
  /** By the id of their board. */
  readonly clauses: ReadonlyMap<string, readonly CitedClause[]>
}

export interface CitedClause {
  /** The id of its procedure. */
  readonly procedure: string
  readonly number: string
}

/** How a decision is answered: `fact`, by the facts of the case; `choice`, by somebody whom the procedure lets choose. */
export type Asks = 'fact' | 'choice'

/** A question on the route of a scenario, with the training's explanation of it. */
export interface TrainingDecision extends Decision {
  /** What has happened since the decision before; absent where the case tells it. */
  readonly told?: string
  /** Absent if the procedure’s words decide the answer in this case. */
  readonly asks?: Asks
  /** The reason for the answer in this case. */
  readonly because: string
  /** What a facilitator may say or ask here. */
  readonly note?: string
}

/** What a scenario teaches, and the clauses that it rests on. */
interface LearningPoint {
  readonly text: string
  /** Never empty. */
  readonly clauses: readonly string[]
}

/** A training case with the route that it should take, checked against its pathway. */
export interface Scenario {
  /** The name of its file, which is also in its address. Unique among the scenarios of all boards. */
  readonly id: string
  readonly procedure: Procedure
  readonly title: string
  readonly summary: string
  /** The ids of the agencies involved, in the order of the file. */
  readonly agencies: readonly string[]
  /** The case as plain text. Its pages render the MDX instead. */
  readonly caseText: string
  readonly answers: Answers
  /** The nodes of the route, in order. */
  readonly trail: readonly PathwayNode[]
  /** The steps before the first decision. */
  readonly before: readonly Step[]
  /** In the order of the route. */
  readonly decisions: readonly TrainingDecision[]
  readonly outcome: Outcome
  readonly learning: readonly LearningPoint[]
  /** Questions for a room to talk over. */
  readonly discussion: readonly string[]
  /** For the facilitator, a paragraph each. */
  readonly notes: readonly string[]
}

/** Everything under `content/`, in alphabetical order of boards, procedures, scenarios and terms. */
export interface Content {
  readonly boards: readonly Board[]
  readonly procedures: readonly Procedure[]
  /** The procedures that have no pathway yet. They can only be read. */
  readonly proseOnly: readonly ProcedureProse[]
  readonly scenarios: readonly Scenario[]
  readonly glossary: readonly Term[]
}
