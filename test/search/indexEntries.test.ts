import { expect, test } from 'vitest'
import { indexEntries } from '../../src/search/indexEntries.ts'
import { fixtureContent } from '../builtContent.ts'
import { addressOf } from './siteSearch.ts'

const content = fixtureContent()
const { title: stepTitle } = [...content.procedures[0]!.pathway.nodes.values()].find(({ kind }) => kind === 'step')!
const entry = (name: string, of = content) =>
  indexEntries(of, addressOf)
    .flatMap(({ entries }) => entries)
    .find((each) => each.name === name)

test('a term leads to what it means, and to its clauses of each board', () => {
  expect(entry('record')).toMatchObject({
    url: '/glossary/#record',
    clauses: [
      { board: 'Kent', links: [{ number: '3.6', url: '/kent/professional-disagreements/#3.6' }] },
      { board: 'Withermere', links: [{ number: '1.2' }, { number: '2.3' }] },
    ],
  })
})

test('shorthand says what to see', () => {
  expect(entry('NAI')).toEqual({
    name: 'NAI',
    see: { name: 'non-accidental injury', url: '/glossary/#non-accidental-injury' },
    clauses: [],
  })
})

test('letters come in order, figures first', () => {
  const letters = indexEntries(content, addressOf).map(({ letter }) => letter)
  expect(letters.slice(0, 3)).toEqual(['0–9', 'A', 'B'])
  expect(letters).toEqual(letters.toSorted())
})

test('of a board with several procedures each entry names its procedure', () => {
  const [procedure, ...others] = content.procedures
  const about = { ...procedure!.prose.about, title: 'Adults at risk' }
  const second = { ...procedure!, id: 'adults', prose: { ...procedure!.prose, about } }
  const entries = indexEntries({ ...content, procedures: [procedure!, second, ...others] }, addressOf)
    .flatMap((letter) => letter.entries)
    .filter(({ name }) => name === stepTitle)
  const { name } = procedure!.board
  expect(entries.map(({ note }) => note)).toEqual([
    `${name}, ${procedure!.prose.about.title}, step`,
    `${name}, Adults at risk, step`,
  ])
})

test('of a procedure without a pathway its sections and the clauses of terms are listed', () => {
  const [procedure, ...procedures] = content.procedures
  const { id, board, prose, asked } = procedure!
  const changed = { ...content, procedures, proseOnly: [{ id, board, prose, asked }] }
  const { title } = prose.sections[0]!
  expect(entry(title, changed)).toEqual(entry(title))
  expect(new Set(entry('record', changed)!.clauses)).toEqual(new Set(entry('record')!.clauses))
  expect(entry(stepTitle, changed)).toBeUndefined()
})

test('of many procedures only the boards are listed', () => {
  const [procedure] = content.procedures
  const many = { ...content, procedures: Array.from({ length: 13 }, () => procedure!) }
  expect(entry('Kent', many)).toMatchObject({ url: '/kent/', note: 'board' })
  expect(entry(stepTitle, many)).toBeUndefined()
})
