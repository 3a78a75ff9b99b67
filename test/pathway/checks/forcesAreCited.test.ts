import { expect, test } from 'vitest'
import { messagesOf, problemsOf, smallPathway, smallSurroundings } from '../smallPathway.ts'

// `tell` has force must and rests on 1.2; so does the record.
test.each([
  { forces: ['must'], problems: [] },
  { forces: ['should', 'must'], problems: [] },
  { forces: ['should'], problems: ['11 force-not-cited', '34 force-not-cited'] },
  { forces: ['states', 'may', 'right'], problems: ['11 force-not-cited', '34 force-not-cited'] },
] as const)('a must that rests on a clause with $forces: $problems', ({ forces, problems }) => {
  const clauses = new Map([...smallSurroundings.clauses!, ['1.2', forces] as const])
  expect(problemsOf(smallPathway, { ...smallSurroundings, clauses })).toEqual(problems)
})

test('“states” claims nothing, so it may rest on any clause', () => {
  const clauses = new Map([...smallSurroundings.clauses!, ['1.2', ['should']] as const])
  const text = smallPathway.replaceAll('force: must', 'force: states')
  expect(problemsOf(text, { ...smallSurroundings, clauses })).toEqual([])
})

test('the message names both forces', () => {
  const clauses = new Map([...smallSurroundings.clauses!, ['1.2', ['should']] as const])
  expect(messagesOf(smallPathway, { ...smallSurroundings, clauses })).toEqual([
    'Record “note” has force “must”, but its clauses have “should”.',
    '“tell” has force “must”, but its clauses have “should”.',
  ])
})
