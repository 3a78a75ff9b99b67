import { expect, test } from 'vitest'
import { nearestWord } from '../../src/search/spelling.ts'

const known =
  'threshold conference referral safeguarding sergeant strategy plan concern chair group written immediately stick'.split(
    ' ',
  )

test.each([
  { typed: 'threshhold', means: 'threshold' },
  { typed: 'confrence', means: 'conference' },
  { typed: 'conferance', means: 'conference' },
  { typed: 'refferal', means: 'referral' },
  { typed: 'safegaurding', means: 'safeguarding' },
  { typed: 'sargent', means: 'sergeant' },
  { typed: 'stratergy', means: 'strategy' },
  { typed: 'chiar', means: 'chair' },
  { typed: 'grop', means: 'group' },
  { typed: 'writen', means: 'written' },
  { typed: 'imeadiately', means: 'immediately' },
])('“$typed” is read as “$means”', ({ typed, means }) => {
  expect(nearestWord(typed, known)).toBe(means)
})

test.each(['plane', 'plant', 'concert', 'cat', 'football', 'hair', 'chart', 'zzzzzz', 's48', 'sick'])(
  '“%s” is not made into a word of ours',
  (typed) => {
    expect(nearestWord(typed, known)).toBeUndefined()
  },
)
