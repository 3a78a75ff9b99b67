import { anyRequiredTo, requiredTo } from '../pathway/checks/wordsMatchForces.ts'
import { problem } from '../pathway/problems.ts'
import type { Problem } from '../pathway/problems.ts'
import type { Clause } from './types.ts'

/** Words whose force an author must decide. */
export const undecidedForce =
  /\b(?:will|shall|cannot|may not|no \w+ may|required?|requires|obliged|expected|ought|advised|recommended|(?:ha(?:s|ve)|needs?) to|(?:is|are) to be)\b/i

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

/** Replaces “Should” where it begins a condition, as in “Should they not agree, …”. In “Should attend” it is a force. */
export function withoutConditions(text: string): string {
  return text.replace(condition, '$1If')
}

const condition =
  /(^|[.;:?]\s+|“|\b(?:However|But|And|Or),? )[Ss]hould\b(?=\s+(?:the|an?|any|this|that|these|those|there|they|he|she|it|you|we|no|either|neither|both|all|one|your|their|our|its|his|her|someone|anyone|nobody|agreement|consensus|resolution|disagreements?|disputes?|differences|concerns?|issues?|matters?|discussions?|negotiations|efforts|attempts|agencies|partners|parties|managers|professionals|practitioners|children[’']s|social)\b[^.]*,)/g
