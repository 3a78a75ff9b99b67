import { expect, test } from 'vitest'
import { replaceSide, readPair, writePair } from '../../../src/features/compare/pair.ts'

const choices = [
  { key: 'devon.d', audience: 'adults' },
  { key: 'essex.a', audience: 'children' },
  { key: 'kent.b', audience: 'children' },
  { key: 'rutland.c', audience: 'children' },
] as const

test.each([
  { fragment: '', pair: ['essex.a', 'kent.b'], isComplete: true },
  { fragment: '#', pair: ['essex.a', 'kent.b'], isComplete: true },
  { fragment: '#rutland.c&kent.b', pair: ['rutland.c', 'kent.b'], isComplete: true },
  { fragment: '#rutland.c', pair: ['rutland.c', 'essex.a'], isComplete: true },
  { fragment: '#rutland.c&gone.d', pair: ['rutland.c', 'essex.a'], isComplete: false },
  { fragment: '#gone.d&rutland.c', pair: ['rutland.c', 'essex.a'], isComplete: false },
  { fragment: '#kent.b&kent.b', pair: ['kent.b', 'essex.a'], isComplete: false },
  { fragment: '#kent.b&rutland.c&essex.a', pair: ['kent.b', 'rutland.c'], isComplete: false },
  { fragment: '#devon.d', pair: ['devon.d', 'essex.a'], isComplete: true },
  { fragment: '#kent.b&devon.d', pair: ['kent.b', 'devon.d'], isComplete: true },
  { fragment: '#%E0%A4%A&__proto__&<b>', pair: ['essex.a', 'kent.b'], isComplete: false },
  { fragment: `#${'kent.b&'.repeat(100_000)}`, pair: ['kent.b', 'essex.a'], isComplete: false },
])('the fragment $fragment shows $pair', ({ fragment, pair, isComplete }) => {
  expect(readPair(fragment, choices)).toEqual({ pair, isComplete })
})

test.each([
  { place: 0 as const, key: 'rutland.c', pair: ['rutland.c', 'kent.b'] },
  { place: 1 as const, key: 'rutland.c', pair: ['essex.a', 'rutland.c'] },
  { place: 0 as const, key: 'kent.b', pair: ['kent.b', 'essex.a'] },
  { place: 1 as const, key: 'essex.a', pair: ['kent.b', 'essex.a'] },
])('choosing $key at place $place shows $pair', ({ place, key, pair }) => {
  const chosen = replaceSide(['essex.a', 'kent.b'], place, key)
  expect(chosen).toEqual(pair)
  expect(readPair(writePair(chosen), choices)).toEqual({ pair: chosen, isComplete: true })
})

test('one procedure cannot be compared', () => {
  expect(() => readPair('', choices.slice(0, 1))).toThrow('There are not two procedures to compare.')
})

test('where no two protect the same people, the first two are shown', () => {
  expect(readPair('', choices.slice(0, 2)).pair).toEqual(['devon.d', 'essex.a'])
})
