import { expect, test } from 'vitest'
import { describeWarnings } from '../../src/components/describeRouteNotices.ts'
import type { FragmentWarning } from '../../src/pathway/fragment.ts'

const stale = (question: string, why: 'unknown' | 'off-route' | 'led-back' | 'open-again') =>
  ({ kind: 'stale', question, answer: 'yes', why }) satisfies FragmentWarning
const messagesOf = (warnings: readonly FragmentWarning[]) =>
  describeWarnings(warnings, (question) => `Title of ${question}`)

test('an answer that led back is reported once, and not as one that no longer applies', () => {
  expect(messagesOf([stale('ask', 'open-again'), stale('sure', 'led-back')])).toEqual([
    'Your answer to “Title of sure” led back here: this question is open again.',
  ])
})

test('of many answers that no longer apply five are named and the rest counted', () => {
  const many = Array.from({ length: 7 }, (_, index) => stale(`q${index}`, 'off-route'))
  expect(messagesOf(many)).toHaveLength(6)
  expect(messagesOf(many).at(-1)).toBe('Nor do 2 more.')
})

test('answers that cannot be found are counted', () => {
  expect(messagesOf([stale('a', 'unknown'), stale('b', 'unknown')])).toEqual([
    '2 answers in this link cannot be found in the procedure.',
  ])
})
