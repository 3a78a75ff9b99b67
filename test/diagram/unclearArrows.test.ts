import { expect, test } from 'vitest'
import type { ChartLayout, PlacedEdge } from '../../src/diagram/chartLayout.ts'
import { unclearArrows } from '../../src/diagram/unclearArrows.ts'

const points = (text: string) =>
  text.split(' ').map((pair) => ({ x: Number(pair.split(',')[0]), y: Number(pair.split(',')[1]) }))

/** Arrows by what they join and the points they run through. */
function unclear(arrows: Readonly<Record<string, string>>, labels: ChartLayout['labels'] = []): readonly string[] {
  const edges = Object.entries(arrows).map(([id, line]): PlacedEdge => ({
    ...{ id, source: id[0]!, target: id[1]!, points: points(line) },
    ...{ stroke: 'solid', startTip: 'none', endTip: 'point' },
  }))
  return unclearArrows({ edges, labels, nodes: [] })
}

test.each([
  { arrows: 'there and back on one line', ab: '0,0 0,100', other: 'ba', line: '0,100 0,0', clear: false },
  { arrows: 'there and back side by side', ab: '0,0 0,100', other: 'ba', line: '20,100 20,0', clear: true },
  { arrows: 'from one box, that part', ab: '0,0 0,100', other: 'ac', line: '0,0 0,40 50,40 50,100', clear: true },
  { arrows: 'to one box, that meet', ab: '0,0 0,100', other: 'cb', line: '50,0 50,60 0,60 0,100', clear: true },
  { arrows: 'of four boxes, on one line', ab: '0,0 0,100', other: 'cd', line: '50,0 50,20 0,20 0,90', clear: false },
  { arrows: 'of four boxes, a hair apart', ab: '0,0 0,100', other: 'cd', line: '3,10 3,90', clear: false },
  { arrows: 'that cross', ab: '0,0 0,100', other: 'cd', line: '-50,50 50,50', clear: true },
  { arrows: 'to one box, but one from below', ab: '0,0 0,100', other: 'cb', line: '0,90 0,10', clear: false },
  { arrows: 'into a box and out of it', ab: '0,0 0,100', other: 'ca', line: '50,100 50,20 0,20 0,0', clear: false },
])('knows whether arrows are clear: $arrows', ({ ab, other, line, clear }) => {
  expect(unclear({ ab, [other]: line })).toEqual(clear ? [] : ['ab', other])
})

test('an arrow that runs through the words of another is unclear', () => {
  const label = { edge: 'ab', rows: [], x: 0, y: 50, width: 60, height: 20 }
  expect(unclear({ ab: '0,0 0,100', cd: '20,0 20,100' }, [label])).toEqual(['cd'])
  expect(unclear({ ab: '0,0 0,100', cd: '40,0 40,100' }, [label])).toEqual([])
})
