/** How binding a statement is: `right` is an entitlement; `states` only describes. */
export const forces = ['must', 'should', 'may', 'right', 'states'] as const
export type Force = (typeof forces)[number]

/** How fast, in the procedure's own words. */
export type Urgency =
  | { readonly kind: 'immediately' }
  | { readonly kind: 'urgently' }
  | { readonly kind: 'without-delay' }
  | { readonly kind: 'agreed'; readonly words: string }

export const limitUnits = ['hours', 'working-days', 'days'] as const
export type LimitUnit = (typeof limitUnits)[number]

/** What a limit runs from. Words are the procedure's own, such as “the request”. */
export type LimitStart =
  | { readonly kind: 'node'; readonly id: string; readonly title: string }
  | { readonly kind: 'step-before' }
  | { readonly kind: 'words'; readonly words: string }

/** By when a step is to be done: a count from a start, or a date or event in words, to follow “to be done”. */
export type Deadline =
  | { readonly kind: 'count'; readonly unit: LimitUnit; readonly count: number; readonly from: LimitStart }
  | { readonly kind: 'date'; readonly words: string }

/**
 * Whose posts a step names: `equivalents`, posts at one level that the procedure calls equivalent; `each`, one post in every
 * agency involved; `own`, a post only in the agency that acts. If absent, the posts may be anybody's.
 */
export const postsOf = ['equivalents', 'each', 'own'] as const
export type PostsOf = (typeof postsOf)[number]

/** The level at which a node resolves the disagreement, from practitioners to the last level named. */
export const levels = ['practitioners', 'managers', 'senior', 'last'] as const
export type Level = (typeof levels)[number]

/** Who has tried already to settle a disagreement: nobody, somebody at any level, or people up to a level. */
export const triedBy = ['nobody', 'somebody', ...levels] as const
export type Tried = (typeof triedBy)[number]

/** The topic to which a node is limited, if it does not apply to every disagreement. The comparison has a row for each. */
export const topics = ['immediate-risk', 'no-conference', 'conference-decision', 'plan', 'resolved'] as const
export type Topic = (typeof topics)[number]

/** The basis of a statement: clauses, or our reading if the procedure leaves a gap. */
export interface Basis {
  /** Clause numbers as in the prose, such as `3.4` or `3.1a`. */
  readonly clauses: readonly string[]
  /** Our reading and the reason for it. Present if and only if the statement is not the procedure's own. */
  readonly reading?: string
  /** What the procedure does not say here. */
  readonly silence?: string
}

export interface Link extends Basis {
  /** The id of the node it leads to. */
  readonly to: string
  /** Whether the next step is done at the same time as this one. */
  readonly simultaneous?: true
}

/** A labelled way out of a question. */
export interface Answer extends Link {
  readonly id: string
  readonly label: string
}

/** Something the procedure says to write down. */
export interface RecordItem {
  readonly id: string
  readonly text: string
  /** Who keeps it, in words. */
  readonly keptBy: string
  readonly force: Force
  readonly clauses: readonly string[]
}

/** The basis of a time that a step sets for all later steps, if it differs from the step's own basis. */
export interface TimeBasis {
  readonly force: Force
  readonly clauses: readonly string[]
}

/** A time limit of a step. */
export interface Limit extends Basis {
  readonly by: Deadline
  readonly force: Force
  /** What its clauses say of it, restated. */
  readonly text: string
  /** Whether it and the limit before it in the list are alternatives, of which the shorter applies. */
  readonly whicheverIsShorter?: true
}

interface NodeBase extends Basis {
  readonly id: string
  /** The id of the stage whose flowchart draws it. */
  readonly stage: string
  readonly topic?: Topic
  readonly level?: Level
  readonly title: string
  /** The condition on which it applies, if the title does not say it. Views that do not show the text show this. */
  readonly when?: string
  readonly text: string
}

export interface Question extends NodeBase {
  readonly kind: 'question'
  readonly force?: Force
  readonly answers: readonly Answer[]
}

export interface Step extends NodeBase {
  readonly kind: 'step'
  readonly force: Force
  readonly urgency?: Urgency
  /** Whether the urgency is our reading, because the clauses of the step set no time. `reading` gives the reason. */
  readonly urgencyIsReading?: true
  /** Whether the urgency applies to every later step of a walk too. */
  readonly throughout?: true
  readonly throughoutBasis?: TimeBasis
  /** Absent if the procedure sets none. */
  readonly limits?: readonly Limit[]
  /** Who acts, in words. */
  readonly by: string
  /** The posts that the procedure names, by agency id. */
  readonly who: Readonly<Record<string, string>>
  /** Whose the posts are, if the procedure says so. */
  readonly posts?: PostsOf
  readonly records: readonly RecordItem[]
  readonly next: Link
}

export interface Outcome extends NodeBase {
  readonly kind: 'outcome'
  readonly force?: Force
  readonly urgency?: Urgency
  /** Whether the urgency is our reading, because the clauses of the outcome set no time. */
  readonly urgencyIsReading?: true
  readonly records: readonly RecordItem[]
}

export type PathwayNode = Question | Step | Outcome

/** A part of the pathway, drawn as one flowchart in one section of the prose. */
export interface Stage {
  readonly id: string
  readonly title: string
  /** The number of the section of the prose it belongs to. */
  readonly section: string
}

/** Answers by the id of their question, as content and JSON hold them. */
export type AnswersById = Readonly<Record<string, string>>

/** What has happened, in a reader's words, and the answers that it implies: a way into the pathway past their questions. */
export interface StartingSituation {
  readonly id: string
  readonly title: string
  /** The title in two or three words. */
  readonly short: string
  readonly answers: AnswersById
  /** The answers that follow from who has tried already, from nobody up. Empty where the pathway does not depend on it. */
  readonly tried: readonly { readonly by: Tried; readonly answers: AnswersById }[]
}

/** A procedure as a graph. Nodes and stages keep the order of their file. */
export interface Pathway {
  /** Increased with each change that could break a shared link. */
  readonly version: number
  /** The id of the node where a walk begins. */
  readonly start: string
  /** The clauses that say that the process is a guide, which need not be followed in full. Absent if none does. */
  readonly guide?: readonly string[]
  readonly stages: readonly Stage[]
  /** Absent where the pathway lists none. */
  readonly situations?: readonly StartingSituation[]
  readonly nodes: ReadonlyMap<string, PathwayNode>
}

/** The answer chosen for each question, by id. */
export type Answers = ReadonlyMap<string, string>
