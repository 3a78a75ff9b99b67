import { expect, test } from 'vitest'
import { withNewest } from '../../src/offline/saveSection.ts'

const saved = (names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, { name, version: 'a', pages: [], files: [], previousFiles: [] }]))

test.each([
  { read: ['', 'kent/'], newest: 'kent/', kept: ['', 'kent/'] },
  { read: ['', 'kent/', 'rutland/'], newest: 'kent/', kept: ['', 'rutland/', 'kent/'] },
  { read: ['', 'a/', 'b/', 'c/', 'd/'], newest: 'd/', kept: ['', 'b/', 'c/', 'd/'] },
  { read: ['', 'a/', 'b/', 'c/', 'd/'], newest: '', kept: ['', 'b/', 'c/', 'd/'] },
  { read: ['', 'a/', 'b/', 'c/', 'd/'], newest: 'a/', kept: ['', 'c/', 'd/', 'a/'] },
])('of $read, with $newest read last, $kept are kept', ({ read, newest, kept }) => {
  expect(Object.keys(withNewest(saved(read), newest))).toEqual(kept)
})
