import { expect, test } from 'vitest'
import { forbids } from '../../src/problems/forbids.ts'

test.each([
  ['Information must not be shared.', true],
  ['The plan may not be shared.', true],
  ['They should on no account wait.', true],
  ['No member of staff may refuse.', true],
  ['Nobody should close the case.', true],
  ['A meeting may not be necessary.', false],
  ['They should not hesitate to ask.', false],
  ['If there is no agreement they must escalate.', false],
  ['Where no reply comes the practitioner must ring.', false],
  ['They must tell the manager.', false],
])('“%s” forbids something: %s', (text, isBan) => {
  expect(forbids.test(text)).toBe(isBan)
})
