import type { Basis, Force, PathwayNode, PostsOf, Urgency } from './types.ts'

/** The time that leaves no other room. */
export const immediately = 'immediately'

/** Whether a time in words is “immediately”, also where that is our reading. */
export function isImmediate(time: string | undefined): boolean {
  return time === immediately || time === `${immediately}${asWeReadIt}`
}

const asWeReadIt = ', as we read it'

/** The urgency of a step or outcome in words, such as “urgently” or “urgently, as we read it”. Nothing where none is set. */
export function urgencyOf(node: PathwayNode): string | undefined {
  if (node.kind === 'question' || !node.urgency) return undefined
  return `${urgencyInWords(node.urgency)}${node.urgencyIsReading ? asWeReadIt : ''}`
}

/** An urgency in words, to be set after “to be done”: “immediately”, “within 2 working days”. */
export function urgencyInWords(urgency: Urgency): string {
  switch (urgency.kind) {
    case 'immediately':
      return immediately
    case 'urgently':
      return 'urgently'
    case 'without-delay':
      return 'without delay'
    case 'agreed':
      return urgency.words
    case 'hours':
      return `within ${urgency.count} ${urgency.count === 1 ? 'hour' : 'hours'}`
    case 'working-days':
      return `within ${urgency.count} working ${urgency.count === 1 ? 'day' : 'days'}`
  }
}

/** What a force asks of the reader, in a few words. */
export const forceInWords: Readonly<Record<Force, string>> = {
  must: 'must: required',
  should: 'should: expected',
  may: 'may: allowed, not required',
  right: 'right: an entitlement',
  states: 'states: describes, asks nothing',
}

/** How the posts of a step are told: all of them, and those of the reader's agency and of the other one. */
export interface PostsInWords {
  readonly all: string
  readonly yours?: string
  readonly theirs?: string
  /** Where none is named for an agency. */
  readonly nobody: string
}

/** Only where the step says whose its posts are, may a reader be told that one is theirs, or the other agency's. */
export function postsInWords(posts: PostsOf | undefined): PostsInWords {
  switch (posts) {
    case 'equivalents':
      return {
        all: 'Posts at this level, equivalent to each other',
        yours: 'Your post at this level',
        theirs: 'Their post at this level',
        nobody: 'not named; look for the equivalent of the posts below',
      }
    case 'each':
      return {
        all: 'Posts, one of each agency involved',
        yours: 'In your agency',
        theirs: 'In theirs',
        nobody: 'the procedure names no post for this agency',
      }
    case 'own':
      return {
        all: 'Posts, each for its own agency',
        yours: 'In your own agency',
        nobody: 'the procedure names no post for this agency',
      }
    case undefined:
      return { all: 'Posts named here', nobody: 'the procedure names no post for this agency' }
  }
}

/** Whether a statement is the procedure's own or, at least in part, our reading of it. */
export function isReading(basis: Basis): boolean {
  return basis.reading !== undefined
}
