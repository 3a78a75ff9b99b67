import { tokensOf } from './tokens.ts'

/**
 * Those aliases that are one word. The others are found by what they stand for: their single words, such as “policy” of
 * “escalation policy”, would make the clauses of the term the best match for what they are not about.
 */
export function aliasWords(aliases: readonly string[]): string {
  const single = aliases.map((alias) => tokensOf(alias)).filter((tokens) => tokens.length === 1)
  return [...new Set(single.flatMap((tokens) => tokens.map(({ word }) => word)))].join(' ')
}
