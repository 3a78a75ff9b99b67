import { expect, test } from 'vitest'
import { readAsked } from '../../src/content/readAsked.ts'
import { problemLines } from './problemLines.ts'

const clauses = new Set(['3.1', '3.10'])

test('what readers say is returned by clause', () => {
  const { asked, problems } = readAsked(
    "'3.1': [turned down, bounced]\n'3.10': one turn of phrase\n",
    'asked.yaml',
    clauses,
  )
  expect(problems).toEqual([])
  expect(asked).toEqual(
    new Map([
      ['3.1', ['turned down', 'bounced']],
      ['3.10', ['one turn of phrase']],
    ]),
  )
})

test.each([
  ['a clause that is not there', "'3.2': [turned down]", ['1 unknown-clause']],
  ['a clause twice', "'3.1': [one]\n'3.1': [other]", ['2 duplicate-id']],
  ['no list', "'3.1': { turned: down }", ['1 wrong-value']],
  ['no map', '- turned down', ['1 wrong-value']],
  ['a list without brackets', "'3.1': turned down, bounced", ['1 list-without-brackets']],
])('%s is reported', (_, text, problems) => {
  expect(problemLines(readAsked(text, 'asked.yaml', clauses).problems, 'kind')).toEqual(problems)
})

test('where the prose cannot be read, no clause is held to be unknown', () => {
  expect(readAsked("'9.9': [turned down]", 'asked.yaml', undefined).problems).toEqual([])
})
