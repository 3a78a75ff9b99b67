import { beforeAll, describe, expect, test } from 'vitest'
import { searchFiles } from '../../src/build/searchFiles.ts'
import type { Answer } from '../../src/search/search.ts'
import { siteContent, siteSearch } from './siteSearch.ts'

let search: (query: string) => Answer
beforeAll(async () => {
  search = await siteSearch()
})

const names = (query: string) => search(query).hits.map(({ name }) => name)
const sentences = (query: string) =>
  search(query).hits.map(({ sentence }) => sentence.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''))

/** What must be among the first so many results; the order among them is Pagefind's. */
test.each([
  { query: 'threshold', among: 3, finds: ['Kent 3.1a', 'Rutland 1.2a', 'Rutland 6.1'] },
  { query: 'threshhold', among: 3, finds: ['Kent 3.1a', 'Rutland 1.2a', 'Rutland 6.1'] },
  { query: 'thresh', among: 3, finds: ['Kent 3.1a', 'Rutland 1.2a', 'Rutland 6.1'] },
  { query: 'eligibility', among: 2, finds: ['Kent 3.1a'] },
  { query: 'chair of the conference', among: 3, finds: ['Kent 5.1', 'Kent 5.2'] },
  { query: 'section 47', among: 3, finds: ['Kent 4.1', 'Kent 3.1f', 'Kent 3.1h'] },
  { query: 's47', among: 3, finds: ['Kent 4.1', 'Kent 3.1f', 'Kent 3.1h'] },
  { query: 's.47', among: 3, finds: ['Kent 4.1', 'Kent 3.1f', 'Kent 3.1h'] },
  { query: 's 47', among: 3, finds: ['Kent 4.1', 'Kent 3.1f', 'Kent 3.1h'] },
  { query: 'who keeps records', among: 3, finds: ['Kent 3.6', 'Kent 2.8', 'Rutland 3.6g'] },
  { query: 'escalation', among: 2, finds: ['Kent 1.4', 'Rutland 6.9'] },
  { query: 'escallation', among: 8, finds: ['Kent 1.4', 'Rutland 6.9', 'Kent 7.1'] },
  { query: 'CPC', among: 5, finds: ['Kent 4.1', 'Rutland 4.1'] },
  { query: 'NAI', among: 1, finds: ['Kent 2.6'] },
  { query: 'DSL', among: 3, finds: ['Kent 5.3', 'Kent 3.3c'] },
  { query: 'IRO', among: 3, finds: ['Kent 5.1', 'Kent 5.2'] },
  { query: 'PQAM', among: 2, finds: ['Kent 4.3', 'Kent 5.4'] },
  { query: 'line manager', among: 5, finds: ['Kent 6.2', 'Rutland 3.6d'] },
  { query: 'deputy director', among: 1, finds: ['Rutland 6.9'] },
  { query: 'core group', among: 1, finds: ['Kent 6.1'] },
  { query: 'designated nurse', among: 4, finds: ['Kent 3.5', 'Kent 6.4', 'Kent 5.3'] },
  { query: 'hos', among: 1, finds: ['Kent 7.1'] },
  { query: 'policy issues', among: 2, finds: ['Kent 7.2'] },
  { query: 'informal advice', among: 2, finds: ['Kent 3.1b'] },
  { query: 'safegaurding', among: 10, finds: ['Kent 2.3'] },
  { query: '3.4', among: 2, finds: ['Kent 3.4', 'Rutland 3.4'] },
  { query: '3.1a', among: 2, finds: ['Kent 3.1a', 'Rutland 3.1a'] },
  { query: 'kent 3.4', among: 1, finds: ['Kent 3.4'] },
  { query: 'where does it all end', among: 3, finds: ['Rutland 6.9'] },
  { query: 'kent part 5 para 3', among: 1, finds: ['Kent 5.3'] },
  { query: 'rutland threshold', among: 2, finds: ['Rutland 1.2a', 'Rutland 6.1'] },
])('“$query” finds $finds among the first $among', ({ query, among, finds }) => {
  expect(names(query).slice(0, among)).toEqual(expect.arrayContaining(finds))
})

test.each([
  'football',
  'hospital',
  'cinema',
  'foster cat',
  'ب',
  '<img src onerror>',
  '😀',
  '...',
  '9.9',
  'zzzz',
  'how are you',
  'last resort',
])('“%s” finds nothing', (query) => {
  expect(search(query)).toMatchObject({ hits: [], total: 0 })
})

test('steps are found, with how fast, and with the clause that they rest on', () => {
  const { hits } = search('resolve the difference of opinion immediately')
  expect(hits.find(({ record }) => record.kind === 'Step')).toMatchObject({
    name: 'Kent 2.6: Resolve the difference of opinion immediately',
    record: {
      forces: ['must'],
      urgency: 'immediately',
      place: '2 Where you stand',
      url: '/kent/professional-disagreements/steps/#node-settle-immediately',
    },
  })
})

describe('the sentence', () => {
  test('marks what was typed', () => {
    expect(sentences('who keeps records')[0]).toBe('Every agency involved must [keep records] of the discussions.')
  })
  test('marks what was meant', () => {
    expect(sentences('threshold')).toContain(
      'The referral is not thought to meet the [eligibility criteria] for assessment.',
    )
  })
  test('without a mark, the hit names the term it was found for', () => {
    const { hits } = search('escalation')
    expect(hits.find(({ name }) => name === 'Kent 3.2')?.under).toBe('escalation')
    expect(hits.find(({ name }) => name === 'Kent 1.4')?.under).toBeUndefined()
  })
})

test('a word that stands nowhere is told, and the others are looked for', () => {
  const { hits, understanding } = search('football threshold')
  expect(understanding.unknown).toEqual(['football'])
  expect(hits.map(({ name }) => name)).toContain('Kent 3.1a')
})

test('the same content gives the same files', async () => {
  const [one, other] = [await searchFiles(siteContent(), '/'), await searchFiles(siteContent(), '/')]
  expect([...other.keys()].sort()).toEqual([...one.keys()].sort())
  for (const [path, bytes] of one) expect(Buffer.compare(bytes, other.get(path)!), path).toBe(0)
})
