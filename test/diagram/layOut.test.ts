import { createRequire } from 'node:module'
import { openSync } from 'fontkit'
import { describe, expect, test } from 'vitest'
import type { ChartLayout } from '../../src/diagram/chartLayout.ts'
import { labelFont, textWidth, wrapText } from '../../src/diagram/labelFont.ts'
import { layOut } from '../../src/diagram/layOut.ts'
import { parseFlowchart } from '../../src/diagram/parseFlowchart.ts'
import { referral } from './examples.ts'

const style = { placement: 'NETWORK_SIMPLEX', narrow: false, joined: true, compact: true } as const

async function laidOut(source: string, more = {}): Promise<ChartLayout> {
  return layOut(await parseFlowchart(source), { ...style, ...more })
}

const boxOf = ({ nodes }: ChartLayout, id: string) => nodes.find((node) => node.id === id)!
const labelOf = ({ labels }: ChartLayout, edge: string) => labels.find((label) => label.edge === edge)!
const pointsOf = ({ edges }: ChartLayout, id: string) => edges.find((edge) => edge.id === id)!.points

describe('a layout', () => {
  test('sets boxes one below the other, 22 pixels apart', async () => {
    const layout = await laidOut('flowchart TD\n a["Ask"] --> b["Tell"] --> c["Go on"]')
    const [a, b, c] = ['a', 'b', 'c'].map((id) => boxOf(layout, id))
    expect([b!.y - a!.y, c!.y - b!.y]).toEqual([22 + a!.height, 22 + a!.height])
    expect(new Set([a!.x, b!.x, c!.x]).size).toBe(1)
  })

  test('puts an answer next to its question, also on a long arrow', async () => {
    const layout = await laidOut(
      'flowchart TD\n q{{"Is it?"}} e0@-->|"No"| z["Last"]\n q e1@-->|"Yes"| a["A"] --> b["B"] --> c["C"] --> z',
    )
    const question = boxOf(layout, 'q')
    for (const edge of ['e0', 'e1']) {
      const label = labelOf(layout, edge)
      expect(label.y - label.height / 2 - (question.y + question.height / 2)).toBeLessThan(40)
    }
  })

  test('ends its arrows at the outline of their boxes, and bends them at right angles', async () => {
    const layout = await laidOut(referral, { joined: false })
    for (const { source, target, points } of layout.edges) {
      const [from, to] = [boxOf(layout, source), boxOf(layout, target)]
      // Both boxes are flat where their arrows meet them.
      expect(points[0]!.y).toBeCloseTo(from.y + from.height / 2)
      expect(points.at(-1)!.y).toBeCloseTo(to.y - to.height / 2)
      points.slice(1).forEach((point, i) => expect(point.x === points[i]!.x || point.y === points[i]!.y).toBe(true))
    }
  })

  test('draws an arrow on to the slope of a hexagon and the end of a stadium', async () => {
    const layout = await laidOut(
      'flowchart LR\n a["A"] e0@--> s(["Round, of<br/>two rows"])\n b["B"] e1@--> s\n s e2@--> q{{"Is<br/>it?"}}\n a e3@--> q',
      { joined: false },
    )
    const stadium = boxOf(layout, 's')
    for (const edge of ['e0', 'e1']) {
      const { x, y } = pointsOf(layout, edge).at(-1)!
      const radius = stadium.height / 2
      const centre = { x: stadium.x - stadium.width / 2 + radius, y: stadium.y }
      expect(Math.hypot(x - centre.x, y - centre.y)).toBeCloseTo(radius)
    }
  })

  test('has points at ends and bends only', async () => {
    const layout = await laidOut(referral)
    for (const { points } of layout.edges)
      points.slice(1, -1).forEach(({ x, y }, i) => {
        const [before, after] = [points[i]!, points[i + 2]!]
        expect(before.x === x && x === after.x).toBe(false)
        expect(before.y === y && y === after.y).toBe(false)
      })
  })

  test('draws a subgraph around its boxes, with room for its title', async () => {
    const layout = await laidOut('flowchart TD\n subgraph s["Together"]\n a["A"] --> b["B"]\n end\n b --> c["C"]')
    const frame = boxOf(layout, 's')
    expect(frame.rows).toEqual([{ text: 'Together', detail: false }])
    for (const id of ['a', 'b']) {
      const { x, y, width, height } = boxOf(layout, id)
      expect(x - width / 2).toBeGreaterThan(frame.x - frame.width / 2)
      expect(y - height / 2).toBeGreaterThan(frame.y - frame.height / 2 + 20)
      expect(y + height / 2).toBeLessThan(frame.y + frame.height / 2)
    }
    expect(boxOf(layout, 'c').y).toBeGreaterThan(frame.y + frame.height / 2)
  })

  test('leaves out an edge that only affects the layout', async () => {
    const layout = await laidOut('flowchart TD\n a["A"] ~~~ b["B"]')
    expect(layout.edges).toEqual([])
    expect(boxOf(layout, 'b').y).toBeGreaterThan(boxOf(layout, 'a').y)
  })

  test('wraps answers the shorter the more of them are side by side', async () => {
    const answers = (count: number) =>
      Array.from({ length: count }, (_, i) => `q e${i}@-->|"A rather long answer of several words"| n${i}["N"]`).join(
        '\n',
      )
    const rows = async (count: number) =>
      labelOf(await laidOut(`flowchart TD\n q{{"Q"}}\n${answers(count)}`), 'e0').rows.map(({ text }) => text)
    expect(await rows(2)).toEqual(['A rather long answer', 'of several words'])
    expect(await rows(5)).toEqual(['A rather long', 'answer of', 'several words'])
  })
})

test.each([
  { text: 'Refer it up to the manager', width: 500, rows: ['Refer it up to the manager'] },
  { text: 'Refer it up to the manager', width: 150, rows: ['Refer it up to', 'the manager'] },
  { text: 'one two three four five six seven', width: 220, rows: ['one two three', 'four five six seven'] },
  { text: 'Incomprehensibilities', width: 50, rows: ['Incomprehensibilities'] },
])('wraps “$text” in $width pixels to even rows: $rows', ({ text, width, rows }) => {
  const block = wrapText([{ text, detail: false }], width)
  expect(block.rows.map((row) => row.text)).toEqual(rows)
  expect(block.height).toBe(20 * rows.length)
})

test('a line is as wide as the font lays it out, kerning across spaces included', () => {
  const require = createRequire(import.meta.url)
  const font = openSync(require.resolve(`${labelFont.package}/files/atkinson-hyperlegible-next-latin-400-normal.woff`))
  if (font.type !== 'WOFF') throw new Error('It is not a font of one face.')
  for (const text of ['Tell Year 7 of AWAY', 'At a rate v. W  or Y ', 'Child’s “Key worker” – To P', '1/2 fi ffl']) {
    const { advanceWidth } = font.layout(text)
    expect(textWidth({ text, detail: false })).toBeCloseTo((advanceWidth / font.unitsPerEm) * labelFont.size, 10)
  }
})
