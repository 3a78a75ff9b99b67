import { expect, test } from 'vitest'
import { urgenciesNamedIn } from '../../../src/pathway/checks/urgenciesNamedIn.ts'

test.each([
  ['They must tell the police immediately.', ['immediately']],
  ['They must tell the police straight away, as a matter of urgency.', ['immediately', 'urgently']],
  ['An urgent meeting must be held, without undue delay.', ['urgently', 'without delay']],
  ['All must act at once, with the utmost urgency.', ['immediately', 'urgently']],
  ['Whether or not they agree they must urgently tell the manager.', ['urgently']],
  ['A child in immediate danger, or in need of urgent care', []],
  ['It depends on the urgency of the matter, and on whether it is urgent.', []],
  ['They consider an urgent referral, and two meetings at once.', []],
  ['Their immediate line manager need not be told immediately after that.', []],
])('“%s” asks for %j', (text, urgencies) => {
  expect(urgenciesNamedIn(text).map(({ urgency }) => urgency)).toEqual(urgencies)
})
