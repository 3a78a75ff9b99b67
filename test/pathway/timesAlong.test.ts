import { expect, test } from 'vitest'
import { timesAlong } from '../../src/pathway/timesAlong.ts'
import { walk } from '../../src/pathway/walk.ts'
import { parsed, planted, smallPathway } from './smallPathway.ts'

const answers = new Map([['ask', 'yes']])
const timesOf = (text: string) => {
  const { trail } = walk(parsed(text), answers)
  return [...timesAlong(trail, answers)].map(([node, { label, immediately }]) => [node, label, immediately])
}

test('a step has its own time, and what sets none has none', () => {
  expect(timesOf(smallPathway)).toEqual([
    ['ask', 'not set', false],
    ['tell', 'immediately', true],
    ['settled', 'not set', false],
  ])
})

test('a time that holds throughout is told at every later node', () => {
  expect(
    timesOf(planted(smallPathway, 'urgency: immediately\n', 'urgency: immediately\n    throughout: true\n')),
  ).toEqual([
    ['ask', 'not set', false],
    ['tell', 'immediately, and so throughout this route', true],
    ['settled', 'immediately (throughout this route)', true],
  ])
})

test('what follows once the disagreement is resolved is not bound by it', () => {
  const text = planted(smallPathway, 'urgency: immediately\n', 'urgency: immediately\n    throughout: true\n')
  expect(timesOf(planted(text, '    title: Settled\n', '    topic: resolved\n    title: Settled\n')).at(-1)).toEqual([
    'settled',
    'not set',
    false,
  ])
})
