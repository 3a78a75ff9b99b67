import { expect, test } from 'vitest'
import { timeAfterStep, sheetRows, formatTime } from '../../src/pathway/sheetRows.ts'
import { walk } from '../../src/pathway/walk.ts'
import { answersOf, graphOf } from './graphOf.ts'

const graph = graphOf({
  ask: { yes: 'hurry', no: 'calm' },
  hurry: 'calm',
  calm: 'sure',
  sure: { yes: 'end' },
  end: null,
})
const times: Readonly<Record<string, string>> = { hurry: 'immediately' }
const rows = (answers: Record<string, string>) =>
  sheetRows(walk(graph, answersOf(answers)), (node) => times[node]).map((row) => ({ ...row }))

test('a route is told in order, with its answers; a time set for all that follows holds after its step, not before', () => {
  expect(rows({ ask: 'yes', sure: 'yes' })).toEqual([
    { node: 'ask', place: 1, answer: 'yes' },
    { node: 'hurry', place: 2 },
    { node: 'calm', place: 3, throughout: 'immediately' },
    { node: 'sure', place: 4, answer: 'yes', throughout: 'immediately' },
    { node: 'end', place: 5, throughout: 'immediately' },
  ])
})

test('an open question ends it, without an answer', () => {
  expect(rows({ ask: 'no' }).at(-1)).toEqual({ node: 'sure', place: 3 })
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

test('what holds where a walk begins holds until a step sets another time', () => {
  const begun = sheetRows(walk(graph, new Map(), 'hurry'), (node) => times[node], 'in a day')
  expect(begun.map(({ throughout }) => throughout)).toEqual(['in a day', 'immediately', 'immediately'])
})

test('what follows once the disagreement is resolved is not bound by it', () => {
  const walked = walk(graph, answersOf({ ask: 'yes', sure: 'yes' }))
  const told = sheetRows(
    walked,
    (node) => times[node],
    undefined,
    (node) => node === 'end',
  )
  expect(told.map(({ throughout }) => throughout)).toEqual([
    undefined,
    undefined,
    'immediately',
    'immediately',
    undefined,
  ])
})

test.each([
  { time: {}, says: 'not set' },
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
  { time: { own: 'in a day', throughout: 'immediately', sets: true }, says: 'immediately (throughout this route)' },
])('the time of $time is “$says”', ({ time, says }) => {
  expect(formatTime(time)).toBe(says)
})
