import { expect, test } from 'vitest'
import { loadedShard, vocabularyOf } from '../../src/search/entries.ts'
import { likenessOf } from '../../src/search/likeness.ts'
import { rank } from '../../src/search/rank.ts'
import type { SearchRecord } from '../../src/search/types.ts'
import { understand } from '../../src/search/understand.ts'

/** Three clauses of which two say the same words, and what readers say for each. */
const record = (number: string, text: string, asked: readonly string[]): SearchRecord => ({
  url: `/kent/#${number}`,
  kind: 'Clause',
  clauses: [number],
  place: '1 Plan',
  text,
  asked,
  forces: ['should'],
  agencies: [],
  about: [],
  general: false,
})
const records = [
  record('1.1', 'The chair decides.', ['who decides', 'the vote was split', 'we were outvoted']),
  record('1.2', 'A manager looks at what the chair decides.', ['not happy with the chair', 'the chair got it wrong']),
  record('1.3', 'The panel meets.', ['still not happy after the manager looked at it', 'what is left to try']),
]
const shards = [loadedShard({ id: 'kent', records }, 0)]
const words = { boards: [], terms: [] }
const vocabulary = vocabularyOf(shards, words)

const likeness = (query: string): readonly (readonly [string, number])[] =>
  [...likenessOf(shards, understand(query, words, vocabulary), vocabulary.phrases)]
    .map(([entry, like]) => [entry.record.clauses[0] ?? '', like] as const)
    .toSorted(([, one], [, other]) => other - one)

test('a query is most like the record for which readers say just that', () => {
  expect(likeness('the vote was split')[0]).toEqual(['1.1', 1])
  expect(likeness('not happy with the chair')[0]).toEqual(['1.2', 1])
})

test('the words that hold a sentence together tell two stages apart', () => {
  expect(likeness('unhappy, and not happy still, after the manager')[0]?.[0]).toBe('1.3')
})

test('a turn of phrase that says more than the query is less like it', () => {
  const [, whole = 0] = likeness('what is left to try')[0] ?? []
  const [, part = 0] = likeness('left')[0] ?? []
  expect(part).toBeGreaterThan(0)
  expect(part).toBeLessThan(whole)
})

test('a word that nobody knows makes a query less like any', () => {
  const [, without = 0] = likeness('split vote')[0] ?? []
  const [, withIt = 0] = likeness('split vote zebra')[0] ?? []
  expect(withIt).toBeLessThan(without)
})

test('of two records that hold the same words, the one for which readers say so comes first', () => {
  const ranked = rank(shards, understand('the chair got it wrong when she decided', words, vocabulary), vocabulary)
  expect(ranked[0]?.entry.record.clauses).toEqual(['1.2'])
})

test('words that only readers say are weaker signs than those of a clause that the query is meant for this site', () => {
  const found = (query: string): number => rank(shards, understand(query, words, vocabulary), vocabulary).length
  expect(found('panel meets zebra')).toBeGreaterThan(0)
  expect(found('outvoted try zebra')).toBe(0)
})

test('a word out of what readers say is no query by itself, but where it is said alone', () => {
  const alone = [loadedShard({ id: 'kent', records: [...records, record('1.4', 'It ends.', ['deadlock'])] }, 0)]
  const known = vocabularyOf(alone, words)
  const found = (query: string) =>
    rank(alone, understand(query, words, known), known).map(({ entry }) => entry.record.clauses[0])
  expect(found('split')).toEqual([])
  expect(found('split vote')).toEqual(['1.1'])
  expect(found('deadlock')).toEqual(['1.4'])
})
