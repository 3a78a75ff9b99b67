import { beforeAll, describe, expect, test } from 'vitest'
import type { Narrowing } from '../../src/search/narrow.ts'
import { scenarioShards } from '../../src/search/scenarioRecords.ts'
import type { Answer } from '../../src/search/search.ts'
import { readGolden } from './golden.ts'
import { addressOf, siteContent, siteSearch } from './siteSearch.ts'

const content = siteContent()
const records = scenarioShards(content, addressOf).flatMap((shard) => shard.records)
let search: (query: string, narrowing?: Narrowing) => Answer
beforeAll(async () => {
  search = await siteSearch()
})
const kindsOf = ({ hits }: Answer) => hits.map(({ record }) => record.kind)

test('each scenario has a record that opens its page', () => {
  expect(records.map(({ url }) => url).toSorted()).toEqual(
    content.scenarios.map(({ id }) => `/training/${id}/`).toSorted(),
  )
})

describe.each(content.scenarios.map(({ id, title }) => ({ id, title })))('“$title”', ({ id, title }) => {
  test('is found by its title, first or second', () => {
    expect(
      search(title)
        .hits.slice(0, 2)
        .map(({ record }) => record.url),
    ).toContain(`/training/${id}/`)
  })
})

test('they are found by what they teach, behind what the procedures say', () => {
  const answer = search('core group actions not done')
  expect(answer.hits.at(-1)?.record.kind).toBe('Scenario')
  expect(kindsOf(answer)[0]).toBe('Clause')
  expect(answer.counts.kind.map(([kind]) => kind)).toContain('Scenario')
})

test('they can be asked for alone', () => {
  const answer = search('chair', { kind: 'Scenario' })
  expect(answer.total).toBeGreaterThan(0)
  expect(new Set(kindsOf(answer))).toEqual(new Set(['Scenario']))
})

test('of no query of the golden set do they stand first, and to no off-topic one do they answer', () => {
  const first = readGolden().filter(({ query }) => kindsOf(search(query))[0] === 'Scenario')
  expect(first.map(({ query }) => query)).toEqual([])
})
