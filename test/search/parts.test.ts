import { describe, expect, test } from 'vitest'
import { editDistance } from '../../src/search/editDistance.ts'
import { createEnglish } from '../../src/search/english.ts'
import { createFeatureSpace, forEachCount } from '../../src/search/features.ts'
import { bestSentence, createHighlighter, splitSegments } from '../../src/search/highlight.ts'
import { createPhraseFinder } from '../../src/search/phrases.ts'
import { englishFile, readSynonyms } from '../../src/search/searchFiles.ts'
import { createSynonymFinder } from '../../src/search/synonyms.ts'
import { tokenize } from '../../src/search/tokenize.ts'

describe('a token', () => {
  test.each([
    { text: 'N.A.I.', words: ['nai'] },
    { text: 's.47', words: ['s47'] },
    { text: 'the child’s plan', words: ['the', 'child', 'plan'] },
    { text: 'won’t', words: ['wont'] },
    { text: 'Kent 3.1a', words: ['kent', '3.1a'] },
    { text: 'sub-group', words: ['sub', 'group'] },
    { text: 'CAFÉ', words: ['cafe'] },
    { text: '😀 — …', words: [] },
  ])('of “$text” is $words', ({ text, words }) => {
    expect(tokenize(text).map(({ word }) => word)).toEqual(words)
  })

  test('has its place in the text', () => {
    expect(tokenize('a “record”')[1]).toMatchObject({ word: 'record', start: 3, end: 9 })
  })
})

test.each([
  { one: 'threshold', other: 'threshold', distance: 0 },
  { one: 'threshhold', other: 'threshold', distance: 1 },
  { one: 'chiar', other: 'chair', distance: 1 },
  { one: 'sargent', other: 'sergeant', distance: 2 },
  { one: 'football', other: 'threshold', distance: 3 },
])(
  'from “$one” to “$other” it is $distance edits, and never more than one above the limit',
  ({ one, other, distance }) => {
    expect(editDistance(one, other, 2)).toBe(distance)
  },
)

test('phrases are found by their stems, the longest first, and none inside another', () => {
  const find = createPhraseFinder([
    ['conference', 1],
    ['child protection conference', 2],
    ['child protection conferences', 2],
  ])
  expect(find(['a', 'child', 'protect', 'confer', 'confer'])).toEqual([
    { from: 1, to: 4, value: 2 },
    { from: 4, to: 5, value: 1 },
  ])
})

test('features are stems, pairs of stems, and concepts, which count more than their words', () => {
  const space = createFeatureSpace(createPhraseFinder([['line manager', 0]]))
  const features = space.countFeatures(['line', 'manag', 'decid'])
  const countOf = new Map<number, number>()
  forEachCount(features, (feature, count) => countOf.set(feature, count))
  expect([...countOf.keys()].map((feature) => space.featureStems(feature).join(' '))).toEqual([
    'line',
    'manag',
    'line manag',
    'decid',
    'manag decid',
    '',
  ])
  expect(countOf.get(space.conceptFeature(0))).toBeGreaterThan(countOf.get(space.stemFeature('line'))!)
  expect(countOf.get(space.stemFeature('decid'))).toBeGreaterThan(countOf.get(space.stemFeature('manag'))!)
})

test('common English words are less specific than rare ones', () => {
  const english = createEnglish(englishFile())
  const specificity = ['the', 'manag', 'threshold'].map(english.specificity)
  expect(specificity).toEqual(specificity.toSorted())
  expect(english.isCommon('footbal')).toBe(true)
  expect(english.isCommon('threshhold')).toBe(false)
})

test('synonyms are equal, or one-way where there is an arrow', () => {
  const synonyms = createSynonymFinder(['row, quarrel, dispute', 'mgr => manager'].map(readSynonyms))
  expect([...synonyms.lookUp('row')]).toEqual(['quarrel', 'disput'])
  expect(synonyms.expand(['line', 'mgr'])).toEqual([{ from: 1, to: 2, value: ['manag'] }])
  expect(synonyms.lookUp('manag').size).toBe(0)
})

describe('highlights', () => {
  const marked = (text: string, find: ReturnType<typeof createHighlighter>) =>
    splitSegments(text, find(text), { start: 0, end: text.length })
      .map((segment) => (segment.marked ? `[${segment.text}]` : segment.text))
      .join('')

  test.each([
    { text: 'All parties should keep “records”.', shows: 'All parties should [keep] “[records]”.' },
    { text: 'A section 47 enquiry, or two (s.47).', shows: 'A [section 47] enquiry, or two ([s.47]).' },
    { text: 'Section 4 says nothing of it.', shows: 'Section 4 says nothing of it.' },
  ])('are words by their stems, and names of terms: $shows', ({ text, shows }) => {
    expect(marked(text, createHighlighter({ stems: ['keep', 'record'], names: ['s47', 'section 47'] }))).toBe(shows)
  })

  test('choose the sentence with most of them', () => {
    const text = 'The chair decides. The record is kept, and the record is clear.'
    const best = bestSentence(text, createHighlighter({ stems: ['record'], names: [] })(text))
    expect(text.slice(best.start, best.end)).toBe('The record is kept, and the record is clear.')
    expect(bestSentence('', [])).toEqual({ start: 0, end: 0 })
  })
})
