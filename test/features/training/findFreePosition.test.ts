import { expect, test } from 'vitest'
import { findFreePosition } from '../../../src/features/training/findFreePosition.ts'
import type { Rect } from '../../../src/features/training/findFreePosition.ts'

const label: Rect = { x: 100, y: 100, width: 30, height: 24 }
const size = { width: 22, height: 22 }
const bounds: Rect = { x: 0, y: 0, width: 300, height: 300 }
const [right, left, below] = [
  { x: 133, y: 101, ...size },
  { x: 75, y: 101, ...size },
  { x: 104, y: 127, ...size },
]

test.each([
  { where: 'to its right', others: [], place: right },
  { where: 'to its left, where something stands at its right', others: [right], place: left },
  { where: 'below it, where both sides are taken', others: [right, left], place: below },
  { where: 'above it, where nothing else is free', others: [right, left, below], place: { x: 104, y: 75, ...size } },
  { where: 'to its right, where nothing is free', others: [{ x: 0, y: 0, width: 300, height: 300 }], place: right },
  { where: 'to its right, where something only touches that place', others: [{ ...right, x: 155 }], place: right },
])('something is beside a label $where', ({ others, place }) => {
  expect(findFreePosition(label, size, others, bounds)).toEqual(place)
})

test('nothing is outside the chart', () => {
  expect(findFreePosition(label, size, [], { ...bounds, width: 150 })).toEqual(left)
})
