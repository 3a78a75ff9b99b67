import { expect, test } from 'vitest'
import { stemOf } from '../../src/search/stem.ts'

test.each([
  { words: ['resolve', 'resolves', 'resolved', 'resolving', 'resolution'] },
  { words: ['refer', 'refers', 'referred', 'referring', 'referral', 'referrals', 'referrer'] },
  { words: ['disagree', 'disagrees', 'disagreed', 'disagreeing', 'disagreement', 'disagreements'] },
  { words: ['escalate', 'escalated', 'escalating', 'escalation'] },
  { words: ['decide', 'decided', 'deciding', 'decision', 'decisions'] },
  { words: ['write', 'writing', 'written', 'wrote'] },
  { words: ['plan', 'plans', 'planned', 'planning'] },
  { words: ['agency', 'agencies'] },
  { words: ['accountable', 'accountability'] },
  { words: ['responsible', 'responsibility'] },
  { words: ['refuse', 'refused', 'refusal'] },
  { words: ['child', 'children'] },
  { words: ['take', 'takes', 'taking', 'taken', 'took'] },
])('$words are forms of one word', ({ words }) => {
  expect(new Set(words.map(stemOf)).size).toBe(1)
})

test.each([
  ['plan', 'plane'],
  ['care', 'car'],
  ['police', 'policy'],
  ['conference', 'confer'],
  ['inform', 'informal'],
  ['service', 'serve'],
  ['trustee', 'trust'],
  ['template', 'temple'],
  ['station', 'state'],
])('“%s” is not “%s”', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other))
})

test.each(['constructor', 'toString', '__proto__', '', 's47', '3.4'])('“%s” is left a word', (word) => {
  expect(typeof stemOf(word)).toBe('string')
})
