import { describe, expect, test } from 'vitest'
import type { ChartLayout } from '../../src/diagram/chartLayout.ts'
import { clearestLayout } from '../../src/diagram/clearestLayout.ts'
import type { LayoutStyle } from '../../src/diagram/layOut.ts'
import type { Flowchart } from '../../src/diagram/parseFlowchart.ts'

const box = { parent: undefined, shape: 'rectangle', classes: [], lines: [] } as const
const arrow = { lines: [], stroke: 'solid', startTip: 'none', endTip: 'point' } as const
const chart: Flowchart = {
  direction: 'DOWN',
  nodes: [
    { ...box, id: 'a' },
    { ...box, id: 'b' },
  ],
  edges: [
    { ...arrow, id: 'there', source: 'a', target: 'b' },
    { ...arrow, id: 'back', source: 'b', target: 'a' },
  ],
}

/** Two arrows so many pixels apart, in a layout of the given width. */
function layout(apart: number, width: number): ChartLayout {
  const [there, back] = chart.edges
  const line = (x: number, from: number, to: number) => [from, to].map((y) => ({ x, y }))
  return {
    labels: [],
    nodes: [{ id: 'a', x: 0, y: 0, width, height: 20, classes: [], shape: 'rectangle', rows: [] }],
    edges: [
      { ...there!, points: line(0, 20, 90) },
      { ...back!, points: line(apart, 90, 20) },
    ],
  }
}

async function tried(given: Flowchart, layOut: (style: LayoutStyle) => ChartLayout) {
  const styles: string[] = []
  const { nodes } = await clearestLayout(given, (_, style) => {
    const { placement, narrow, joined, spread } = style
    styles.push(
      [placement, narrow ? 'narrow' : '', spread ? 'spread' : '', joined ? '' : 'apart'].filter(Boolean).join(' '),
    )
    return Promise.resolve(layOut(style))
  })
  return { styles, width: nodes[0]!.width }
}

describe('the layout of a chart', () => {
  test('joins its arrows where that is clear and fits', async () => {
    expect(await tried(chart, () => layout(40, 300))).toEqual({ styles: ['NETWORK_SIMPLEX'], width: 300 })
  })

  test('parts its arrows where one could be taken for another', async () => {
    const { styles } = await tried(chart, ({ joined }) => layout(joined ? 0 : 40, 300))
    expect(styles.slice(-2)).toEqual(['LINEAR_SEGMENTS narrow spread', 'NETWORK_SIMPLEX apart'])
  })

  test('is made narrower until it fits', async () => {
    expect(await tried(chart, ({ narrow }) => layout(40, narrow ? 750 : 1000))).toEqual({
      styles: ['NETWORK_SIMPLEX', 'BRANDES_KOEPF', 'NETWORK_SIMPLEX narrow'],
      width: 750,
    })
  })

  test('is the narrowest where none fits, and has clear arrows before that', async () => {
    const { width } = await tried(chart, ({ placement, narrow, joined }) =>
      layout(joined && placement === 'BRANDES_KOEPF' ? 40 : 0, narrow ? 1000 : 1250),
    )
    expect(width).toBe(1250)
  })

  test('is as wide as it comes, drawn sideways', async () => {
    const { styles } = await tried({ ...chart, direction: 'RIGHT' }, () => layout(40, 2000))
    expect(styles).toEqual(['NETWORK_SIMPLEX'])
  })

  test('is another where the layout program fails', async () => {
    const { styles } = await tried(chart, ({ placement }) => {
      if (placement === 'NETWORK_SIMPLEX') throw new Error('Invalid hitboxes')
      return layout(40, 300)
    })
    expect(styles).toEqual(['NETWORK_SIMPLEX', 'BRANDES_KOEPF'])
  })

  test('is a mistake in one line where every layout fails', async () => {
    const failure = clearestLayout(chart, () => Promise.reject(new Error('No\n  at elk.js')))
    await expect(failure).rejects.toThrow(/^This flowchart cannot be laid out. ELK says: Error: No$/)
  })
})
