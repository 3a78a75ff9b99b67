import { expect, test } from 'vitest'
import { formatRouteCount } from '../../../src/features/routes/formatRouteCount.ts'

test.each([
  { shown: 126, stage: undefined, says: 'All 126 routes are shown.' },
  { shown: 20, stage: 'Referral stage', says: '20 of 126 routes pass through “Referral stage”.' },
  { shown: 1, stage: 'Referral stage', says: '1 of 126 routes passes through “Referral stage”.' },
])('$says', ({ shown, stage, says }) => {
  expect(formatRouteCount(shown, 126, stage)).toBe(says)
})
