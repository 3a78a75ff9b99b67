import { beforeAll, expect, test } from 'vitest'
import type { createSearch } from '../../src/search/search.ts'
import { labelsByUrl, readGolden, tally } from './golden.ts'
import type { Tally } from './golden.ts'
import { addressOf, siteContent, siteSearch } from './siteSearch.ts'

const golden = readGolden()
const labels = labelsByUrl(siteContent(), addressOf)

let search: ReturnType<typeof createSearch>
beforeAll(async () => {
  search = await siteSearch()
})

function fares(heldBack: boolean): Tally {
  const queries = golden.filter((each) => each.heldBack === heldBack)
  const hits = queries.map(({ query }) => [query, search(query).hits.map(({ record }) => record.url)] as const)
  return tally(queries, new Map(hits), labels)
}

test('the golden set is large, has no query twice, and names nothing that does not exist', () => {
  const known = new Set([...labels.values()].flat())
  expect(golden.length).toBeGreaterThanOrEqual(300)
  expect(new Set(golden.map(({ query }) => query.toLowerCase())).size).toBe(golden.length)
  expect(golden.flatMap(({ finds }) => finds).filter((each) => !known.has(each))).toEqual([])
})

test('of the open queries, 95 in 100 are right first, 99 among three, and off-topic ones find nothing', () => {
  const { onTopic, first, inThree, offTopic, nothing } = fares(false)
  expect(first / onTopic).toBeGreaterThanOrEqual(0.95)
  expect(inThree / onTopic).toBeGreaterThanOrEqual(0.99)
  expect(nothing).toBe(offTopic)
})

test('of those held back, 97 in 100 are right first, 98 among three, and off-topic ones find nothing', () => {
  const { onTopic, first, inThree, offTopic, nothing } = fares(true)
  expect(first / onTopic).toBeGreaterThanOrEqual(0.97)
  expect(inThree / onTopic).toBeGreaterThanOrEqual(0.98)
  expect(nothing).toBe(offTopic)
})
