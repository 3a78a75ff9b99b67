import { expect, test } from 'vitest'
import { formatTime, ownTimeBeside, timeAfterStep, timesAlong } from '../../src/pathway/timesAlong.ts'
import { walk } from '../../src/pathway/walk.ts'
import { parsed, planted, smallPathway } from './smallPathway.ts'

const answers = new Map([['ask', 'yes']])
const timesOf = (text: string) => {
  const { trail } = walk(parsed(text), answers)
  return [...timesAlong(trail)].map(([node, { label, immediately }]) => [node, label, immediately])
}

test('a step has its own time, and what sets none has none', () => {
  expect(timesOf(smallPathway)).toEqual([
    ['ask', undefined, false],
    ['tell', 'immediately', true],
    ['settled', undefined, false],
  ])
})

test('a time for the whole route is returned for every later node', () => {
  expect(
    timesOf(planted(smallPathway, 'urgency: immediately\n', 'urgency: immediately\n    throughout: true\n')),
  ).toEqual([
    ['ask', undefined, false],
    ['tell', 'immediately, and so throughout this route', true],
    ['settled', 'immediately (throughout this route)', true],
  ])
})

test('what follows once the disagreement is resolved is not bound by it', () => {
  const text = planted(smallPathway, 'urgency: immediately\n', 'urgency: immediately\n    throughout: true\n')
  expect(timesOf(planted(text, '    title: Settled\n', '    topic: resolved\n    title: Settled\n')).at(-1)).toEqual([
    'settled',
    undefined,
    false,
  ])
})

test('the time where a walk begins applies until a step sets another', () => {
  const hurry = planted(smallPathway, 'urgency: immediately\n', 'urgency: immediately\n    throughout: true\n')
  const { trail } = walk(parsed(hurry), answers)
  expect([...timesAlong(trail, 'in a day').values()].map(({ label }) => label)).toEqual([
    'in a day (throughout this route)',
    'immediately, and so throughout this route',
    'immediately (throughout this route)',
  ])
})

test.each([
  { before: undefined, set: 'in a day', holds: 'in a day' },
  { before: 'in a day', set: undefined, holds: 'in a day' },
  { before: 'in a day', set: 'immediately', holds: 'immediately' },
  { before: 'immediately', set: 'in a day', holds: 'immediately' },
  { before: 'immediately, as we read it', set: 'in a day', holds: 'immediately, as we read it' },
])('where $before holds and a step sets $set, $holds holds', ({ before, set, holds }) => {
  expect(timeAfterStep(before, set)).toBe(holds)
})

test.each([
  { time: {}, says: undefined },
  { time: { own: 'urgently' }, says: 'urgently' },
  { time: { throughout: 'immediately' }, says: 'immediately (throughout this route)' },
  { time: { own: 'urgently', throughout: 'immediately' }, says: 'immediately (throughout this route)' },
  { time: { own: 'immediately', throughout: 'in a day' }, says: 'immediately' },
  { time: { own: 'urgently', throughout: 'in a day' }, says: 'urgently, in a day (throughout this route)' },
  { time: { own: 'in a day', throughout: 'in a day' }, says: 'in a day (throughout this route)' },
  { time: { own: 'in a day', throughout: 'in a day', sets: true }, says: 'in a day, and so throughout this route' },
  {
    time: { own: 'urgently', throughout: 'perhaps immediately' },
    says: 'urgently, perhaps immediately (throughout this route)',
  },
  { time: { own: 'immediately', throughout: 'immediately' }, says: 'immediately (throughout this route)' },
  { time: { own: 'immediately', sets: true }, says: 'immediately, and so throughout this route' },
  {
    time: { own: 'immediately', throughout: 'in a day', sets: true },
    says: 'immediately, and so throughout this route',
  },
  {
    time: { own: 'in a day', throughout: 'perhaps immediately', mayBeImmediate: true },
    says: 'in a day, or immediately if an earlier step has set that',
  },
  {
    time: { throughout: 'perhaps immediately', mayBeImmediate: true },
    says: 'perhaps immediately (throughout this route)',
  },
  { time: { own: 'immediately', throughout: 'perhaps immediately', mayBeImmediate: true }, says: 'immediately' },
  { time: { own: 'in a day', mayBeImmediate: true }, says: 'in a day' },
  { time: { own: 'in a day', throughout: 'immediately', sets: true }, says: 'immediately (throughout this route)' },
])('the time of $time is “$says”', ({ time, says }) => {
  expect(formatTime(time)).toBe(says)
})

test.each([
  { own: 'immediately', throughout: undefined, isUrgent: false, shown: 'immediately' },
  { own: 'without delay', throughout: undefined, isUrgent: false, shown: 'without delay' },
  { own: 'without delay', throughout: 'without delay', isUrgent: false, shown: undefined },
  { own: 'without delay', throughout: 'immediately', isUrgent: true, shown: undefined },
  { own: 'immediately', throughout: 'immediately', isUrgent: true, shown: undefined },
  {
    own: 'without delay',
    throughout: 'in a week, or immediately if so set',
    isUrgent: true,
    shown: 'without delay, or immediately if an earlier step has set that',
  },
  { own: 'immediately', throughout: 'in a week, or immediately if so set', isUrgent: true, shown: 'immediately' },
])('beside “$throughout” a step to be done “$own” shows $shown', ({ own, throughout, isUrgent, shown }) => {
  const tell = parsed(planted(smallPathway, 'urgency: immediately', `urgency: ${own}`)).nodes.get('tell')!
  expect(ownTimeBeside(tell, { throughout, isUrgent })).toBe(shown)
  // What follows once it is resolved keeps its own time.
  expect(ownTimeBeside({ ...tell, topic: 'resolved' }, { throughout, isUrgent })).toBe(own)
})
