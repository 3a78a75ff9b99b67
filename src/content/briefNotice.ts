import type { Board, ProcedureProse } from './types.ts'

// A full stop after an abbreviation, as in “Mrs. Lee”, does not end a sentence.
const endOfSentence = /(?<!\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|St|No|e\.g|i\.e)\.)(?<=[.!?])\s+(?=[\p{Lu}“(])/u

/**
 * Returns the first and the last sentence of a board's notice: what the page restates, and what to do before acting on it;
 * the whole notice if it has only one sentence. Then follows what is missing of each procedure that is known only in part.
 */
export function briefNotice({ notice }: Board, procedures: readonly Pick<ProcedureProse, 'prose'>[]): string {
  const sentences = notice.split(endOfSentence)
  const brief = sentences.length < 2 ? notice : `${sentences[0]} ${sentences.at(-1)}`
  return [brief, ...new Set(procedures.flatMap(({ prose }) => prose.about.incomplete ?? []))].join(' ')
}
