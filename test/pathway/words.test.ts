import { expect, test } from 'vitest'
import { forces } from '../../src/pathway/types.ts'
import type { Urgency } from '../../src/pathway/types.ts'
import { forceLabels, restsOnReading, postLabels, formatUrgency } from '../../src/pathway/words.ts'

test.each<[Urgency, string]>([
  [{ kind: 'immediately' }, 'immediately'],
  [{ kind: 'urgently' }, 'urgently'],
  [{ kind: 'without-delay' }, 'without delay'],
  [{ kind: 'agreed', words: 'as both accept' }, 'as both accept'],
])('%o reads “%s”', (urgency, words) => {
  expect(formatUrgency(urgency)).toBe(words)
})

test.each(forces)('what “%s” asks begins with the word itself', (force) => {
  expect(forceLabels[force].startsWith(`${force}:`)).toBe(true)
})

test.each([
  { basis: { clauses: ['3.4'] }, reading: false },
  { basis: { clauses: ['3.4'], silence: 'It does not say.' }, reading: false },
  { basis: { clauses: ['3.4'], reading: 'By sense.' }, reading: true },
  { basis: { clauses: [], reading: 'By sense.' }, reading: true },
])('whether $basis is our reading: $reading', ({ basis, reading }) => {
  expect(restsOnReading(basis)).toBe(reading)
})

test.each([
  {
    posts: 'equivalents' as const,
    told: {
      all: 'Equivalent roles',
      yours: 'Your post at this level',
      theirs: 'Their post at this level',
      nobody: 'not named; look for the equivalent of the posts below',
    },
  },
  {
    posts: 'each' as const,
    told: {
      all: 'Posts, one in each agency involved',
      yours: 'In your agency',
      theirs: 'In the other agency',
      nobody: 'the procedure names no post for this agency',
    },
  },
  {
    posts: 'own' as const,
    told: {
      all: 'Posts, each for its own agency',
      yours: 'In your own agency',
      nobody: 'the procedure names no post for this agency',
    },
  },
  { posts: undefined, told: { all: 'Posts named here', nobody: 'the procedure names no post for this agency' } },
])('posts that are $posts are called theirs or yours only where the step says so', ({ posts, told }) => {
  expect(postLabels(posts)).toEqual(told)
})
