import { expect, test } from 'vitest'
import type { ChartLayout, PlacedEdge, PlacedNode } from '../../src/diagram/chartLayout.ts'
import { arrowsAcross, paginateChart } from '../../src/diagram/paginateChart.ts'
import type { Sheet } from '../../src/diagram/paginateChart.ts'

/** Boxes one below the other, each 100 high, from their middles. */
function column(width: number, ...middles: readonly number[]): ChartLayout {
  const box = { x: 0, width, height: 100, shape: 'rectangle', classes: [], rows: [] } as const
  const nodes = middles.map((y, i): PlacedNode => ({ ...box, id: `n${String(i)}`, y }))
  return { edges: [], labels: [], nodes }
}

function arrow(id: string, ...points: readonly (readonly [x: number, y: number])[]): PlacedEdge {
  const ends = { source: 'n0', target: 'n1', stroke: 'solid', startTip: 'none', endTip: 'point' } as const
  return { ...ends, id, points: points.map(([x, y]) => ({ x, y })) }
}

test('a chart that fits a sheet of paper is one sheet', () => {
  expect(paginateChart(column(300, 50, 750))).toEqual([[{ top: -8, height: 816 }]])
})

test('a higher chart is one upright sheet as long as its words stay legible', () => {
  expect(paginateChart(column(300, 50, 1350))).toEqual([[{ top: -8, height: 1416 }]])
  expect(paginateChart(column(300, 50, 600, 1450))).toHaveLength(1)
})

test('a chart that is higher still has two columns on a turned sheet, cut near its middle and clear of an arrow’s tip', () => {
  expect(paginateChart(column(300, 50, 800, 960, 1800))).toEqual([
    [
      { top: -8, height: 905 },
      { top: 897, height: 1858 - 897 },
    ],
  ])
})

test('a cut does not run along an arrow', () => {
  const cutOf = (edges: ChartLayout['edges']) => paginateChart({ ...column(300, 50, 1850), edges })[0]![1]!.top
  const along = (y: number) => arrow('e', [0, 400], [0, y], [200, y], [200, 1500])
  const cut = cutOf([])
  expect(Math.abs(cutOf([along(cut)]) - cut)).toBeGreaterThanOrEqual(8)
})

test('columns are cut across few arrows rather than in the very middle', () => {
  const edges = [arrow('a', [0, 150], [0, 1750]), arrow('b', [60, 850], [60, 1200])]
  const [[, second]] = paginateChart({ ...column(300, 50, 1850), edges }) as [Sheet]
  const across = arrowsAcross({ ...column(300, 50, 1850), edges }, second!.top)
  expect(across.map(({ x }) => x)).toEqual([0])
})

test('arrows that share a line across a cut are one, which is solid if one of them is', () => {
  const edges = [
    { ...arrow('a', [0, 100], [0, 900]), stroke: 'reading' as const },
    arrow('b', [0, 200], [0, 900]),
    { ...arrow('c', [-90, 900], [-90, 100]), stroke: 'reading' as const },
    arrow('d', [40, 500], [90, 500]),
  ]
  expect(arrowsAcross({ nodes: [], labels: [], edges }, 500)).toEqual([
    { x: -90, stroke: 'reading' },
    { x: 0, stroke: 'solid' },
  ])
})

test('a chart too wide for two columns has as few sheets as hold it, about equally high', () => {
  const sheets = paginateChart(column(700, ...Array.from({ length: 20 }, (_, i) => 50 + i * 150)))
  expect(sheets.length).toBeGreaterThan(1)
  expect(sheets.every((sheet) => sheet.length === 1)).toBe(true)
  const heights = sheets.map(([{ height }]) => height)
  expect(Math.max(...heights) - Math.min(...heights)).toBeLessThan(200)
  expect(heights.reduce((sum, height) => sum + height)).toBe(50 + 19 * 150 + 50 + 16)
})

test('what leaves no room for a cut stays whole', () => {
  expect(paginateChart(column(300, ...Array.from({ length: 20 }, (_, i) => i * 100)))).toHaveLength(1)
})
