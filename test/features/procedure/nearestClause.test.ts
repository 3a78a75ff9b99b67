import { expect, test } from 'vitest'
import { nearestClause } from '../../../src/features/procedure/nearestClause.ts'

const numbers = ['1.1', '1.2', '3.1', '3.1a', '3.1b', '3.4', '4.1', '4.10']

test.each([
  ['3.5', '3.4'],
  ['3.2', '3.1'],
  ['3.3', '3.4'],
  ['3.1d', '3.1b'],
  ['3.4a', '3.4'],
  ['3.4.2', '3.4'],
  ['3.1C', '3.1b'],
  ['2.1', '1.1'],
  ['9', '4.1'],
  ['4.9', '4.10'],
  ['0.99', '1.2'],
])('the clause that is nearest to %s is %s', (asked, nearest) => {
  expect(nearestClause(asked, numbers)).toBe(nearest)
})

test.each(['', 'content', 'v=1&a=b', '3.', '-1.2', '3.4<b>', '99999999999999999999', '3.4ab'])(
  '“%s” is not a clause number',
  (asked) => {
    expect(nearestClause(asked, numbers)).toBeUndefined()
  },
)

test('a procedure without clauses has no nearest one', () => {
  expect(nearestClause('3.4', [])).toBeUndefined()
})
