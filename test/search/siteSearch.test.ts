import { describe, expect, test } from 'vitest'
import { createSiteSearch, maxBoards } from '../../src/search/siteSearch.ts'
import { sampleBoard, sampleSite } from './sampleSite.ts'

/** A search of so many boards, all with the same procedure, and the ids of the boards that it has loaded. */
function searchOf(count: number, { near, found = [] }: { near?: string; found?: readonly string[] } = {}) {
  const names = Array.from({ length: count }, (_, place) => `Board${place}`)
  const loaded: string[] = []
  const search = createSiteSearch(sampleSite(names), {
    loadBoard: (id) => {
      loaded.push(id)
      return Promise.resolve(sampleBoard(names.find((name) => name.toLowerCase() === id)!))
    },
    findBoards: () => Promise.resolve(found),
    near,
  })
  return { search, loaded }
}

describe.each([2, 5, 150])('of %i boards', (count) => {
  test('clauses are found without a choice of board, and a few boards are loaded', async () => {
    const { search, loaded } = searchOf(count)
    const { hits, boards } = await search('threshold')
    expect(hits[0]?.record.kind).toBe('Clause')
    expect(boards).toHaveLength(count)
    expect(loaded).toHaveLength(Math.min(count, maxBoards))
  })

  test('the chosen board answers, and the one that the query names', async () => {
    const { search } = searchOf(count)
    const last = `Board${count - 1}`
    expect((await search('threshold', { board: last })).hits[0]?.source).toBe(`${last} 2.1`)
    expect((await search(`threshold ${last}`)).hits[0]?.source).toBe(`${last} 2.1`)
    expect((await search(`${last} 2.2a`)).hits[0]?.source).toBe(`${last} 2.2a`)
  })

  test('each board is loaded once', async () => {
    const { search, loaded } = searchOf(count)
    await Promise.all([search('threshold'), search('conference')])
    await search('record')
    expect(loaded).toEqual([...new Set(loaded)])
  })
})

test.each([2, 150])(
  'of %i boards, that of the page is searched with the glossary, unless the query or the reader says otherwise',
  async (count) => {
    const { search } = searchOf(count, { near: 'board1', found: ['Board0', 'Board1'] })
    const own = await search('threshold')
    expect(own.searched).toEqual(['Board1'])
    expect(own.hits.map(({ record }) => record.board ?? 'glossary')).not.toContain('Board0')
    expect((await search('board 2.1')).hits.every(({ source }) => !source.startsWith('Board0'))).toBe(true)
    expect((await search('threshold Board0')).hits[0]?.source).toBe('Board0 2.1')
    expect((await search('threshold', { board: 'Board0' })).hits[0]?.source).toBe('Board0 2.1')
    const all = await search('threshold', {}, { isEverywhere: true })
    expect(all.searched).toEqual(['Board0', 'Board1'])
    expect(all.hits.map(({ record }) => record.board)).toEqual(expect.arrayContaining(['Board0', 'Board1']))
  },
)

test('of many boards, that of the page is searched', async () => {
  const { search, loaded } = searchOf(150, { near: 'board77' })
  expect((await search('threshold')).searched).toEqual(['Board77'])
  expect(loaded).toEqual(['board77'])
})

test('of many boards, the chosen one is searched, whichever the query names', async () => {
  const { search, loaded } = searchOf(150)
  const { hits } = await search('threshold Board3', { board: 'Board99' })
  expect(hits[0]?.source).toBe('Board99 2.1')
  expect(loaded).toEqual(['board99'])
})

test('of many boards, those are searched that a search of all pages finds', async () => {
  const { search } = searchOf(150, { found: ['Board99', 'Board120', 'Board3', 'Board4', 'Board5'] })
  expect((await search('threshold')).searched).toEqual(['Board3', 'Board4', 'Board99', 'Board120'])
})

test('where the pages cannot be searched, the first boards are', async () => {
  const names = ['One', 'Two', 'Three', 'Four', 'Five']
  const search = createSiteSearch(sampleSite(names), {
    loadBoard: (id) => Promise.resolve(sampleBoard(names.find((name) => name.toLowerCase() === id)!)),
    findBoards: () => Promise.reject(new Error('No WebAssembly.')),
  })
  expect((await search('threshold')).searched).toEqual(['One', 'Two', 'Three', 'Four'])
})

test('a board that fails to load is an error, and is loaded again by the next search', async () => {
  let isOffline = true
  const search = createSiteSearch(sampleSite(['Ashford']), {
    loadBoard: () => (isOffline ? Promise.reject(new Error('Offline.')) : Promise.resolve(sampleBoard('Ashford'))),
    findBoards: () => Promise.resolve([]),
  })
  await expect(search('threshold')).rejects.toThrow('Offline.')
  isOffline = false
  expect((await search('threshold')).total).toBeGreaterThan(0)
})

test('of two boards, one that fails to load is left out, and the answer says so; chosen, it is an error', async () => {
  const search = createSiteSearch(sampleSite(['Ashford', 'Berwick']), {
    loadBoard: (id) =>
      id === 'berwick' ? Promise.reject(new Error('Offline.')) : Promise.resolve(sampleBoard('Ashford')),
    findBoards: () => Promise.resolve([]),
  })
  const { searched, boards, hits } = await search('threshold')
  expect([searched, boards]).toEqual([['Ashford'], ['Ashford', 'Berwick']])
  expect(hits[0]?.source).toBe('Ashford 2.1')
  await expect(search('threshold', { board: 'Berwick' })).rejects.toThrow('Offline.')
})
