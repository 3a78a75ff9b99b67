import { anyRequiredTo, requiredTo } from '../pathway/checks/wordsMatchForces.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Clause } from './types.ts'

/** Words whose force an author must decide. */
export const undecidedForce =
  /\b(?:will|shall|cannot|may not|no \w+ may|required?|requires|obliged|expected|ought|advised|recommended|(?:ha(?:s|ve)|needs?) to|(?:is|are) to be|(?:imperative|essential|importance|vital|crucial) (?:that|to)|(?:is|are) responsible for|ha(?:s|ve) (?:\w+ )?(?:responsibility|duty) (?:for|to))\b/i

const verbs =
  'ask|arrange|call|complete|consult|contact|discuss|document|ensure|escalate|follow|inform|keep|make|notify|raise|record|refer|report|ring|seek|send|share|speak|submit|take|tell|use|write'
const capitalVerbs = verbs.replace(/\b[a-z]/g, (letter) => letter.toUpperCase())
/** Instructions, whose force an author must decide too: “Record the concern”, “If they disagree, tell the manager”. */
export const imperatives = new RegExp(
  String.raw`(?:(?<=^|[.!:] )(?:${capitalVerbs})|(?<=\b(?:[Ii]f|[Ww]here|[Ww]hen|[Oo]nce)\b[^,.;]*, |\b[Pp]lease )(?:${verbs}))(?= (?!(?:of|keeping|details?|forms?|and|or|is|are|was|were|has|must|should|will|may|can|by)\b))`,
  'g',
)

/** Words of a clause that make it a duty. */
export const mustWords = new RegExp(String.raw`\bmust\b|${requiredTo.source}`, 'i')

/** Reports where the forces of a clause are repeated, or do not match the words “must”, “is required to” and “should” of its text. */
export function checkForces({ number, forces, text, line }: Clause, name: string, file: string): Problem[] {
  const words = withoutConditions(text)
  const required = forces.includes('must') ? anyRequiredTo.exec(words) : null
  const said = { must: mustWords.exec(words) ?? required, should: /\bshould\b/i.exec(words) }
  const wrong = (['must', 'should'] as const).flatMap((force) => {
    const says = said[force]?.[0]
    if (forces.includes(force) && !says) return [problem('force-not-in-words', { in: name, force }, file, line)]
    return !forces.includes(force) && says
      ? [problem('words-beyond-force', { in: name, word: says, force }, file, line)]
      : []
  })
  const repeated = forces.find((force, index) => forces.indexOf(force) < index)
  const listed = forces.filter((force) => force === 'must' || force === 'should')
  const indexOf = (force: keyof typeof said): number => said[force]?.index ?? -1
  const isInOrder = listed.every((force, index) => indexOf(force) >= indexOf(listed[index - 1] ?? force))
  if (wrong.length > 0 || (repeated === undefined && isInOrder)) return wrong
  const force = forces.join(', ')
  return [problem('force-order', { number, force, ...(repeated && { repeated }) }, file, line)]
}

/**
 * Replaces “should” where it begins a condition, as in “Should they not agree, …”, and in a question, as in “whether they should meet”.
 * In “Should attend” it is a force.
 */
export function withoutConditions(text: string): string {
  return text.replace(condition, '$1If').replace(question, '$1might')
}

/** “Whether” and what follows it up to “should”, without another verb: “those unsure whether it is safe should ask” is no question. */
const question =
  /\b(whether (?:or not )?(?:(?!(?:is|are|was|were|has|have|had|can|could|may|might|must|will|do|does|did|and|or|to)\b)[\w’'-]+ ){1,7})should\b/gi

const condition =
  /(^|[.;:?]\s+|“|\b(?:However|But|And|Or),? )[Ss]hould\b(?=\s+(?:the|an?|any|this|that|these|those|there|they|he|she|it|you|we|no|either|neither|both|all|one|your|their|our|its|his|her|someone|anyone|nobody|agreement|consensus|resolution|disagreements?|disputes?|differences|concerns?|issues?|matters?|discussions?|negotiations|efforts|attempts|agencies|partners|parties|managers|professionals|practitioners|children[’']s|social)\b[^.]*,)/g
