import { describe, expect, test } from 'vitest'
import { addressesBelow } from '../../src/addressesBelow.ts'
import { anchorOfNode } from '../../src/anchorOfNode.ts'
import { searchRecords } from '../../src/search/searchRecords.ts'
import { searchTag } from '../../src/search/searchTag.ts'
import { addressOf, siteContent } from './siteSearch.ts'

const content = siteContent()
const records = searchRecords(content, addressOf)
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
    const explorer = addressOf.explorer(procedure)

    test.each(procedure.prose.clauses.map(({ number }) => ({ number })))(
      'clause $number opens at its anchor',
      ({ number }) => {
        expect(records.filter(({ url }) => url === `${page}#${number}`)).toHaveLength(1)
      },
    )

    test.each([...procedure.pathway.nodes.values()])('$kind $id opens at its place in the list', ({ id }) => {
      expect(records.filter(({ url }) => url === `${explorer}#${anchorOfNode(id)}`)).toHaveLength(1)
    })
  },
)

test.each(content.glossary)('the term $term opens at its anchor', ({ anchor }) => {
  expect(records.filter(({ url }) => url === `/glossary/#${anchor}`)).toHaveLength(1)
})

test('a clause is indexed under the terms that the glossary gives it for, with their shorthand', () => {
  const { meta, filters } = records.find(({ url }) => url.endsWith('/professional-disagreements/#3.1a'))!
  expect(filters.term).toContain('threshold')
  expect(meta.terms).toContain('threshhold')
})

test('an item of a list brings the words that introduce it', () => {
  expect(records.find(({ url }) => url.endsWith('/professional-differences/#1.2a'))?.meta.lead).toBe(
    'They are most likely over:',
  )
})

test('addresses stand below the base path', () => {
  const below = searchRecords(content, addressesBelow('/manual/'))
  expect(below.filter(({ url }) => !url.startsWith('/manual/'))).toEqual([])
})

test('the tag changes when the words of a record do', () => {
  const [first, ...others] = records
  expect(searchTag(records)).toBe(searchTag(searchRecords(siteContent(), addressOf)))
  expect(searchTag([{ ...first!, content: 'Other words.' }, ...others])).not.toBe(searchTag(records))
})
