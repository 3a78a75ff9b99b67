import { expect, test } from 'vitest'
import { readSearchFragment, writeSearchFragment } from '../../../src/features/search/searchFragment.ts'

test.each([
  { words: 'line manager', filters: { board: 'Rutland', kind: 'Clause' } },
  { words: 's.47 & “CPC” #1 100%', filters: {} },
  { words: 'مرحبا 😀 <b>', filters: { agency: 'Police (Public Protection Unit)' } },
])('“$words” comes back from the fragment as it was', (asked) => {
  expect(readSearchFragment(writeSearchFragment(asked))).toEqual(asked)
})

test('no words make no fragment', () => {
  expect(writeSearchFragment({ words: '  ', filters: { board: 'Kent' } })).toBe('')
})

test.each(['', '#browse', '#index-A', '#board=Kent'])('“%s” asks nothing', (fragment) => {
  expect(readSearchFragment(fragment)).toBeUndefined()
})
