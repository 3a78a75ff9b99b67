/** Joins words as in “one, two and three”. */
export function joinWithAnd(words: readonly string[]): string {
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ')
}

/** Adds a full stop to a text that does not end as a sentence does. */
export function endSentence(text: string): string {
  return /[.?!]$/.test(text) ? text : `${text}.`
}

/** Writes a count with its noun, as in “1 route” and “2 routes”. */
export function formatCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/** Returns the sentences of a text that say “must”; empty if none does. */
export function sentencesWithMust(text: string): string {
  const saying = text.split('. ').filter((sentence) => /\bmust\b/i.test(sentence))
  return saying.map(endSentence).join(' ')
}
