import { expect, test } from 'vitest'
import type { ChartLayout, PlacedEdge } from '../../src/diagram/chartLayout.ts'
import { arrowsAcross } from '../../src/diagram/paginateChart.ts'
import { writeSheet } from '../../src/diagram/writeSheet.ts'

/** Three arrows straight down, the middle one our reading. */
const layout: ChartLayout = {
  nodes: [],
  labels: [],
  edges: [0, 100, 200].map((x): PlacedEdge => ({
    ...{ id: `e${String(x)}`, source: 'a', target: 'b', startTip: 'none', endTip: 'point' },
    stroke: x === 100 ? 'reading' : 'solid',
    points: [
      { x, y: 0 },
      { x, y: 1800 },
    ],
  })),
}
const sheet = [
  { top: -8, height: 908 },
  { top: 900, height: 908 },
] as const

test('an upright sheet shows its strip of the drawing', () => {
  const svg = writeSheet(layout, [sheet[1]], 'chart-drawing')
  expect(svg).toContain('viewBox="-8 900 216 908"')
  expect(svg).toContain('<use href="#chart-drawing"/>')
})

test('a turned sheet shows both strips, and a line for each arrow from the first to the second', () => {
  const svg = writeSheet(layout, sheet, 'chart-drawing')
  expect(svg.match(/<use href="#chart-drawing"\/>/g)).toHaveLength(2)
  expect(svg).toContain('viewBox="-8 -8 216 908"')
  expect(svg).toContain('viewBox="-8 900 216 908"')
  expect(svg.match(/<path/g)).toHaveLength(arrowsAcross(layout, 900).length)
  expect(svg.match(/<path class="reading"/g)).toHaveLength(1)
})

test('no two of the lines cross or touch, and all lie on the sheet', () => {
  const svg = writeSheet(layout, sheet, 'chart-drawing')
  const [, height, width] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number) as [number, number, number]
  // The corners of each line: the ends of the path, and the control points of its bends.
  const lines = [...svg.matchAll(/ d="([^"]+)"/g)].map(([, d]) =>
    [...d!.matchAll(/[MQ](-?[\d.]+) (-?[\d.]+)|L(-?[\d.]+) (-?[\d.]+)$/g)].map(([, x, y, lastX, lastY]) => ({
      x: Number(x ?? lastX),
      y: Number(y ?? lastY),
    })),
  )
  expect(lines).toHaveLength(3)
  for (const { x, y } of lines.flat()) {
    expect(Math.min(x, y)).toBeGreaterThan(0)
    expect(x).toBeLessThan(width)
    expect(y).toBeLessThan(height)
  }
  const segments = lines.flatMap((line, at) => line.slice(1).map((to, i) => ({ at, from: line[i]!, to })))
  const meet = (one: (typeof segments)[0], other: (typeof segments)[0]): boolean =>
    (['x', 'y'] as const).every(
      (axis) =>
        Math.max(one.from[axis], one.to[axis]) >= Math.min(other.from[axis], other.to[axis]) &&
        Math.max(other.from[axis], other.to[axis]) >= Math.min(one.from[axis], one.to[axis]),
    )
  for (const one of segments) for (const other of segments) if (one.at < other.at) expect(meet(one, other)).toBe(false)
})
