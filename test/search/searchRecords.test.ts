import { describe, expect, test } from 'vitest'
import { addressesBelow } from '../../src/content/addressesBelow.ts'
import { anchorOfNode } from '../../src/pathway/anchorOfNode.ts'
import { searchShards } from '../../src/search/searchRecords.ts'
import { searchTag } from '../../src/search/searchTag.ts'
import { searchWords } from '../../src/search/searchWords.ts'
import { termShard } from '../../src/search/termRecords.ts'
import { addressOf, siteContent } from './siteSearch.ts'

const content = siteContent()
const records = [termShard(searchWords(content, addressOf)), ...searchShards(content, addressOf)].flatMap(
  (shard) => shard.records,
)
const [kent] = content.procedures
if (!kent) throw new Error('There is no procedure.')

test('every clause, node and term has one record, and nothing else has', () => {
  const clauses = content.procedures.flatMap(({ prose }) => prose.clauses)
  const nodes = content.procedures.flatMap(({ pathway }) => [...pathway.nodes.values()])
  expect(records).toHaveLength(clauses.length + nodes.length + content.glossary.length)
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length)
})

describe.each(content.procedures.map((procedure) => ({ name: procedure.board.id, procedure })))(
  'in $name',
  ({ procedure }) => {
    const page = addressOf.procedure(procedure)
    const steps = addressOf.steps(procedure)

    test.each(procedure.prose.clauses.map(({ number }) => ({ number })))(
      'clause $number opens at its anchor',
      ({ number }) => {
        expect(records.filter(({ url }) => url === `${page}#${number}`)).toHaveLength(1)
      },
    )

    test.each([...procedure.pathway.nodes.values()])('$kind $id opens at its place in the list', ({ id }) => {
      expect(records.filter(({ url }) => url === `${steps}#${anchorOfNode(id)}`)).toHaveLength(1)
    })
  },
)

test.each(content.glossary)('the term $term opens at its anchor', ({ anchor }) => {
  expect(records.filter(({ url }) => url === `/glossary/#${anchor}`)).toHaveLength(1)
})

test('a clause is found under the terms that the glossary gives it for', () => {
  const { about } = records.find(({ url }) => url.endsWith('/professional-disagreements/#3.1a'))!
  expect(about.map((place) => content.glossary[place]?.term)).toContain('threshold')
})

test('a clause has the agencies for which a step that cites it names a post', () => {
  const { agencies } = records.find(({ url }) => url.endsWith('/professional-disagreements/#3.4'))!
  expect(agencies).toContain('Police (Public Protection Unit)')
})

test('an item of a list brings the words that introduce it', () => {
  expect(records.find(({ url }) => url.endsWith('/professional-differences/#1.2a'))?.lead).toBe(
    'They are most likely over:',
  )
})

test('addresses stand below the base path', () => {
  const below = searchShards(content, addressesBelow('/manual/')).flatMap((shard) => shard.records)
  expect(below.filter(({ url }) => !url.startsWith('/manual/'))).toEqual([])
})

test('the tag changes when the words of a clause do', () => {
  const [procedure, ...others] = content.procedures
  const [clause, ...clauses] = procedure!.prose.clauses
  const prose = { ...procedure!.prose, clauses: [{ ...clause!, text: 'Other words.' }, ...clauses] }
  expect(searchTag(content, addressOf)).toBe(searchTag(siteContent(), addressOf))
  expect(searchTag({ ...content, procedures: [{ ...procedure!, prose }, ...others] }, addressOf)).not.toBe(
    searchTag(content, addressOf),
  )
})
