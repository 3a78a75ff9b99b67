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

test('a chart a little higher is one page: it is scaled down as little', () => {
  expect(paginateChart(column(300, 50, 900))).toHaveLength(1)
  expect(paginateChart(column(800, 50, 900, 1020))).toHaveLength(2)
})

test('a higher chart is cut above the first box that does not fit, clear of the tip of its arrow', () => {
  const [first, second, ...more] = paginateChart(column(300, 50, 600, 850, 1200))
  expect(more).toEqual([])
  expect(first).toEqual({ top: -8, height: 795 })
  expect(second).toEqual({ top: 787, height: 1258 - 787 })
})

test('a wide chart, which paper scales down, has more on a sheet', () => {
  expect(paginateChart(column(1400, 50, 600, 1200))).toHaveLength(1)
})

test('a cut does not run along an arrow', () => {
  const points = [400, 850, 850, 1100].map((y, i) => ({ x: i < 2 ? 0 : 200, y }))
  const arrow = {
    id: 'e',
    source: 'n0',
    target: 'n1',
    points,
    stroke: 'solid',
    startTip: 'none',
    endTip: 'point',
  } as const
  const [first] = paginateChart({ ...column(300, 50, 1200), edges: [arrow] })
  expect(first).toEqual({ top: -8, height: 849 })
})

test('what leaves no room for a cut stays whole', () => {
  expect(paginateChart(column(300, ...Array.from({ length: 20 }, (_, i) => i * 100)))).toHaveLength(1)
})
