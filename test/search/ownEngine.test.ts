import { expect, test } from 'vitest'
import { readGolden } from './golden.ts'
import { siteSearch } from './siteSearch.ts'

test('without Pagefind’s engine every query of the golden set is answered as with it', async () => {
  // One after the other: both would share Pagefind’s service, which the first to end closes.
  const own = await siteSearch(true)
  const pagefind = await siteSearch()
  const urls = (search: typeof own, query: string) => search(query).hits.map(({ record }) => record.url)
  const differing = readGolden().filter(({ query }) => urls(own, query).join('\n') !== urls(pagefind, query).join('\n'))
  expect(differing).toEqual([])
})
