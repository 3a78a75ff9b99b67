import { expect, test } from 'vitest'
import { messagesOf, problemsOf, smallWith } from '../smallPathway.ts'

test.each([
  ["label: 'No'", "label: 'Yes'", ['26 duplicate-label']],
  ["label: 'No'", "label: 'YES'", ['26 duplicate-label']],
  ["label: 'No'", "label: 'Yes, but'", []],
  ['title: Settled', 'title: Is it urgent?', ['45 duplicate-label']],
  ['title: Settled', 'title: tell the manager', ['45 duplicate-label']],
  ['title: Settled', 'title: First stage', []],
  [
    '    section: 1\n',
    '    section: 1\n  second:\n    title: First Stage\n    section: 1\n',
    ['7 empty-stage', '8 duplicate-label'],
  ],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  expect(problemsOf(smallWith(from, to))).toEqual(problems)
})

test('every later label is told to be like the first', () => {
  const same = (id: string) => `      ${id}:\n        label: 'Yes'\n        to: tell\n        clauses: 1.1\n`
  expect(messagesOf(smallWith("      'no':\n", `${same('again')}${same('once-more')}      'no':\n`))).toEqual([
    'The label “Yes” is also the label of “yes”.',
    'The label “Yes” is also the label of “yes”.',
  ])
})
