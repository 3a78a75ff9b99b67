import { describe, expect, test } from 'vitest'
import { railOf, timelineOf } from '../../../src/pathway/deadlines/timeline.ts'
import { walk } from '../../../src/pathway/walk.ts'
import { fixtureContent, procedureOf } from '../../builtContent.ts'
import { limitedSteps } from './limitedSteps.ts'

const { pathway: withermere } = procedureOf('withermere', fixtureContent())
const { pathway: yarrowby } = procedureOf('yarrowby', fixtureContent())
const along = (pathway: typeof withermere, answers: Readonly<Record<string, string>>, from?: string) =>
  timelineOf(pathway, walk(pathway, new Map(Object.entries(answers)), from).trail)
const inBrief = (points: ReturnType<typeof timelineOf>) =>
  points.map(({ key, isStart, groups }) => [
    `${key}${isStart ? ', start' : ''}`,
    ...groups.flat().map(({ start }) => start ?? 'none'),
  ])

test('a route has its steps with limits, and what these run from, in its order', () => {
  expect(inBrief(along(withermere, { harm: 'no', agreed: 'no', settled: 'yes' }))).toEqual([
    ['the disagreement, start'],
    ['talk', 'the disagreement'],
    ['agreed, start'],
    ['a request by either agency, start'],
    ['managers-meet, start', 'agreed', 'a request by either agency', 'none'],
    ['heads-decide', 'managers-meet'],
  ])
})

test('the step before is that of the route', () => {
  expect(inBrief(along(withermere, { harm: 'yes', agreed: 'yes' }))).toEqual([
    ['talk-now, start'],
    ['tell-managers', 'talk-now', 'none'],
  ])
})

test('what several limits run from is there once', () => {
  expect(inBrief(along(yarrowby, { raised: 'no', 'supervisors-agree': 'no', 'ask-executive': 'yes' }))).toEqual([
    ['the decision in dispute, start'],
    ['raise-it', 'the decision in dispute'],
    ['raised, start'],
    ['supervisors-speak', 'raised'],
    ['supervisors-agree, start'],
    ['leads-meet', 'supervisors-agree', 'none'],
    ['ask-executive, start'],
    ['executive-answers', 'ask-executive', 'the decision in dispute'],
  ])
})

test('a route that begins half-way has what came before it as a start', () => {
  expect(inBrief(along(withermere, { settled: 'yes' }, 'heads-decide'))).toEqual([
    ['before managers-meet, start'],
    ['heads-decide', 'before managers-meet'],
  ])
  expect(inBrief(along(withermere, { agreed: 'yes' }, 'tell-managers'))).toEqual([
    ['the step before tell-managers, start'],
    ['tell-managers', 'the step before tell-managers', 'none'],
  ])
})

test('a start that the whole route does not meet is none', () => {
  const start = { kind: 'node', id: 'elsewhere', title: 'Elsewhere' } as const
  const points = timelineOf(...limitedSteps(2, () => start))
  expect(inBrief(points)).toEqual([
    ['step-1', 'none'],
    ['step-2', 'none'],
  ])
  expect(points[0]?.lines).toEqual(['within 1 working day of “Elsewhere” (this route does not pass “Elsewhere”)'])
})

test('a route without limits has nothing', () => {
  const { pathway } = procedureOf('kent', fixtureContent())
  expect(timelineOf(pathway, [...pathway.nodes.values()])).toEqual([])
})

describe('the rail', () => {
  /** Each cell: a line from above, the mark, a line that goes on below. */
  const drawn = (points: ReturnType<typeof timelineOf>) =>
    railOf(points).map((cells) =>
      cells
        .map(
          ({ above, below, mark }) =>
            `${above ? '|' : ' '}${mark === 'due' ? 'x' : mark === 'start' ? 'o' : '-'}${below ? '|' : ' '}`,
        )
        .join(' '),
    )

  test('joins each start with the steps whose limits run from it', () => {
    expect(drawn(along(withermere, { harm: 'no', agreed: 'no', settled: 'yes' }))).toEqual([
      ' o|  - ',
      '|x   - ',
      ' o|  - ',
      '|-|  o|',
      '|x| |x ',
      '|x   - ',
    ])
  })

  test('lines that pass the same points have lanes of their own', () => {
    expect(drawn(along(yarrowby, { raised: 'no', 'supervisors-agree': 'no', 'ask-executive': 'yes' }))).toEqual([
      ' o|  - ',
      '|x|  - ',
      '|-|  o|',
      '|-| |x ',
      '|-|  o|',
      '|-| |x ',
      '|-|  o|',
      '|x  |x ',
    ])
  })

  test('40 limits, each from the step before, have one lane; from one start, one too', () => {
    const chain = timelineOf(...limitedSteps(40, () => ({ kind: 'step-before' })))
    expect(railOf(chain).map((cells) => cells.length)).toEqual(Array<number>(40).fill(1))
    const fan = timelineOf(...limitedSteps(40, () => ({ kind: 'words', words: 'the request' })))
    expect(fan.length).toBe(41)
    expect(railOf(fan).map((cells) => cells.length)).toEqual(Array<number>(41).fill(1))
  })
})
