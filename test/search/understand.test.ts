import { beforeAll, describe, expect, test } from 'vitest'
import { loadedShard, vocabularyOf } from '../../src/search/entries.ts'
import { searchShards } from '../../src/search/searchRecords.ts'
import { termShard } from '../../src/search/termRecords.ts'
import { stemOf } from '../../src/search/stem.ts'
import { understand } from '../../src/search/understand.ts'
import type { Understanding, Vocabulary } from '../../src/search/understand.ts'
import { addressOf, siteContent, siteWords } from './siteSearch.ts'

const words = siteWords()
let vocabulary: Vocabulary
beforeAll(() => {
  const shards = [termShard(words), ...searchShards(siteContent(), addressOf)]
  vocabulary = vocabularyOf(
    shards.map((shard) => loadedShard(shard, 0)),
    words,
  )
})

const understood = (query: string): Understanding => understand(query, words, vocabulary)
const termAt = (place: number): string | undefined => words.terms[place]?.term
/** What a query asks for, as `kind: what`. */
const concepts = (query: string) =>
  understood(query).concepts.map((concept) =>
    concept.kind === 'term'
      ? `${concept.typed} = ${concept.terms.map(termAt).join(', ')}`
      : `${concept.kind} ${concept.typed}`,
  )

test.each([
  { query: 's47', means: ['s47 = section 47 enquiry'] },
  { query: 'S.47', means: ['S.47 = section 47 enquiry'] },
  { query: 's 47', means: ['s 47 = section 47 enquiry'] },
  { query: 'section 47', means: ['section 47 = section 47 enquiry'] },
  { query: 'Section 47 enquiries', means: ['Section 47 enquiries = section 47 enquiry'] },
  { query: 'the chair of the conference', means: ['chair of the conference = conference chair'] },
  { query: 'N.A.I.', means: ['N.A.I = non-accidental injury'] },
  { query: 'C&F', means: ['C&F = Child and Family Assessment'] },
  { query: 'who keeps records', means: ['keeps records = record'] },
  { query: '3.1a', means: ['number 3.1a'] },
  { query: 'clause 3.4', means: ['number 3.4'] },
  { query: 'threshold s47', means: ['threshold = threshold', 's47 = section 47 enquiry'] },
  { query: 'designated n', means: ['word designated'] },
  { query: '!!! ... ???', means: [] },
  { query: '3 1 b', means: ['number 3.1b'] },
  { query: '3-1b', means: ['number 3.1b'] },
  { query: '3.1.b', means: ['number 3.1b'] },
  { query: 'part 5 para 3', means: ['number 5.3'] },
  { query: 's.3.6', means: ['number 3.6'] },
  { query: 'SWs', means: ['SWs = social worker'] },
  { query: 'des dr', means: ['des dr = designated doctor'] },
  { query: 'LM', means: ['LM = line manager'] },
  { query: 's/w', means: ['s/w = social worker'] },
  { query: 'managers, service', means: ['word managers', 'word service'] },
])('“$query” asks for $means', ({ query, means }) => {
  expect(concepts(query)).toEqual(means)
})

describe('every alias of the glossary', () => {
  const aliases = siteContent().glossary.flatMap(({ term, aliases: all, typed }) =>
    [...all, ...typed].map((alias) => ({ alias, term })),
  )
  test.each(aliases)('“$alias” means $term', ({ alias, term }) => {
    const meant = understood(alias).concepts.flatMap((concept) =>
      concept.kind === 'term' ? concept.terms.map(termAt) : [],
    )
    expect(meant).toContain(term)
  })
})

test('the name of a board narrows what is asked beside it', () => {
  expect(understood('kent 3.4')).toMatchObject({ board: 'kent', concepts: [{ kind: 'number', typed: '3.4' }] })
  expect(understood('kent').board).toBeUndefined()
})

test.each(['football', 'hospital', 'cinema', 'مرحبا', '学校'])('“%s” stands nowhere', (query) => {
  expect(understood(query)).toMatchObject({ concepts: [], unknown: [query] })
})

test('no more than the beginning of a very long query is read', () => {
  expect(understood('x'.repeat(10_000)).unknown[0]).toHaveLength(200)
})

test('before a clause number the first letter of a board is its name', () => {
  expect(understood('k 5.2')).toMatchObject({ board: 'kent', concepts: [{ kind: 'number', typed: '5.2' }] })
  expect(understood('k5.2')).toMatchObject({ board: 'kent', concepts: [{ kind: 'number', typed: '5.2' }] })
  expect(understood('s 5.2').board).toBeUndefined()
})

test('what is said twice is asked for once', () => {
  expect(concepts('from threshold to threshold')).toEqual(['threshold = threshold'])
})

test('a misspelt word that holds a sentence together is no unknown word', () => {
  expect(understood('thier threshold').unknown).toEqual([])
})

test('a name amid a sentence is not read as a word misspelt', () => {
  expect(understood('jobs in Leeds').respelt).toEqual([])
  expect(understood('the tresholds').respelt).toEqual([{ typed: 'tresholds', read: 'thresholds' }])
})

test('words that hold a sentence together are not asked for, even where there are no others', () => {
  expect(understood('what are they after')).toMatchObject({ concepts: [], unknown: [] })
  expect(concepts('must')).toEqual(['must = force'])
})

test('words of any talk are passed over and counted', () => {
  expect(understood('awful threshold')).toMatchObject({ unknown: [], passed: 1 })
  expect(understood('threshold')).toMatchObject({ passed: 0 })
})

test('an unknown form tells less against a query than the name of a thing', () => {
  expect(understood('threshold pizza').strange).toBe(1)
  expect(understood('threshold marinated').strange).toBeLessThan(1)
})

test('three letters that only one board begins with are its name beside something else', () => {
  expect(understood('rut threshold')).toMatchObject({ board: 'rutland' })
  expect(understood('ru threshold').board).toBeUndefined()
  expect(understood('ru 3.6')).toMatchObject({ board: 'rutland' })
})

test('a word is no board that begins with it', () => {
  const boards = ['reviewton', 'bath', 'sitbury'].map((id) => ({ id, name: id }))
  const read = (query: string) => understand(query, { ...words, boards }, vocabulary).board
  expect(read('review the plan')).toBeUndefined()
  expect(read('sit threshold')).toBeUndefined()
  expect(read('bat threshold')).toBe('bath')
})

test('“not put” is no dispute, though “not agreed” is disagreed', () => {
  const stemsOf = (query: string): readonly string[] =>
    understood(query).concepts.flatMap((each) => (each.kind === 'word' ? [...each.stems.keys()] : []))
  expect(stemsOf('the child was not put on a plan')).not.toContain('disput')
  expect(stemsOf('we have not agreed')).toContain(stemOf('disagreed'))
})
