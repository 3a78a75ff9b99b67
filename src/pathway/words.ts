import type { Basis, Force, Urgency } from './types.ts'

/** An urgency in words, to be set after “to be done”: “immediately”, “within 2 working days”. */
export function urgencyInWords(urgency: Urgency): string {
  switch (urgency.kind) {
    case 'immediately':
      return 'immediately'
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
  readonly yours: string
  readonly theirs: string
  /** Where none is named for an agency. */
  readonly nobody: string
}

/** Only where the procedure makes the posts each other's equivalents may a reader be told that they are of one level. */
export function postsInWords(equivalents: boolean): PostsInWords {
  return equivalents
    ? {
        all: 'Posts at this level, equivalent to each other',
        yours: 'Your post at this level',
        theirs: 'Its equivalent in the other agency',
        nobody: 'not named; look for the equivalent of the posts below',
      }
    : {
        all: 'Posts named here',
        yours: 'Post named for your agency',
        theirs: 'Post named for theirs',
        nobody: 'none is named here',
      }
}

/** Whether a statement is the procedure's own or, at least in part, our reading of it. */
export function isReading(basis: Basis): boolean {
  return basis.reading !== undefined
}
