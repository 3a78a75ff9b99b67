import type { Board } from './types.ts'

/** The first and the last sentence of a board's notice: what the page restates, and what to do before acting on it. */
export function briefNotice({ notice }: Board): string {
  const sentences = notice.split(/(?<=\.)\s+/)
  return sentences.length < 2 ? notice : `${sentences[0]} ${sentences.at(-1)}`
}
