import { describe, expect, test } from 'vitest'
import { canSearch, createSearch } from '../../src/search/search.ts'
import type { SearchResult } from '../../src/search/search.ts'
import { clause, sampleBoard, sampleSite } from './sampleSite.ts'

const site = sampleSite(['Ashford', 'Birch'])
const search = createSearch(site, [...sampleBoard('Ashford').records, ...sampleBoard('Birch').records])
const sources = ({ hits }: SearchResult) => hits.map(({ source }) => source)

describe('finds the clause', () => {
  test.each([
    { kind: 'by its words', query: 'avoid disputes', finds: 'Ashford 1.1' },
    { kind: 'by other forms of its words', query: 'resolving disagreement', finds: 'Ashford 1.2' },
    { kind: 'by another name of a term', query: 'eligibility criteria', finds: 'Ashford 2.1' },
    { kind: 'by an abbreviation of a term', query: 'LM', finds: 'Ashford 2.2' },
    { kind: 'by a synonym', query: 'row', finds: 'Ashford 1.2' },
    { kind: 'by an abbreviation of a word', query: 'line mgr', finds: 'Ashford 2.2' },
    { kind: 'with a letter too few', query: 'treshold', finds: 'Ashford 2.1' },
    { kind: 'with letters swapped', query: 'confernece', finds: 'Ashford 3.1' },
    { kind: 'while its word is typed', query: 'thresh', finds: 'Ashford 2.1' },
    { kind: 'with a hyphen more', query: 're-convened conference', finds: 'Ashford 3.1' },
    { kind: 'with a hyphen less', query: 'subgroup', finds: 'Ashford 3.2' },
    {
      kind: 'although ordinary words of the query are unknown',
      query: 'injury to an infant: broken arm',
      finds: 'Ashford 4.1',
    },
    { kind: 'by its number', query: '2.2', finds: 'Ashford 2.2' },
    { kind: 'by its number in words', query: 'two point two', finds: 'Ashford 2.2' },
    { kind: 'by its number and letter apart', query: '2.2 (a)', finds: 'Ashford 2.2a' },
    { kind: 'by the parts of its number', query: 'part 2 para 2', finds: 'Ashford 2.2' },
    { kind: 'by the initial of its board', query: 'a 2 2', finds: 'Ashford 2.2' },
    { kind: 'by the initial of its board, without a space', query: 'a2.2', finds: 'Ashford 2.2' },
    { kind: 'by an abbreviation without a space', query: 's.2.2', finds: 'Ashford 2.2' },
  ])('$kind: “$query”', ({ query, finds }) => {
    expect(sources(search(query))[0]).toBe(finds)
  })
})

test('the last word may be the beginning of one, though another is nearer in spelling', () => {
  const nearer = clause('Ashford', '9.1', 'Many agencies agree.')
  const both = createSearch(site, [...sampleBoard('Ashford').records, nearer])
  expect(sources(both('line mana'))[0]).toBe('Ashford 2.2')
  expect(both('line mana').query.corrections).toEqual([])
  // A space ends it.
  expect(both('mana ').query.corrections).toEqual([{ typed: 'mana', read: 'many' }])
})

test('an age with a decimal point is no clause number', () => {
  expect(search('broken arm of a 2.2 week old infant').query.clause).toBeUndefined()
  expect(search('what does clause 2.2 days mean').query.clause).toMatchObject({ number: '2.2' })
  expect(search('what 2.2 says of managers').query.clause).toMatchObject({ number: '2.2' })
})

test('a section number finds the clauses of the section', () => {
  expect(sources(search('ashford section 3'))).toEqual(['Ashford 3.1', 'Ashford 3.2'])
})

test('a board in the query filters the hits, and a chosen board comes before it', () => {
  expect(search('threshold in birch').query.board).toBe('Birch')
  expect(sources(search('threshold in birch'))).toEqual(['Birch 2.1'])
  expect(sources(search('threshold in birch', { board: 'Ashford' }))[0]).toBe('Ashford 2.1')
})

test('where both boards are named, both are searched', () => {
  const { query, hits } = search('threshold in Ashford, Birch')
  expect(query.board).toBeUndefined()
  expect(new Set(hits.map(({ record }) => record.board))).toEqual(new Set(['Ashford', 'Birch']))
})

test('hits are cut off by the best of the chosen board, not by the best of all', () => {
  const strong = clause('Birch', '9.1', 'Zebra zebra.', { sayings: ['zebra'] })
  const weak = clause(
    'Ashford',
    '9.1',
    'Among many other animals of the zoo, one zebra was seen by a keeper last week.',
  )
  const both = createSearch(site, [...sampleBoard('Ashford').records, weak, strong])
  expect(sources(both('zebra', { board: 'Ashford' }))).toEqual(['Ashford 9.1'])
})

describe('nothing is found for', () => {
  test.each(['chocolate cake', 'cricket', 'cricket disputes', 'مرحبا', '😀', '<b>', '9.9', '\ud800'])(
    '“%s”',
    (query) => {
      expect(search(query)).toMatchObject({ hits: [], total: 0, isDirect: false })
    },
  )
})

describe('there is no direct answer', () => {
  test.each([
    { to: 'what no procedure says', query: 'line manager phone number' },
    { to: 'a query with a rare word that nothing says', query: 'referral threshold in Loamshire' },
  ])('to $to: “$query”', ({ query }) => {
    const answer = search(query)
    expect(answer.hits.length).toBeGreaterThan(0)
    expect(answer.isDirect).toBe(false)
  })

  test('but there is to a query that a clause says', () => {
    expect(search('referral does not meet the threshold').isDirect).toBe(true)
  })

  test('nor among hits of a chosen force, if a clause with another force answers', () => {
    const other = clause('Ashford', '9.2', 'The referrer is told the threshold.', {
      forces: ['must'],
    })
    const both = createSearch(site, [...sampleBoard('Ashford').records, other])
    const query = 'referral returned, threshold for assessment'
    expect(both(query).isDirect).toBe(true)
    expect(sources(both(query, { force: 'must' }))).toEqual(['Ashford 9.2'])
    expect(both(query, { force: 'must' }).isDirect).toBe(false)
  })
})

test('a word that only a saying has is no query by itself', () => {
  const asked = clause('Ashford', '9.1', 'Managers meet.', { sayings: ['the nursery will not listen'] })
  const withSaying = createSearch(site, [asked])
  expect(withSaying('nursery').hits).toEqual([])
  expect(sources(withSaying('nursery will not listen'))).toEqual(['Ashford 9.1'])
})

test('a board without sayings is not ranked below one that has them', () => {
  const text = 'Managers of both agencies meet to settle the disagreement.'
  const asked = clause('Birch', '9.2', 'Managers keep notes.', { sayings: ['managers keep notes of it'] })
  const both = createSearch(site, [...sampleBoard('Ashford').records, clause('Ashford', '9.1', text), asked])
  expect(sources(both('managers meet to settle it'))[0]).toBe('Ashford 9.1')
})

test('slips are corrected, unknown words named, and words in quotation marks left as they are', () => {
  expect(search('treshold').query.corrections).toEqual([{ typed: 'treshold', read: 'threshold' }])
  expect(search('“treshold”').query).toMatchObject({ corrections: [], unknown: ['treshold'] })
  expect(search('threshold in Loamshire').query.unknown).toContain('Loamshire')
  // An ordinary English word is no slip of another one.
  expect(search('cricket').query.corrections).toEqual([])
})

test('abbreviations are explained, and names that say what they mean are not', () => {
  expect(search('LM').meanings).toMatchObject([{ typed: 'LM', term: { term: 'line manager' } }])
  expect(search('line managers').meanings).toEqual([])
})

test('a term that no clause is about comes first, and one that a clause is about after it', () => {
  expect(search('safety plan').hits[0]?.record.kind).toBe('Term')
  expect(search('threshold').hits[0]?.record.kind).toBe('Clause')
})

test('each facet is counted among what the other facets let through', () => {
  const { counts } = search('threshold', { board: 'Birch' })
  expect([...counts.board]).toEqual([
    ['Ashford', 1],
    ['Birch', 1],
  ])
  expect([...counts.kind]).toEqual([['Clause', 1]])
})

test('a hit shows the sentence with most of the query, with its words marked', () => {
  const others = 'Nothing else is said of it. '.repeat(6).trim()
  const long = clause('Ashford', '9.1', `The chair decides. Dissenting views are noted by the chair. ${others}`)
  const [hit] = createSearch(site, [long])('dissenting views').hits
  expect(hit?.sentence.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
    '[Dissenting] [views] are noted by the chair.',
  )
  expect(hit?.cut).toEqual({ before: true, after: true })
})

test('what is out of scope is answered directly by a procedure that names it, unless it is a thing it only speaks of', () => {
  const named = clause(
    'Ashford',
    '9.1',
    'The director of adult services decides, and leaves a phone number of the chair.',
  )
  const scope = { ...site, outOfScope: ['phone number', 'adult'] }
  const answered = createSearch(scope, [...sampleBoard('Ashford').records, named])
  expect(answered('director of adult services').isDirect).toBe(true)
  expect(answered('phone number of the chair').isDirect).toBe(false)
  expect(createSearch(scope, sampleBoard('Ashford').records)('adult threshold').isDirect).toBe(false)
})

test('a short clause is shown whole, with the words of the query marked', () => {
  const short = clause('Ashford', '9.1', 'They expect a reply. Without one, they must go on to the next stage.')
  const [hit] = createSearch(site, [short])('reply').hits
  expect(hit?.sentence.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')).toBe(
    'They expect a [reply]. Without one, they must go on to the next stage.',
  )
})

test('a clause found by its number is shown whole', () => {
  const long = clause('Ashford', '9.1', 'They should seek advice. It must be referred without delay.')
  const [hit] = createSearch(site, [long])('9.1').hits
  expect(hit?.sentence.map(({ text }) => text).join('')).toBe(long.text)
  expect(hit?.cut).toEqual({ before: false, after: false })
})

test.each([
  { query: '', can: false },
  { query: ' a ', can: false },
  { query: '!?…', can: false },
  { query: '😀', can: false },
  { query: '3', can: true },
  { query: 'ab', can: true },
])('“$query” can be searched for: $can', ({ query, can }) => {
  expect(canSearch(query)).toBe(can)
})

test('ten thousand letters, or words, are searched for like others', () => {
  expect(search('x'.repeat(10_000)).hits).toEqual([])
  expect(search('threshold '.repeat(2_000)).hits.length).toBeGreaterThan(0)
})
