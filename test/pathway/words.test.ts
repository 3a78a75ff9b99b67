import { expect, test } from 'vitest'
import { forces } from '../../src/pathway/types.ts'
import type { Urgency } from '../../src/pathway/types.ts'
import { forceInWords, isReading, urgencyInWords } from '../../src/pathway/words.ts'

test.each<[Urgency, string]>([
  [{ kind: 'immediately' }, 'immediately'],
  [{ kind: 'urgently' }, 'urgently'],
  [{ kind: 'without-delay' }, 'without delay'],
  [{ kind: 'agreed', words: 'as both accept' }, 'as both accept'],
  [{ kind: 'hours', count: 1 }, 'within 1 hour'],
  [{ kind: 'hours', count: 24 }, 'within 24 hours'],
  [{ kind: 'working-days', count: 1 }, 'within 1 working day'],
  [{ kind: 'working-days', count: 5 }, 'within 5 working days'],
])('%o reads “%s”', (urgency, words) => {
  expect(urgencyInWords(urgency)).toBe(words)
})

test.each(forces)('what “%s” asks begins with the word itself', (force) => {
  expect(forceInWords[force].startsWith(`${force}:`)).toBe(true)
})

test.each([
  { basis: { clauses: ['3.4'] }, reading: false },
  { basis: { clauses: ['3.4'], silence: 'It does not say.' }, reading: false },
  { basis: { clauses: ['3.4'], reading: 'By sense.' }, reading: true },
  { basis: { clauses: [], reading: 'By sense.' }, reading: true },
])('whether $basis is our reading: $reading', ({ basis, reading }) => {
  expect(isReading(basis)).toBe(reading)
})
