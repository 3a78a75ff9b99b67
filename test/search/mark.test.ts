import { expect, test } from 'vitest'
import { bestSentence } from '../../src/search/bestSentence.ts'
import { partsOf, rangesIn } from '../../src/search/mark.ts'
import { phrasesOf } from '../../src/search/phrases.ts'

const phrases = phrasesOf([
  { term: 'section 47 enquiry', url: '', aliases: ['s47', 'section 47'], typed: [] },
  { term: 'threshold', url: '', aliases: ['eligibility criteria'], typed: [] },
])
/** The text with its marks in brackets. */
const marked = (text: string, ranges: ReturnType<typeof rangesIn>, within = { start: 0, end: text.length }) =>
  partsOf(text, ranges, within)
    .map((part) => (part.marked ? `[${part.text}]` : part.text))
    .join('')

test.each([
  { text: 'It does not meet the eligibility criteria.', shows: 'It does not meet the [eligibility criteria].' },
  { text: 'A section 47 enquiry, or two (s.47).', shows: 'A [section 47 enquiry], or two ([s.47]).' },
  { text: 'Thresholds into services', shows: '[Thresholds] into services' },
  { text: 'Section 4 says nothing of it.', shows: 'Section 4 says nothing of it.' },
  { text: 'The 1947 criteria', shows: 'The 1947 criteria' },
])('marks what the terms mean: $shows', ({ text, shows }) => {
  expect(marked(text, rangesIn(text, { stems: new Set(), phrases }))).toBe(shows)
})

test('marks words by their stems, without what stands around them', () => {
  const text = 'All parties should keep “records”, and (notes).'
  expect(marked(text, rangesIn(text, { stems: new Set(['keep', 'record', 'note']), phrases: [] }))).toBe(
    'All parties should [keep] “[records]”, and ([notes]).',
  )
})

test('marks that overlap are one', () => {
  expect(
    marked('a section 47 enquiry', [
      { start: 2, end: 12 },
      { start: 10, end: 20 },
    ]),
  ).toBe('a [section 47 enquiry]')
})

test('shows the sentence with most marks, and keeps to it', () => {
  const text = 'The chair decides. The record is kept, and the record is clear. Nothing else.'
  const ranges = rangesIn(text, { stems: new Set(['record']), phrases: [] })
  const best = bestSentence(text, ranges)
  expect(marked(text, ranges, best)).toBe('The [record] is kept, and the [record] is clear.')
})

test('a text without a sentence is shown whole', () => {
  expect(bestSentence('a designated teacher', [])).toEqual({ start: 0, end: 20 })
  expect(bestSentence('', [])).toEqual({ start: 0, end: 0 })
})
