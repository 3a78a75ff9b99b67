import { expect, test } from 'vitest'
import type { ChartLayout, PlacedNode } from '../../src/diagram/chartLayout.ts'
import { paginateChart } from '../../src/diagram/paginateChart.ts'

/** Boxes one below the other, each 100 high, from their middles. */
function column(width: number, ...middles: readonly number[]): ChartLayout {
  const box = { x: 0, width, height: 100, shape: 'rectangle', classes: [], rows: [] } as const
  const nodes = middles.map((y, i): PlacedNode => ({ ...box, id: `n${String(i)}`, y }))
  return { edges: [], labels: [], nodes }
}

test('a chart that fits a sheet of paper is one page', () => {
  expect(paginateChart(column(300, 50, 750))).toEqual([{ top: -8, height: 816 }])
})

test('a higher chart is one page as long as its words stay legible', () => {
  expect(paginateChart(column(300, 50, 1350))).toEqual([{ top: -8, height: 1416 }])
  expect(paginateChart(column(300, 50, 600, 1450))).toHaveLength(2)
})

test('a chart that is higher still is cut near its middle, clear of the tip of its arrow', () => {
  const [first, second, ...more] = paginateChart(column(300, 50, 800, 960, 1800))
  expect(more).toEqual([])
  expect(first).toEqual({ top: -8, height: 905 })
  expect(second).toEqual({ top: 897, height: 1858 - 897 })
})

test('a cut does not run along an arrow', () => {
  const points = [400, 950, 950, 1500].map((y, i) => ({ x: i < 2 ? 0 : 200, y }))
  const arrow = {
    id: 'e',
    source: 'n0',
    target: 'n1',
    points,
    stroke: 'solid',
    startTip: 'none',
    endTip: 'point',
  } as const
  const cutOf = (edges: ChartLayout['edges']) => paginateChart({ ...column(300, 50, 1850), edges })[1]!.top
  expect(cutOf([])).toBe(950)
  expect(cutOf([arrow])).toBe(960)
})

test('what leaves no room for a cut stays whole', () => {
  expect(paginateChart(column(300, ...Array.from({ length: 20 }, (_, i) => i * 100)))).toHaveLength(1)
})
