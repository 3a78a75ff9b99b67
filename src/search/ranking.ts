import type { Kind } from './types.ts'

/** What a record counts for a term of the glossary, by how it says it. */
export const forTerm = {
  /** Where the glossary gives it for the term. */
  cited: { typed: 1.15, typedApart: 0.97, name: 0.95, alias: 0.7, none: 0.72 },
  /** Where it does not: what only uses the words may use them for something else. */
  notCited: { typed: 0.45, typedApart: 0.3, name: 0.42, alias: 0.35, none: 0 },
  /** The glossary’s own entry, where a clause is about the term. */
  entry: 0.65,
  /** The same where no clause is: then nothing says more. */
  onlyEntry: 1.1,
  /** Where the heading says it. */
  around: 0.38,
  /** Any record that holds an everyday word for it. */
  alike: 0.35,
} as const

/** What a record counts for a number: its own, that of the clause or section around it, one that it cites. */
export const forNumber = { own: 1, within: 0.5, cites: 0.3 } as const

/** What a word counts in the text of a record, and in what introduces the list that it stands in, beside 1 in its title. */
export const inText = 1
export const inContext = 0.4

/** What a word counts that readers say for a record and it does not. */
export const inAsked = 0.65

/** A clause is what the reader may rely on: a node that says the same stands behind it, and a question behind a step. */
export const kindCounts: Readonly<Record<Kind, number>> = {
  Clause: 1,
  Step: 0.93,
  Question: 0.88,
  Outcome: 0.92,
  Scenario: 0.75,
  Term: 0.64,
}

/** Where it is asked what to do: what introduces the procedure, and what asks nothing of anybody. */
export const notAboutDoing = { general: 0.75, states: 0.85 } as const

/** Hits below this share of the best hit are left out. */
export const shareOfBest = 0.3

/** How much of what is asked for a hit must hold. */
export const leastHeld = 0.3

/** The same where all that is asked are words of any talk: apart from each other they say nothing. */
export const leastOfPlain = 0.66

/** What a word of any talk counts there that is passed over, beside 1 for each thing that is looked for. */
export const shareOfPassed = 0.8

/** What a thing that the query wants counts against a word that is unknown, for which 1 is set. */
export const evident = {
  term: 0.4,
  loose: 0.45,
  loosePost: 0.5,
  ambiguous: 0.5,
  word: 0.6,
  respelt: 0.6,
  spoken: 0.5,
  onlySpoken: 0.45,
  like: 0.92,
  likeAlone: 0.6,
  unknown: 1,
  misspelt: 0.05,
  least: 0.1,
} as const

/** What a term keeps of its weight beside other things that are wanted: somebody who acts stands behind what is done. */
export const beside = { post: 0.65, onlyEntry: 0.7, eachWord: 0.15 } as const

/** What it adds where a record says all the words typed. */
export const literally = 0.25

/** What it adds where they stand together there as they were typed. */
export const closely = 0.4

/** What a whole turn of phrase counts that readers say for a record, and how many other words may stand between two of it. */
export const wholeTurn = 0.5
export const mostBetween = 2

/**
 * How like a query is to a turn of phrase that readers say: `weight` beside the words by themselves, half of it where no more than
 * `few` things are said beside the first; how much it matters what share of the query and of the turn is said; what the next
 * best turn adds; and what a word counts that holds a sentence together, another name of what was typed (`loose`: one said of
 * other things too), an everyday word for it, a part of its name, a word that is unknown.
 */
export const likeness = {
  weight: 2.5,
  ofQuery: 1.1,
  ofTurn: 0.9,
  next: 0.45,
  ofStopWord: 1.1,
  name: 0.65,
  loose: 0.55,
  alike: 0.4,
  part: 0.45,
  unknown: 0.5,
  few: 1,
} as const

/**
 * How much it adds that a record is the likeliest for the words of the query; how often a word of the record’s own text is
 * said beside once in a turn of phrase; how many words of any talk are taken as said for each record; and how many times less
 * likely, as a power of e, makes a record count that much less.
 */
export const likelihood = { weight: 0.5, ofText: 2, smoothing: 20, evenness: 3 } as const

/** For a record that says nothing else. */
export const nothingElse = 1.45

/** How many telling words make a record count half: of two that say the same, the shorter says little else. */
export const long = 200

/** Records of fewer words are not the better for it. */
export const short = 14
