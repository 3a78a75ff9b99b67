import { expect, test } from 'vitest'
import { pagesOf } from '../../src/diagram/pagesOf.ts'
import type { Node, Picture } from '../../src/diagram/picture.ts'

/** Boxes one below the other, each 100 high, from their middles. */
function column(width: number, ...middles: readonly number[]): Picture {
  const nodes = middles.map((y, i): Node => {
    const shape = { kind: 'rectangle', radius: 0 } as const
    return { id: `n${String(i)}`, x: 0, y, width, height: 100, classes: [], shape, rows: [] }
  })
  return { clusters: [], edges: [], labels: [], nodes }
}

test('a chart that fits a sheet of paper is one piece', () => {
  expect(pagesOf(column(300, 50, 750))).toEqual([{ top: -8, height: 816 }])
})

test('a chart a little higher is one piece: it is scaled down as little', () => {
  expect(pagesOf(column(300, 50, 900))).toHaveLength(1)
  expect(pagesOf(column(800, 50, 900, 1020))).toHaveLength(2)
})

test('a higher chart is cut above the first box that does not fit, clear of the tip of its arrow', () => {
  const [first, second, ...more] = pagesOf(column(300, 50, 600, 850, 1200))
  expect(more).toEqual([])
  expect(first).toEqual({ top: -8, height: 795 })
  expect(second).toEqual({ top: 787, height: 1258 - 787 })
})

test('a wide chart, which paper scales down, has more on a sheet', () => {
  expect(pagesOf(column(1400, 50, 600, 1200))).toHaveLength(1)
})

test('a cut does not run along an arrow', () => {
  const points = [400, 850, 850, 1100].map((y, i) => ({ x: i < 2 ? 0 : 200, y }))
  const arrow = { id: 'e', points, line: 'solid', start: 'none', end: 'point' } as const
  const [first] = pagesOf({ ...column(300, 50, 1200), edges: [arrow] })
  expect(first).toEqual({ top: -8, height: 849 })
})

test('what leaves no room for a cut stays whole', () => {
  expect(pagesOf(column(300, ...Array.from({ length: 20 }, (_, i) => i * 100)))).toHaveLength(1)
})
