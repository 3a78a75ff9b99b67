import { expect, test } from 'vitest'
import type { Picture } from '../../src/diagram/picture.ts'
import { placeLabels } from '../../src/diagram/placeLabels.ts'

const question = {
  id: 'q',
  x: 100,
  y: 20,
  width: 120,
  height: 40,
  classes: [],
  shape: { kind: 'circle' },
  rows: [],
} as const
const label = { edge: 'yes', rows: [{ text: 'Yes', detail: false }], x: -50, y: 400, width: 30, height: 24 }

function picture(...lines: Picture['edges'][number]['points'][]): Picture {
  const edges = lines.map(
    (points, i) => ({ id: ['yes', 'no'][i]!, points, line: 'solid', start: 'none', end: 'point' }) as const,
  )
  return { clusters: [], nodes: [question], labels: [label], edges }
}

const down = [
  { x: 100, y: 40 },
  { x: 100, y: 200 },
]
const aside = [
  { x: 100, y: 40 },
  { x: 100, y: 70 },
  { x: -50, y: 70 },
  { x: -50, y: 800 },
]

test.each([
  { place: 'below its question', given: picture(down), at: { x: 100, y: 62 } },
  { place: 'beyond where another answer branches off', given: picture(down, aside), at: { x: 100, y: 88 } },
  { place: 'on the branch', given: picture(aside, down), at: { x: 67, y: 70 } },
  {
    place: 'where it was, on an arrow too short for it',
    given: picture(down.with(1, { x: 100, y: 60 })),
    at: { x: -50, y: 400 },
  },
])('puts an answer $place', ({ given, at }) => {
  expect(placeLabels(given).labels[0]).toMatchObject(at)
})
