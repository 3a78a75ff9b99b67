import { expect, test } from 'vitest'
import { tokensOf } from '../../src/search/tokens.ts'
import { withoutTurns } from '../../src/search/turnsOfPhrase.ts'

test.each([
  ['snr mgr', 'senior manager'],
  ['they knocked back the referral', 'they refused the referral'],
  ['do it straight away', 'do it immediately'],
  ['they won’t and can’t', 'they will not and can not'],
  ['within 24 hours', 'within time scale'],
  ['sorting it out', 'resolve'],
  ['they turned this down', 'they refused'],
  ['sort the manager out', 'sort the manager out'],
  ['sorting it', 'sorting it'],
  ['refs', 'referral'],
  ['refing', 'refing'],
  ['the manager', 'the manager'],
])('“%s” is read as “%s”', (said, read) => {
  expect(
    withoutTurns(tokensOf(said))
      .map(({ word }) => word)
      .join(' '),
  ).toBe(read)
})

test('what is read for a turn of phrase stands where the whole turn was typed', () => {
  expect(withoutTurns(tokensOf('who has the final say'))[3]).toMatchObject({ word: 'decision', start: 12, end: 21 })
})
