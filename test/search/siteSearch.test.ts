import { beforeAll, describe, expect, test } from 'vitest'
import { searchFiles } from '../../src/build/searchFiles.ts'
import { createSiteSearch } from '../../src/search/siteSearch.ts'
import type { Loaders } from '../../src/search/siteSearch.ts'
import type { SearchWords } from '../../src/search/types.ts'
import { loadedFiles } from './loadedFiles.ts'
import { siteContent } from './siteSearch.ts'

let words: SearchWords
let loaders: Loaders
beforeAll(async () => {
  ;({ words, loaders } = await loadedFiles(await searchFiles(siteContent(), '/')))
})

/** A search of Kent, Rutland and others that have no files, with the ids of the boards that it loads. */
function searchOfMany(near?: string) {
  const loaded: string[] = []
  const others = ['ash', 'birch', 'cedar'].map((id) => ({ id, name: id }))
  const search = createSiteSearch(
    { ...words, boards: [...words.boards, ...others] },
    {
      ...loaders,
      board: (id) => {
        loaded.push(id)
        return loaders.board(id)
      },
    },
    near,
  )
  return { search, loaded }
}

describe('of many boards', () => {
  test.each([
    { query: 'threshold', near: 'kent', narrowing: {}, loads: ['kent'] },
    { query: 'rutland threshold', near: 'kent', narrowing: {}, loads: ['rutland'] },
    { query: 'threshold', near: 'kent', narrowing: { board: 'Rutland' }, loads: ['rutland'] },
    { query: 'threshold', near: undefined, narrowing: {}, loads: [] },
  ])('“$query” on a page of $near with $narrowing loads $loads', async ({ query, near, narrowing, loads }) => {
    const { search, loaded } = searchOfMany(near)
    const { hits, searched, boards } = await search(query, narrowing)
    expect(loaded).toEqual(loads)
    expect(searched.map((name) => name.toLowerCase())).toEqual(loads)
    expect(boards).toHaveLength(5)
    expect(hits.length).toBeGreaterThan(0)
  })
})

test('a few boards are searched together, and each is loaded once', async () => {
  const loaded: string[] = []
  const search = createSiteSearch(words, {
    ...loaders,
    board: (id) => {
      loaded.push(id)
      return loaders.board(id)
    },
  })
  const [one, other] = await Promise.all([search('threshold'), search('conference', { board: 'Kent' })])
  expect(loaded).toEqual(['kent', 'rutland'])
  expect(new Set(one.hits.flatMap(({ record }) => record.board ?? []))).toEqual(new Set(['Kent', 'Rutland']))
  expect(new Set(other.hits.map(({ record }) => record.board))).toEqual(new Set(['Kent']))
})

test('what a term means comes when it is asked for', async () => {
  const search = createSiteSearch(words, loaders)
  const first = await search('MASH')
  expect(first.hits[0]?.sentence).toEqual([])
  const whole = await first.whole?.()
  expect(whole?.hits[0]?.sentence.map(({ text }) => text).join('')).toMatch(/^A team in which/)
  expect((await search('MASH')).whole).toBeUndefined()
})

test('a board that fails to load is an error, and is asked for again', async () => {
  let fails = true
  const search = createSiteSearch(words, {
    ...loaders,
    board: (id) => (fails ? Promise.reject(new Error('Offline.')) : loaders.board(id)),
  })
  await expect(search('threshold')).rejects.toThrow('Offline.')
  fails = false
  expect((await search('threshold')).total).toBeGreaterThan(0)
})
