import type { Board } from './types.ts'

// “Mrs. Lee” and “e.g. 4” end none.
const endOfSentence = /(?<!\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|St|No|e\.g|i\.e)\.)(?<=[.!?])\s+(?=[\p{Lu}“(])/u

/** The first and the last sentence of a board's notice: what the page restates, and what to do before acting on it. */
export function briefNotice({ notice }: Board): string {
  const sentences = notice.split(endOfSentence)
  return sentences.length < 2 ? notice : `${sentences[0]} ${sentences.at(-1)}`
}
