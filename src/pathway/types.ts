/** How strongly the procedure asks: `right` is an entitlement, `states` describes and asks nothing. */
export const forces = ['must', 'should', 'may', 'right', 'states'] as const
export type Force = (typeof forces)[number]

/** How fast, in the procedure's own terms. Hours and working days are whole numbers, 1 or more. */
export type Urgency =
  | { readonly kind: 'immediately' }
  | { readonly kind: 'urgently' }
  | { readonly kind: 'without-delay' }
  | { readonly kind: 'agreed'; readonly words: string }
  | { readonly kind: 'hours'; readonly count: number }
  | { readonly kind: 'working-days'; readonly count: number }

/**
 * Whose posts a step names: `equivalents`, each other's at one level, as the procedure says; `each`, one of every agency
 * involved; `own`, only of the agency that acts. Without it a post may be anybody's, such as the one that is asked.
 */
export const postsOf = ['equivalents', 'each', 'own'] as const
export type PostsOf = (typeof postsOf)[number]

/** Between whom a node has the disagreement settled: from the practitioners up to whoever is named last. */
export const levels = ['practitioners', 'managers', 'senior', 'last'] as const
export type Level = (typeof levels)[number]

/** Who has tried already to settle a disagreement: nobody, or people up to a level. */
export const triedBy = ['nobody', ...levels] as const
export type Tried = (typeof triedBy)[number]

/** The one situation that a node is for, where it is not for any disagreement. */
export const situations = ['immediate-risk', 'no-conference', 'conference-decision', 'plan', 'resolved'] as const
export type Situation = (typeof situations)[number]

/** What a statement rests on: clauses, or our reading where the procedure leaves a gap. */
export interface Basis {
  /** Clause numbers as in the prose, such as `3.4` or `3.1a`. */
  readonly clauses: readonly string[]
  /** Our reading, and why. Present exactly where the statement is not the procedure's own. */
  readonly reading?: string
  /** What the procedure does not say here. */
  readonly silence?: string
}

export interface Link extends Basis {
  /** The id of the node it leads to. */
  readonly to: string
  /** Whether the step it leads to is done at the same moment as the step before it, and not after it. */
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

/** What the time that a step sets for all that follows rests on, where that is not what the step itself does. */
export interface TimeBasis {
  readonly force: Force
  readonly clauses: readonly string[]
}

interface NodeBase extends Basis {
  readonly id: string
  /** The id of the stage whose flowchart draws it. */
  readonly stage: string
  readonly situation?: Situation
  readonly level?: Level
  readonly title: string
  /** On what condition it is done or said, where the title does not tell: to be shown without the text. */
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
  /** Whether the urgency holds for every later step of a walk too. */
  readonly throughout?: true
  readonly throughoutBasis?: TimeBasis
  /** Who acts, in words. */
  readonly by: string
  /** A post by agency id, where the procedure names one. */
  readonly who: Readonly<Record<string, string>>
  /** Whose the posts are, where that is said of all of them. */
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
  readonly answers: AnswersById
  /** The answers that follow from who has tried already, from nobody up. Empty where the pathway does not depend on it. */
  readonly tried: readonly { readonly by: Tried; readonly answers: AnswersById }[]
}

/** A procedure as a graph. Nodes and stages keep the order of their file. */
export interface Pathway {
  /** Rises with each change that could break a shared link. */
  readonly version: number
  /** The id of the node where a walk begins. */
  readonly start: string
  /** The clauses that say that the process is a guide, which need not be followed in full. Absent where none says so. */
  readonly guide?: readonly string[]
  readonly stages: readonly Stage[]
  /** Absent where the pathway lists none. */
  readonly situations?: readonly StartingSituation[]
  readonly nodes: ReadonlyMap<string, PathwayNode>
}

/** The nodes and ways of a pathway without their words: all that walking needs. */
export interface Graph {
  readonly version: number
  readonly start: string
  readonly nodes: ReadonlyMap<string, GraphNode>
}

export type GraphNode =
  | {
      readonly id: string
      readonly kind: 'question'
      readonly answers: readonly { readonly id: string; readonly to: string }[]
    }
  | { readonly id: string; readonly kind: 'step'; readonly next: { readonly to: string } }
  | { readonly id: string; readonly kind: 'outcome' }

/** The answer chosen for each question, by id. */
export type Answers = ReadonlyMap<string, string>
