import { expect, test } from 'vitest'
import { sentencesOf } from '../../src/problems/sentencesOfClauses.ts'

test.each([
  [
    'They must tell her and must not wait. They may ask.',
    ['They must tell her', 'and must not wait.', 'They may ask.'],
  ],
  ['They should discuss it, and must write it down.', ['They should discuss it', 'and must write it down.']],
  [
    'The chair may call a meeting, which agencies must attend.',
    ['The chair may call a meeting', 'which agencies must attend.'],
  ],
  ['The police, the school and the nurse must be told.', ['The police, the school and the nurse must be told.']],
])('“%s” has the parts %j', (text, parts) => {
  expect(sentencesOf(text).map(({ sentence }) => sentence)).toEqual(parts)
})

test('a part that repeats what is before it is compared with it', () => {
  expect(sentencesOf('They must tell her within an hour, and should do so at once.')[1]?.compared).toBe(
    'They must tell her within an hour, and should do so at once.',
  )
})
