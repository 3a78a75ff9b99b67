import { describe, expect, test } from 'vitest'
import { labelsByUrl, measure, ofBoards, readGolden } from './golden.ts'
import { addressOf, siteSearch } from './siteSearch.ts'

const content = ofBoards('Kent', 'Rutland')
const golden = readGolden()
const labels = labelsByUrl(content, addressOf)

test('the golden set is large, has no query twice, and names nothing that does not exist', () => {
  const known = new Set([...labels.values()].flat())
  expect(golden.length).toBeGreaterThanOrEqual(300)
  expect(new Set(golden.map(({ query }) => query.toLowerCase())).size).toBe(golden.length)
  expect(golden.flatMap(({ finds }) => finds).filter((each) => !known.has(each))).toEqual([])
})

describe('of the golden set', () => {
  const { onTopic, first, inThree, offTopic, notDirect } = measure(golden, siteSearch(content), labels)

  test('93 in 100 queries are right first, and 98 among three', () => {
    expect(first / onTopic).toBeGreaterThanOrEqual(0.93)
    expect(inThree / onTopic).toBeGreaterThanOrEqual(0.98)
  })

  test('98 in 100 off-topic queries have no direct answer', () => {
    expect(notDirect / offTopic).toBeGreaterThanOrEqual(0.98)
  })
})

test('of the queries that only Kent answers, 77 in 100 are right first without Kent’s sayings, and 88 among three', () => {
  const ofKent = golden.filter(({ finds }) => finds.length > 0 && finds.every((find) => find.startsWith('Kent')))
  const { onTopic, first, inThree } = measure(ofKent, siteSearch(content, ['Kent']), labels)
  expect(first / onTopic).toBeGreaterThanOrEqual(0.77)
  expect(inThree / onTopic).toBeGreaterThanOrEqual(0.88)
})

test('each filter of a query has as many hits as its option says', () => {
  const search = siteSearch(content)
  const names = content.boards.map(({ name }) => name)
  for (const { query } of golden.filter((_, at) => at % 10 === 0)) {
    const { counts } = search(query)
    const told = names.map((board) => [board, counts.board.get(board) ?? 0])
    expect(told, query).toEqual(names.map((board) => [board, search(query, { board }).total]))
    for (const [kind, count] of counts.kind) expect(search(query, { kind }).total, query).toBe(count)
  }
})

test.each(['unseen.txt', 'unseenOfBoards.txt', 'unseenThird.txt'] as const)(
  '%s names nothing that does not exist',
  (file) => {
    const known = new Set([...labels.values()].flat())
    expect(
      readGolden(file)
        .flatMap(({ finds }) => finds)
        .filter((each) => !known.has(each)),
    ).toEqual([])
  },
)
