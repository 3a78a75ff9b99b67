import { describe, expect, test } from 'vitest'
import { clearestLayout } from '../../src/diagram/clearestLayout.ts'
import type { Layout } from '../../src/diagram/mermaidEnvironment.ts'
import type { Parsed } from '../../src/diagram/parseFlowchart.ts'
import type { Picture } from '../../src/diagram/picture.ts'

const parsed: Parsed = {
  nodes: [{ id: 'a' }, { id: 'b' }],
  edges: [
    { id: 'there', start: 'a', end: 'b' },
    { id: 'back', start: 'b', end: 'a' },
  ],
  sideways: false,
}

/** Two arrows as far apart as told, in a picture as wide as told. */
function picture(apart: number, width: number): Picture {
  const line = (id: string, x: number, from: number, to: number) =>
    ({ id, points: [from, to].map((y) => ({ x, y })), line: 'solid', start: 'none', end: 'point' }) as const
  const node = { id: 'a', x: 0, y: 0, width, height: 20, classes: [], shape: { kind: 'circle' }, rows: [] } as const
  return { clusters: [], labels: [], nodes: [node], edges: [line('there', 0, 20, 90), line('back', apart, 90, 20)] }
}

async function tried(chart: Parsed, lay: (layout: Layout) => Picture): Promise<{ layouts: string[]; width: number }> {
  const layouts: string[] = []
  const { nodes } = await clearestLayout(chart, (layout) => {
    layouts.push(`${layout.joined ? 'joined' : 'apart'} ${layout.abreast ?? ''}`.trim())
    return Promise.resolve(lay(layout))
  })
  return { layouts, width: nodes[0]!.width }
}

describe('the layout of a chart', () => {
  test('joins its arrows where that is clear and fits', async () => {
    expect(await tried(parsed, () => picture(40, 300))).toEqual({ layouts: ['joined'], width: 300 })
  })

  test('parts its arrows where one could be taken for another', async () => {
    const { layouts } = await tried(parsed, ({ joined }) => picture(joined ? 0 : 40, 300))
    expect(layouts).toEqual(['joined', 'apart'])
  })

  test('has fewer boxes abreast until it fits', async () => {
    const lay = ({ abreast = 6 }: Layout) => picture(40, abreast * 250)
    expect(await tried(parsed, lay)).toEqual({ layouts: ['joined', 'joined 4', 'joined 3'], width: 750 })
  })

  test('is the narrowest where none fits, and has clear arrows before that', async () => {
    const lay = ({ abreast = 6 }: Layout) => picture(abreast === 2 ? 0 : 40, 700 + abreast * 250)
    expect((await tried(parsed, lay)).width).toBe(1450)
  })

  test('is as wide as it comes, drawn sideways', async () => {
    expect((await tried({ ...parsed, sideways: true }, () => picture(40, 2000))).layouts).toEqual(['joined'])
  })
})
