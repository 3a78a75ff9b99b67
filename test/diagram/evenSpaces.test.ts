import { expect, test } from 'vitest'
import { evenSpaces } from '../../src/diagram/evenSpaces.ts'
import type { Node, Picture } from '../../src/diagram/picture.ts'

function node(id: string, x: number, y: number): Node {
  return { id, x, y, width: 100, height: 40, classes: [], shape: { kind: 'rectangle', radius: 0 }, rows: [] }
}

function picture(nodes: readonly Node[], ...lines: Picture['edges'][number]['points'][]): Picture {
  const edges = lines.map((points, i) => ({ id: `e${i}`, points, line: 'solid', start: 'none', end: 'point' }) as const)
  return { clusters: [], labels: [], nodes, edges }
}

test.each([
  { apart: 'far', y: 500 },
  { apart: 'near', y: 65 },
])('sets boxes that stand $apart apart 28 pixels one below the other', ({ y }) => {
  const { nodes, edges } = evenSpaces(
    picture(
      [node('a', 50, 20), node('b', 50, y)],
      [
        { x: 50, y: 40 },
        { x: 50, y: y - 20 },
      ],
    ),
  )
  expect(nodes.map((each) => each.y)).toEqual([20, 88])
  expect(edges[0]?.points.map((each) => each.y)).toEqual([40, 68])
})

test('makes room for the lines that run between boxes', () => {
  const between = [
    { x: 150, y: 0 },
    { x: 150, y: 300 },
  ]
  const { nodes, edges } = evenSpaces(picture([node('a', 50, 20), node('b', 400, 20)], between))
  expect(edges[0]?.points.map(({ x }) => x)).toEqual([120, 120])
  expect(nodes.map(({ x }) => x)).toEqual([50, 190])
})

test('moves boxes that share a band together', () => {
  const { nodes } = evenSpaces(picture([node('a', 50, 20), node('b', 200, 50), node('c', 50, 300)]))
  expect(nodes.map(({ y }) => y)).toEqual([20, 50, 118])
})

test('keeps an arrow at its box when its end lies a hair outside', () => {
  const { edges } = evenSpaces(
    picture(
      [node('a', 50, 20), node('b', 50, 500)],
      [
        { x: 50, y: 40.4 },
        { x: 50, y: 479.6 },
      ],
    ),
  )
  const [start, end] = edges[0]!.points
  expect(start?.y).toBeCloseTo(40.4)
  expect(end?.y).toBeCloseTo(67.6)
})
