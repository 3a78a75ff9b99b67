import { expect, test } from 'vitest'
import { choose, readPair, writePair } from '../../../src/features/compare/pair.ts'

const keys = ['essex.a', 'kent.b', 'rutland.c']

test.each([
  { fragment: '', pair: ['essex.a', 'kent.b'], holds: true },
  { fragment: '#', pair: ['essex.a', 'kent.b'], holds: true },
  { fragment: '#rutland.c&kent.b', pair: ['rutland.c', 'kent.b'], holds: true },
  { fragment: '#rutland.c', pair: ['rutland.c', 'essex.a'], holds: true },
  { fragment: '#rutland.c&gone.d', pair: ['rutland.c', 'essex.a'], holds: false },
  { fragment: '#gone.d&rutland.c', pair: ['rutland.c', 'essex.a'], holds: false },
  { fragment: '#kent.b&kent.b', pair: ['kent.b', 'essex.a'], holds: false },
  { fragment: '#kent.b&rutland.c&essex.a', pair: ['kent.b', 'rutland.c'], holds: false },
  { fragment: '#%E0%A4%A&__proto__&<b>', pair: ['essex.a', 'kent.b'], holds: false },
  { fragment: `#${'kent.b&'.repeat(100_000)}`, pair: ['kent.b', 'essex.a'], holds: false },
])('the fragment $fragment shows $pair', ({ fragment, pair, holds }) => {
  expect(readPair(fragment, keys)).toEqual({ pair, holds })
})

test.each([
  { place: 0 as const, key: 'rutland.c', pair: ['rutland.c', 'kent.b'] },
  { place: 1 as const, key: 'rutland.c', pair: ['essex.a', 'rutland.c'] },
  { place: 0 as const, key: 'kent.b', pair: ['kent.b', 'essex.a'] },
  { place: 1 as const, key: 'essex.a', pair: ['kent.b', 'essex.a'] },
])('choosing $key at place $place shows $pair', ({ place, key, pair }) => {
  const chosen = choose(['essex.a', 'kent.b'], place, key)
  expect(chosen).toEqual(pair)
  expect(readPair(writePair(chosen), keys)).toEqual({ pair: chosen, holds: true })
})

test('one procedure cannot be compared', () => {
  expect(() => readPair('', ['kent.b'])).toThrow('There are not two procedures to compare.')
})
