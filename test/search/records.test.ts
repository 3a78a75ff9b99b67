import { describe, expect, test } from 'vitest'
import { addressesBelow } from '../../src/content/addressesBelow.ts'
import { anchorOfNode } from '../../src/pathway/anchorOfNode.ts'
import { boardRecords, termRecords } from '../../src/search/records.ts'
import { searchFiles } from '../../src/search/searchFiles.ts'
import { fixtureContent } from '../builtContent.ts'
import { addressOf } from './siteSearch.ts'

const content = fixtureContent()
const records = boardRecords(content, addressOf).flatMap((board) => board.records)

test('every clause, node, training case and term has one record, and nothing else has', () => {
  const clauses = content.procedures.flatMap(({ prose }) => prose.clauses)
  const nodes = content.procedures.flatMap(({ pathway }) => [...pathway.nodes.values()])
  expect(records).toHaveLength(clauses.length + nodes.length + content.scenarios.length)
  expect(termRecords(content, addressOf)).toHaveLength(content.glossary.length)
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length)
})

describe.each(content.procedures.map((procedure) => ({ name: procedure.board.id, procedure })))(
  'in $name',
  ({ procedure }) => {
    test.each(procedure.prose.clauses.map(({ number }) => ({ number })))(
      'clause $number opens at its anchor',
      ({ number }) => {
        expect(records.filter(({ url }) => url === `${addressOf.procedure(procedure)}#${number}`)).toHaveLength(1)
      },
    )

    test.each([...procedure.pathway.nodes.values()])('$kind $id opens at its place in the list', ({ id }) => {
      const address = `${addressOf.steps(procedure)}#${anchorOfNode(id)}`
      expect(records.filter(({ url }) => url === address)).toHaveLength(1)
    })
  },
)

const recordAt = (end: string) => records.find(({ url }) => url.endsWith(end))!

test('a clause has the terms that the glossary gives it for', () => {
  const { terms } = recordAt('/professional-disagreements/#3.6')
  expect(terms.map((place) => content.glossary[place]?.term)).toContain('record')
})

test('a clause has the agencies for which a step that cites it names a post', () => {
  expect(recordAt('/professional-disagreements/#3.4').agencies).toContain('Police (Public Protection Unit)')
})

test('an item of a list has the words that introduce it', () => {
  expect(recordAt('/professional-disagreements/#3.3a').lead).toBe('… in the relevant agency, for example:')
})

test('addresses are below the base path', () => {
  const below = boardRecords(content, addressesBelow('/manual/')).flatMap((board) => board.records)
  expect(below.filter(({ url }) => !url.startsWith('/manual/'))).toEqual([])
})

test.each([
  ['3.4', 'a step rather than a question'],
  ['7.1', 'a step for every topic rather than for one'],
])('the title of clause %s is that of %s', (number) => {
  const record = recordAt(`/professional-disagreements/#${number}`)
  const { pathway } = content.procedures.find(({ board }) => board.name === record.board)!
  const node = [...pathway.nodes.values()].find(({ title }) => title === record.title)
  expect([node?.kind, node?.topic]).toEqual(['step', undefined])
})

test('a clause that only opposite outcomes cite has the title of its section', () => {
  expect(recordAt('/professional-disagreements/#7.2').title).toBe('If professional differences remain')
})

test('of a board with several procedures each record says which it belongs to', () => {
  const [procedure, ...others] = content.procedures
  const about = { ...procedure!.prose.about, title: 'Adults at risk' }
  const second = { ...procedure!, id: 'adults', prose: { ...procedure!.prose, about } }
  const sources = boardRecords({ ...content, procedures: [procedure!, second, ...others] }, addressOf)
    .filter(({ id }) => id === procedure!.board.id)
    .flatMap((board) => board.records.filter(({ kind }) => kind === 'Clause').map((record) => record.procedure))
  expect(new Set(sources)).toEqual(new Set([procedure!.prose.about.title, 'Adults at risk']))
  expect(records.filter((record) => record.procedure !== undefined)).toEqual([])
})

test('a procedure without a pathway is found by its clauses', () => {
  const [procedure, ...procedures] = content.procedures
  const { id, board, prose, asked } = procedure!
  const scenarios = content.scenarios.filter((scenario) => scenario.procedure !== procedure)
  const found = boardRecords({ ...content, procedures, scenarios, proseOnly: [{ id, board, prose, asked }] }, addressOf)
    .filter((one) => one.id === board.id)
    .flatMap((board) => board.records)
  expect(found.map(({ kind, clauses: [number] }) => `${kind} ${number}`)).toEqual(
    prose.clauses.map(({ number }) => `Clause ${number}`),
  )
  expect(found.find(({ clauses: [number] }) => number === '3.4')).toMatchObject({
    title: prose.sections.find(({ number }) => number === '3')!.title,
    agencies: [],
  })
})

test('the tag changes when the words of a clause do', () => {
  const [procedure, ...others] = content.procedures
  const [clause, ...clauses] = procedure!.prose.clauses
  const prose = { ...procedure!.prose, clauses: [{ ...clause!, text: 'Other words.' }, ...clauses] }
  const { tag } = searchFiles(content, addressOf)
  expect(searchFiles(structuredClone(content), addressOf).tag).toBe(tag)
  expect(searchFiles({ ...content, procedures: [{ ...procedure!, prose }, ...others] }, addressOf).tag).not.toBe(tag)
})
