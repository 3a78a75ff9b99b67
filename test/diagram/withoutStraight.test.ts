import { expect, test } from 'vitest'
import { withoutStraight } from '../../src/diagram/withoutStraight.ts'

const points = (text: string) =>
  text.split(' ').map((pair) => ({ x: Number(pair.split(',')[0]), y: Number(pair.split(',')[1]) }))

test.each([
  { line: 'a straight one', given: '0,0 0,10 0,20', kept: '0,0 0,20' },
  { line: 'a bent one', given: '0,0 0,10 20,10 20,30', kept: '0,0 0,10 20,10 20,30' },
  { line: 'one with a point twice', given: '0,0 0,0 0,10', kept: '0,0 0,10' },
  { line: 'one that is nearly upright', given: '1,0 0,20', kept: '0,0 0,20' },
  {
    line: 'one with a bend too small to be meant',
    given: '50,0 50,20 2,20 2,40 0,40 0,60',
    kept: '50,0 50,20 0,20 0,60',
  },
])('keeps the ends and bends of $line', ({ given, kept }) => {
  expect(withoutStraight(points(given))).toEqual(points(kept))
})
