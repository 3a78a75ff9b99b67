import { describe, expect, test } from 'vitest'
import { datesOf } from '../../../src/pathway/deadlines/dueDates.ts'
import { timelineOf } from '../../../src/pathway/deadlines/timeline.ts'
import type { TimelinePoint } from '../../../src/pathway/deadlines/timeline.ts'
import type { LimitUnit } from '../../../src/pathway/types.ts'
import { walk } from '../../../src/pathway/walk.ts'
import { fixtureContent, procedureOf } from '../../builtContent.ts'
import { limitedSteps } from './limitedSteps.ts'

const request = { kind: 'words', words: 'the request' } as const
const typedOf = (typed: Readonly<Record<string, string>>) => new Map(Object.entries(typed))

/** By when a step is due whose only limit runs from the request. */
function due(unit: LimitUnit, count: number, start: string): string | undefined {
  const points: readonly TimelinePoint[] = [
    { key: 'the request', title: 'the request', isStart: true, groups: [], lines: [] },
    {
      key: 'reply',
      title: 'Reply',
      isStart: false,
      groups: [
        [
          {
            limit: { by: { kind: 'count', unit, count, from: request }, force: 'must', text: '', clauses: [] },
            start: 'the request',
          },
        ],
      ],
      lines: [],
    },
  ]
  return datesOf(points, typedOf({ 'the request': start })).get('reply')?.dues[0]
}

describe('a limit is due', () => {
  test.each([
    { unit: 'hours', count: 24, start: '2026-03-02 10:00', words: 'by Tue 3 March 2026, 10:00' },
    { unit: 'hours', count: 24, start: '2026-03-28 10:00', words: 'by Sun 29 March 2026, 11:00' },
    { unit: 'hours', count: 24, start: '2026-03-02 00:00', words: 'by the end of Mon 2 March 2026' },
    { unit: 'days', count: 1, start: '2026-03-02 10:00', words: 'by the end of Tue 3 March 2026' },
    { unit: 'days', count: 1, start: '2026-03-02', words: 'by the end of Tue 3 March 2026' },
    { unit: 'working-days', count: 1, start: '2026-03-06', words: 'by the end of Mon 9 March 2026' },
    { unit: 'days', count: 28, start: '2026-02-01 00:00', words: 'by the end of Sun 1 March 2026' },
    { unit: 'working-days', count: 1, start: '2026-03-02 23:59', words: 'by the end of Tue 3 March 2026' },
    // A weekend.
    { unit: 'working-days', count: 5, start: '2026-03-04 10:00', words: 'by the end of Wed 11 March 2026' },
    // Good Friday, a weekend and Easter Monday.
    { unit: 'working-days', count: 1, start: '2026-04-02 10:00', words: 'by the end of Tue 7 April 2026' },
    // Christmas on a Friday, and Boxing Day's substitute on Monday.
    { unit: 'working-days', count: 1, start: '2026-12-24 10:00', words: 'by the end of Tue 29 December 2026' },
    { unit: 'days', count: 30, start: '2028-12-01 10:00', words: 'by the end of Sun 31 December 2028' },
  ] as const)('$count $unit from $start: $words', ({ unit, count, start, words }) => {
    expect(due(unit, count, start)).toBe(words)
  })
})

describe('where a date could be wrong there are words', () => {
  const unknownYear = 'bank holidays are known here for 2026 to 2028 only'
  test.each([
    {
      unit: 'working-days',
      count: 5,
      start: '2026-03-07 10:00',
      reason: 'working days would be counted from a Saturday, Sat 7 March 2026. Ask how they are counted',
    },
    {
      unit: 'working-days',
      count: 5,
      start: '2026-12-28 10:00',
      reason: 'working days would be counted from a bank holiday, Mon 28 December 2026. Ask how they are counted',
    },
    { unit: 'working-days', count: 5, start: '2028-12-29 10:00', reason: unknownYear },
    { unit: 'working-days', count: Number.MAX_SAFE_INTEGER, start: '2026-03-02 10:00', reason: unknownYear },
    { unit: 'days', count: 31, start: '2028-12-01 10:00', reason: unknownYear },
    { unit: 'days', count: Number.MAX_SAFE_INTEGER, start: '2026-03-02 10:00', reason: unknownYear },
    { unit: 'hours', count: Number.MAX_SAFE_INTEGER, start: '2026-03-02 10:00', reason: unknownYear },
    { unit: 'hours', count: 24, start: '2026-03-02', reason: 'enter the time too, since hours are counted from it' },
    { unit: 'hours', count: 1, start: '2026-10-25 00:30', reason: 'the clocks change at that time' },
    { unit: 'hours', count: 24, start: '2026-10-25 01:30', reason: 'the clocks change at that time' },
  ] as const)('$count $unit from $start: $reason', ({ unit, count, start, reason }) => {
    expect(due(unit, count, start)).toBe(`no date is worked out: ${reason}`)
  })

  test.each([
    {
      typed: '2025-12-31 10:00',
      entered: 'Wed 31 December 2025, 10:00',
      problem: `No date is worked out: ${unknownYear}.`,
    },
    {
      typed: '2029-01-01 10:00',
      entered: 'Mon 1 January 2029, 10:00',
      problem: `No date is worked out: ${unknownYear}.`,
    },
    {
      typed: 'yesterday',
      problem: 'This is not understood. Write a date such as 2/3/2026, and a time such as 10:00.',
    },
  ])('for “$typed”: $problem', ({ typed, problem, ...understood }) => {
    const dates = datesOf(timelineOf(...limitedSteps(1, () => request)), typedOf({ 'the request': typed }))
    expect(dates.get('the request')).toEqual({ ...understood, problem, dues: [] })
    expect(dates.get('step-1')?.dues).toEqual([undefined])
  })
})

const { pathway } = procedureOf('withermere', fixtureContent())
const { trail } = walk(pathway, new Map(Object.entries({ harm: 'no', agreed: 'no', settled: 'yes' })))
const points = timelineOf(pathway, trail)
const duesOf = (typed: Readonly<Record<string, string>>) => {
  const dates = datesOf(points, typedOf(typed))
  return Object.fromEntries(
    points.filter(({ groups }) => groups.length > 0).map(({ key }) => [key, dates.get(key)?.dues]),
  )
}

test('of alternatives the shorter is due; where only one is known, the other may be shorter', () => {
  const other = 'or sooner, if this is shorter: within 72 hours of a request by either agency'
  expect(duesOf({ agreed: '2026-03-02 10:00' })['managers-meet']).toEqual([
    `by the end of Mon 9 March 2026, ${other}`,
    undefined,
  ])
  const both = { agreed: '2026-03-02 10:00', 'a request by either agency': '2026-03-04 12:00' }
  expect(duesOf(both)['managers-meet']).toEqual(['by Sat 7 March 2026, 12:00', undefined])
})

test('a step without a time of its own is taken at its last moment, and this is said', () => {
  const both = { agreed: '2026-03-02 10:00', 'a request by either agency': '2026-03-04 12:00' }
  expect(duesOf(both)['heads-decide']).toEqual([
    'by the end of Sat 21 March 2026, if “The managers meet” is done at the last moment',
  ])
  expect(duesOf({ ...both, 'managers-meet': '2026-03-05 09:00' })['heads-decide']).toEqual([
    'by the end of Thu 19 March 2026',
  ])
})

test('a step of which one limit is not known yet gives no date for what follows it', () => {
  const oneStart = { agreed: '2026-03-02 10:00' }
  expect(duesOf(oneStart)['managers-meet']).toContain(
    'by the end of Mon 9 March 2026, or sooner, if this is shorter: within 72 hours of a request by either agency',
  )
  expect(duesOf(oneStart)['heads-decide']).toEqual([undefined])
})

test('a time that was entered where the step was a start counts for nothing where it is none', () => {
  const [path, steps] = limitedSteps(2, () => request)
  const dates = datesOf(
    timelineOf(path, steps),
    typedOf({ 'the request': '2026-03-02 10:00', 'step-1': '2026-03-09 10:00' }),
  )
  expect(dates.get('step-1')).toEqual({ dues: ['by the end of Tue 3 March 2026'] })
})

test('a day on which a step is assumed to be done is that day, though it lasts until midnight', () => {
  const chain = limitedSteps(3, (place) => (place === 1 ? request : { kind: 'step-before' }))
  const dates = datesOf(timelineOf(...chain), typedOf({ 'the request': '2026-03-02 10:00' }))
  expect(dates.get('step-2')?.dues).toEqual(['by the end of Wed 4 March 2026, if “Step 1” is done at the last moment'])
  expect(dates.get('step-3')?.dues).toEqual([
    'by the end of Thu 5 March 2026, if each of the 2 steps that it depends on is done at the last moment',
  ])
})

test('hours after the end of a day are counted from its midnight', () => {
  const [path, steps] = limitedSteps(2, (place) => (place === 1 ? request : { kind: 'step-before' }))
  const mixed = steps.map((node) =>
    node.id === 'step-2' && node.kind === 'step' && node.limits
      ? {
          ...node,
          limits: node.limits.map((limit) => ({ ...limit, by: { ...limit.by, unit: 'hours' as const, count: 2 } })),
        }
      : node,
  ) as typeof steps
  const dates = datesOf(timelineOf(path, mixed), typedOf({ 'the request': '2026-03-02 10:00' }))
  expect(dates.get('step-2')?.dues).toEqual(['by Wed 4 March 2026, 02:00, if “Step 1” is done at the last moment'])
})

test('a time before that of an earlier step is reported, and no date is worked out from it', () => {
  const dates = datesOf(points, typedOf({ agreed: '2026-03-04 12:00', 'managers-meet': '2026-03-03 12:00' }))
  expect(dates.get('managers-meet')).toMatchObject({
    entered: 'Tue 3 March 2026, 12:00',
    problem: 'No date is worked out from this: it is before “Do the two of you agree now?”, which comes first.',
  })
  expect(dates.get('heads-decide')?.dues).toEqual([undefined])
})

test('a time before the only start of a limit is reported', () => {
  const chain = limitedSteps(2, (place) => (place === 1 ? request : { kind: 'step-before' }))
  const dates = datesOf(
    timelineOf(...chain),
    typedOf({ 'the request': '2026-03-04 12:00', 'step-1': '2026-03-04 11:59' }),
  )
  expect(dates.get('step-1')?.problem).toBe(
    'No date is worked out from this: it is before “the request”, which comes first.',
  )
  expect(dates.get('step-2')?.dues).toEqual([undefined])
})

test.each([
  ['2026-03-04', '2026-03-04 11:59'],
  ['2026-03-04 12:00', '2026-03-04'],
])('where only the day of one is known, only days are compared: %s, then %s', (request, step) => {
  const chain = limitedSteps(2, (place) =>
    place === 1 ? { kind: 'words', words: 'the request' } : { kind: 'step-before' },
  )
  const dates = datesOf(timelineOf(...chain), typedOf({ 'the request': request, 'step-1': step }))
  expect(dates.get('step-1')?.problem).toBeUndefined()
  const early = datesOf(timelineOf(...chain), typedOf({ 'the request': request, 'step-1': '2026-03-03' }))
  expect(early.get('step-1')?.problem).toContain('which comes first')
})

test('a step may come before one of the starts of two alternatives', () => {
  const dates = datesOf(
    points,
    typedOf({
      agreed: '2026-03-02 12:00',
      'a request by either agency': '2026-03-04 12:00',
      'managers-meet': '2026-03-03 12:00',
    }),
  )
  expect(dates.get('managers-meet')).toEqual({
    entered: 'Tue 3 March 2026, 12:00',
    dues: ['by Sat 7 March 2026, 12:00', undefined],
  })
  expect(dates.get('heads-decide')?.dues).toEqual(['by the end of Tue 17 March 2026'])
})

test('steps at the same time may be done in either order', () => {
  const node = (place: number) => ({ kind: 'node', id: `step-${place}`, title: `Step ${place}` }) as const
  const [path, steps] = limitedSteps(4, (place) => (place > 2 ? node(place - 2) : request))
  const typed = typedOf({ 'step-1': '2026-03-02 12:00', 'step-2': '2026-03-02 11:00' })
  const datesFor = (trail: typeof steps) => datesOf(timelineOf(path, trail), typed)
  expect(datesFor(steps).get('step-2')?.problem).toContain('it is before “Step 1”, which comes first')
  const beside = steps.map((step) =>
    step.kind === 'step' && step.id === 'step-1'
      ? { ...step, next: { ...step.next, simultaneous: true as const } }
      : step,
  )
  expect(datesFor(beside).get('step-2')?.problem).toBeUndefined()
  expect(datesFor(beside).get('step-4')?.dues).toEqual(['by the end of Tue 3 March 2026'])
})

test('an alternative that the route does not meet is not offered as shorter', () => {
  const dates = datesOf(
    points.map((point) => ({
      ...point,
      groups: point.groups.map((group) =>
        group.map(({ limit, start }) => ({ limit, ...(start !== 'agreed' && start !== undefined && { start }) })),
      ),
    })),
    typedOf({ 'a request by either agency': '2026-03-04 12:00' }),
  )
  expect(dates.get('managers-meet')?.dues).toEqual(['by Sat 7 March 2026, 12:00', undefined])
})

test('what limits run from in the procedure’s words may be before or after any step but theirs', () => {
  const dates = datesOf(
    points,
    typedOf({ agreed: '2026-03-04 12:00', 'a request by either agency': '2026-03-03 12:00' }),
  )
  expect([...dates.values()].map(({ problem }) => problem)).toEqual(Array(points.length).fill(undefined))
})

test('nothing entered, nothing worked out', () => {
  expect(Object.values(duesOf({})).flat()).toEqual([undefined, undefined, undefined, undefined])
})

test('40 limits on one route, each from the step before, are due one after the other', () => {
  const chain = limitedSteps(40, (place) => (place === 1 ? request : { kind: 'step-before' }))
  const dates = datesOf(timelineOf(...chain), typedOf({ 'the request': '2026-03-02 10:00' }))
  expect(dates.get('step-40')?.dues).toEqual([
    'by the end of Wed 29 April 2026, if each of the 39 steps that it depends on is done at the last moment',
  ])
})
