import type { MetaField } from './types.ts'

/**
 * How much a word counts by where it stands, beside 1 for the sentence itself. A clause that the glossary gives for a
 * term is about that term whether or not it uses the word; a field of 0 is there to be shown, not searched.
 */
const metaWeights: Readonly<Record<MetaField, number>> = {
  terms: 50,
  also: 30,
  title: 10,
  place: 2,
  name: 0,
  lead: 0,
  urgency: 0,
}

/** For Pagefind. Records are sentences: that a word occurs counts, how often does not; longer words are poor matches. */
export const ranking = { metaWeights, termSimilarity: 10, termFrequency: 1, termSaturation: 0.5, pageLength: 0.3 }

/** A score of Pagefind's below this is no match, only the best it could do. */
export const scoreFloor = 0.2

/** Hits below this share of the best hit are left out. */
export const shareOfBest = 0.12
