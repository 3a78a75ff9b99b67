import { expect, test } from 'vitest'
import { isReviewOverdue } from '../../src/site/isReviewOverdue.ts'

test.each([
  ['2027-01-31', new Date(2027, 0, 30, 12), false],
  ['2027-01-31', new Date(2027, 0, 31, 23, 59), false],
  ['2027-01-31', new Date(2027, 1, 1, 0, 0), true],
  ['2027-01-31', new Date(2026, 11, 31), false],
  ['2027-01', new Date(2027, 0, 31, 23, 59), false],
  ['2027-01', new Date(2027, 1, 1), true],
  ['2027-10-09', new Date(2027, 9, 10), true],
])('a review by %s is late on %s: %s', (by, now, late) => {
  expect(isReviewOverdue(by, now)).toBe(late)
})
