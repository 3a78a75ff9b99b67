import type { Basis, Force, Level, PathwayNode, PostsOf, RecordItem, Urgency } from './types.ts'

/** The most urgent time. */
export const immediately = 'immediately'

/** Whether a time in words is “immediately”, including “immediately, as we read it”. */
export function isImmediate(time: string | undefined): boolean {
  return time === immediately || time === `${immediately}${asWeReadIt}`
}

export const asWeReadIt = ', as we read it'

/** Returns the urgency of a node, such as “urgently” or “urgently, as we read it”; `undefined` if none is set. */
export function urgencyOf(node: PathwayNode): string | undefined {
  if (node.kind === 'question' || !node.urgency) return undefined
  return `${formatUrgency(node.urgency)}${node.urgencyIsReading ? asWeReadIt : ''}`
}

/** Returns the time that a step sets for all later steps, in words; `undefined` if it sets none. */
export function throughoutTimeOf(node: PathwayNode | undefined): string | undefined {
  return node?.kind === 'step' && node.throughout ? urgencyOf(node) : undefined
}

/** Formats an urgency, to follow “to be done”: “immediately”, “as both agencies agree”. */
export function formatUrgency(urgency: Urgency): string {
  switch (urgency.kind) {
    case 'immediately':
      return immediately
    case 'urgently':
      return 'urgently'
    case 'without-delay':
      return 'without delay'
    case 'agreed':
      return urgency.words
  }
}

/** Writes records in a line, each with its force and who keeps it. */
export function recordsInWords(records: readonly RecordItem[]): string {
  return records.map(({ text, force, keptBy }) => `${text} (${force}; ${keptBy})`).join('. ')
}

export const levelTitles: Readonly<Record<Level, string>> = {
  practitioners: 'Between practitioners',
  managers: 'Managers',
  senior: 'Senior level, above the first managers',
  last: 'Still unresolved',
}

/** The meaning of each force in a few words. */
export const forceLabels: Readonly<Record<Force, string>> = {
  must: 'must: required',
  should: 'should: expected',
  may: 'may: allowed or possible',
  right: 'right: an entitlement',
  states: 'states: describes, asks nothing',
}

/** Every force with its meaning, in a sentence. */
export const forcesInWords = `Force, as the procedure puts it: ${Object.values(forceLabels)
  .map((label) => label.replace(/: (.*)/, ' ($1)'))
  .join('; ')}.`

/** The labels of a step's posts: of all of them, of the reader's agency and of the other agency. */
interface PostLabels {
  readonly all: string
  readonly yours?: string
  readonly theirs?: string
  /** For an agency without a post. */
  readonly nobody: string
}

/** Returns the labels of a step's posts. A post is only called the reader's own if the step says whose its posts are. */
export function postLabels(posts: PostsOf | undefined): PostLabels {
  switch (posts) {
    case 'equivalents':
      return {
        all: 'Equivalent roles',
        yours: 'Your post at this level',
        theirs: 'Their post at this level',
        nobody: 'not named; look for the equivalent of the posts below',
      }
    case 'each':
      return {
        all: 'Posts, one in each agency involved',
        yours: 'In your agency',
        theirs: 'In the other agency',
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

/** Whether a statement rests, at least in part, on our reading. */
export function restsOnReading(basis: Basis): boolean {
  return basis.reading !== undefined
}
