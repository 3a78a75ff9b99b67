import { imperatives, mustWords, undecidedForce, withoutConditions } from '../../content/checkForces.ts'
import { labelAndText } from '../../content/labelAndText.ts'
import type { Clause } from '../../content/types.ts'
import { timesNamedIn } from '../../pathway/namedTimes.ts'
import { numberWords } from '../../pathway/numberWords.ts'
import type { Force } from '../../pathway/types.ts'
import { nobodyMay } from '../../problems/forbids.ts'
import { postsNamedIn } from '../../problems/postsNamedIn.ts'

/** What a clause says that an author must carry over exactly. */
export interface Facts {
  /** The forces that its words suggest, in the order of the text. Never empty. */
  readonly forces: readonly Force[]
  readonly limits: readonly string[]
  readonly posts: readonly string[]
  /** The words whose force an author must decide, such as “will”, “is required”, “cannot” and “Record”. */
  readonly undecided: readonly string[]
}

/** Words that give a clause its force. “May” is also a month, and begins a question. */
const forceWords: readonly (readonly [Force, RegExp])[] = [
  ['must', mustWords],
  ['should', /\bshould\b/i],
  ['may', /\bmay\b(?!\s+\d| be at risk\b| not\b)/],
  ['right', /\b(?:(?:the|a) right to|entitled to)\b/i],
]
const soon =
  /\b(?:immediately|at once|straight ?away|forthwith|urgently|without delay|as soon as (?:possible|practicable)|promptly)\b/gi
/** Limits that no number and unit of a check says. */
const otherLimits =
  /\b\d+ ?w\/days?\b|\b(?:within )?a time ?(?:scale|frame|limit) (?:that|which) [^,.;()]*[^,.;()\s]|\b(?:(?:by|before|(?:no|not) later than) )?the (?:end|close) of (?:the |that )?(?:(?:same|next|following) )?(?:working |business |school )?(?:day|week)\b/gi
/** What is before the second time of a range, as in “3-5 working days” and “between 5 and 10 working days”. */
const range = new RegExp(String.raw`(?:\bbetween )?\b(?:\d+|${numberWords})(?: ?[-–] ?| (?:to|and|or) )$`, 'i')
/** Posts by their initials. */
const initials = /\b(?:LADO|IRO|DSL|DDSL)s?\b/g

/** Finds the forces, time limits and posts in the words of a clause. A label has no force. */
export function findFacts(clause: Pick<Clause, 'label' | 'text'>): Facts {
  const { text } = clause
  const all = labelAndText(clause)
  const others = [...(all.match(otherLimits) ?? []), ...(all.match(soon) ?? [])]
  const times = timesNamedIn(all).map(({ written, at }) => `${range.exec(all.slice(0, at))?.[0] ?? ''}${written}`)
  const words = withoutConditions(text).replace(nobodyMay, (found) => ' '.repeat(found.length))
  const found = forceWords
    .map(([force, pattern]) => ({ force, at: words.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((one, other) => one.at - other.at)
    .map(({ force }) => force)
  return {
    forces: found.length > 0 ? found : ['states'],
    limits: unique([...times.filter((time) => !others.some((other) => other.includes(time))), ...others]),
    posts: unique([...postsNamedIn(all), ...(all.match(initials) ?? [])]),
    undecided: unique(
      [new RegExp(undecidedForce, 'gi'), nobodyMay, imperatives].flatMap((pattern) => text.match(pattern) ?? []),
    ),
  }
}

function unique(texts: readonly string[]): readonly string[] {
  const seen = new Map(texts.map((text) => [text.toLowerCase().replace(/s$/, ''), text]))
  return [...seen.values()]
}
