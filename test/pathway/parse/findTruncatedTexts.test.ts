import { expect, test } from 'vitest'
import { findTruncatedTexts } from '../../../src/pathway/parse/findTruncatedTexts.ts'

test.each([
  { text: 'a: word #1 now', found: [{ lost: '#1 now', offset: 8 }] },
  { text: 'a: word #1 now  \n', found: [{ lost: '#1 now', offset: 8 }] },
  { text: 'a: word\n---\nb: word #1', found: [{ lost: '#1', offset: 20 }] },
  { text: 'a: [b\nc: word #1\n', found: [{ lost: '#1', offset: 14 }] },
  { text: '  # a comment\na: word', found: [] },
  { text: '- # a comment\n  - word', found: [] },
])('$text: $found', ({ text, found }) => {
  expect(findTruncatedTexts(text)).toEqual(found)
  for (const { lost, offset } of found) expect(text.slice(offset)).toMatch(new RegExp(`^${lost}`))
})
