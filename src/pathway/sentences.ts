import type { PathwayNode } from './types.ts'

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

/**
 * Returns the sentences of a node's text that say “must”, besides what its title says; empty if none does. The title of a step
 * with force `must` says the first.
 */
export function mustsBesideTitle(node: PathwayNode): string {
  const saying = node.text.split('. ').filter((sentence) => /\bmust\b/i.test(sentence))
  const isInTitle = node.kind === 'step' && node.force === 'must'
  return saying
    .slice(isInTitle ? 1 : 0)
    .map(endSentence)
    .join(' ')
}
