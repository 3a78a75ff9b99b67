import { describe, expect, test } from 'vitest'
import { understand } from '../../src/search/understand.ts'
import { siteContent, siteWords } from './siteSearch.ts'

const words = siteWords()
/** What a query asks for, as `kind: what`. */
const concepts = (query: string) =>
  understand(query, words).concepts.map((concept) =>
    concept.kind === 'term'
      ? `${concept.typed} = ${concept.terms.map(({ term }) => term).join(', ')}`
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
  { query: 'who keeps records', means: ['word keeps', 'records = record'] },
  { query: '3.1a', means: ['number 3.1a'] },
  { query: 'clause 3.4', means: ['number 3.4'] },
  { query: 'threshold s47', means: ['threshold = threshold', 's47 = section 47 enquiry'] },
  { query: 'designated n', means: ['word designated'] },
  { query: '!!! ... ???', means: [] },
])('“$query” asks for $means', ({ query, means }) => {
  expect(concepts(query)).toEqual(means)
})

describe('every alias of the glossary', () => {
  const aliases = siteContent().glossary.flatMap(({ term, aliases: all, typed }) =>
    [...all, ...typed].map((alias) => ({ alias, term })),
  )
  test.each(aliases)('“$alias” means $term', ({ alias, term }) => {
    const meant = understand(alias, words).concepts.flatMap((concept) =>
      concept.kind === 'term' ? concept.terms.map((each) => each.term) : [],
    )
    expect(meant).toContain(term)
  })
})

test('the name of a board narrows what is asked beside it', () => {
  expect(understand('kent 3.4', words)).toMatchObject({ board: 'Kent', concepts: [{ kind: 'number', typed: '3.4' }] })
  expect(understand('kent', words).board).toBeUndefined()
})

test.each(['football', 'hospital', 'cinema', 'مرحبا', '学校'])('“%s” stands nowhere', (query) => {
  expect(understand(query, words)).toMatchObject({ concepts: [], unknown: [query] })
})

test('no more than the beginning of a very long query is read', () => {
  expect(understand('x'.repeat(10_000), words).unknown[0]).toHaveLength(200)
})
