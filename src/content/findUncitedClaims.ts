import { clausesInBrackets, textsOfClauses } from '../pathway/checks/texts.ts'
import { saysForce } from '../pathway/checks/wordsMatchForces.ts'
import { limitsNamedIn, timesNamedIn } from '../pathway/namedTimes.ts'
import type { Details } from '../pathway/problems.ts'
import { labelAndText } from './labelAndText.ts'
import type { Clause } from './types.ts'

/** A time limit or a force that a text says without a clause that says so. */
export type UncitedClaim =
  | { readonly kind: 'time-not-cited'; readonly details: Details<'time-not-cited'> }
  | { readonly kind: 'words-not-cited'; readonly details: Details<'words-not-cited'> }

/** What tells a sentence of a rule from one of a story: “They have talked within the day (1.1)” sets no time. */
const ofRule = /\b(?:must|should|may|(?:is|are) to|(?:procedure|clause|it) (?:says|sets|gives|allows|asks))\b/i

/**
 * Returns each time limit, “must” and “should” of a text that none of its clauses says. A sentence with clauses in brackets rests on
 * these, another on those in `cited`; if there are none either, it is not checked. Where `cited` is empty, the text may be a story, of
 * which only the rules are checked. `name` is that of the text, for messages, and
 * `procedures` has the clauses of each procedure that it may cite.
 */
export function findUncitedClaims(
  name: string,
  text: string,
  cited: readonly string[],
  procedures: readonly (readonly Clause[])[],
): readonly UncitedClaim[] {
  return text.split(/(?<=[.;?!]\)?)(?<!\b(?:e\.g|i\.e|etc|cf)\.)\s+/).flatMap((sentence): UncitedClaim[] => {
    const inBrackets = clausesInBrackets(sentence)
    const numbers = inBrackets.length > 0 ? inBrackets : cited
    const isKnown = numbers.every((number) =>
      procedures.some((clauses) => clauses.some((one) => one.number === number)),
    )
    if (numbers.length === 0 || !isKnown) return []
    const forces = procedures.flat().flatMap((clause) => (numbers.includes(clause.number) ? clause.forces : []))
    const texts = procedures.flatMap((clauses) =>
      textsOfClauses(new Map(clauses.map((clause) => [clause.number, labelAndText(clause)])), numbers),
    )
    const times = new Set(texts.flatMap((one) => timesNamedIn(one).map(({ time }) => time)))
    return [
      ...(cited.length > 0 || ofRule.test(sentence) ? limitsNamedIn(sentence) : [])
        .filter(({ time }) => !times.has(time))
        .map(({ written: time }) => ({ kind: 'time-not-cited' as const, details: { in: name, time } })),
      ...(['must', 'should'] as const)
        .filter((word) => saysForce[word].test(sentence) && !forces.includes(word))
        .map((word) => ({ kind: 'words-not-cited' as const, details: { in: name, word } })),
    ]
  })
}
