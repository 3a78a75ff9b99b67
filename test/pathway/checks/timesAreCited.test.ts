import { expect, test } from 'vitest'
import { textsOfClauses } from '../../../src/pathway/checks/texts.ts'
import { planted, problemsOf, smallPathway, smallContext } from '../smallPathway.ts'

const pathway = planted(smallPathway, 'told at once.', 'told.')
const clauseTexts = new Map([
  ['1.1', 'In one working day.'],
  ['1.2', 'They must meet immediately, in five working days:'],
  ['1.2a', 'or in 24 hours'],
  ['1.10', 'In a week.'],
])

test.each([
  ['title: Tell the manager', 'title: Tell them within 5 working days', []],
  ['must be told.', 'must be told within twenty-four hours.', []],
  ['must be told.', 'must be told within 48 hours.', ['33 time-not-cited']],
  ['must be told.', 'must be told within five days.', ['33 time-not-cited']],
  ['must be told.', 'must be told within a week.', ['33 time-not-cited']],
  ['must be told.', 'must be told within a week (1.10).', []],
  ["label: 'No'", 'label: After five working days', []],
  ["label: 'Yes'", 'label: After five working days', ['22 time-not-cited']],
  ['text: A note of what was said', 'text: A note within 2 hours', ['9 time-not-cited']],
  [
    'text: A note of what was said\n    kept-by: Everyone',
    'text: A note\n    kept-by: Everyone for 2 years',
    ['10 time-not-cited'],
  ],
  ['by: The professional', 'by: Whoever is on call for 3 days', ['36 time-not-cited']],
  ['police: Detective sergeant', 'police: Sergeant, after 48 hours', ['38 time-not-cited']],
  ['title: First stage', 'title: The first 48 hours', ['5 time-not-cited']],
  ['title: First stage', 'title: The first 24 hours', []],
  ['    records: note', '    reading: A week seems long.\n    records: note', []],
  ['    records: note', '    silence: It does not say from when the five days run.\n    records: note', []],
  ['    records: note', '    silence: It names no two weeks.\n    records: note', ['40 time-not-cited']],
  ['urgency: immediately', 'urgency: urgently', ['35 time-not-cited']],
  ['urgency: immediately', 'urgency: without delay', ['35 time-not-cited']],
  ['urgency: immediately', 'urgency: urgently\n    urgency-is-reading: true\n    reading: Ours.', []],
  ['urgency: immediately', 'urgency:\n      agreed: by both within 5 working days', []],
  ['urgency: immediately', 'urgency:\n      agreed: by both within 6 working days', ['35 time-not-cited']],
  [
    'urgency: immediately',
    'urgency:\n      agreed: within 6 days\n    urgency-is-reading: true\n    reading: Ours.',
    [],
  ],
  [
    'urgency: immediately',
    'limits: [{ working-days: 5, from: ask, force: must, clauses: 1.2, text: Within a week. }]',
    ['35 limit-text', '35 time-not-cited'],
  ],
  [
    'urgency: immediately',
    'limits: [{ date: within a week of it, force: must, clauses: 1.2, text: In time. }]',
    ['35 time-not-cited'],
  ],
  ['urgency: immediately', 'limits: [{ date: in 24 hours, force: must, clauses: 1.2, text: In time. }]', []],
  ['next: settled', 'next: { to: settled, reading: Two hours suffice. }', ['41 time-not-cited']],
])('with %j edited to %j the problems are %j', (from, to, problems) => {
  const found = problemsOf(planted(pathway, from, to), { ...smallContext, clauseTexts })
  // A pathway without the urgency of its clause is reported for that too.
  expect(found.filter((problem) => !/time-(?:left-out|differs)$/.test(problem))).toEqual(problems)
})

test('an item has the times of its introduction, and not those of other items', () => {
  const texts = new Map([
    ['2.3', 'They must meet:'],
    ['2.3a', 'in 5 days'],
    ['2.3b', 'in 28 days'],
  ])
  expect(textsOfClauses(texts, ['2.3a'])).toEqual(['They must meet:', 'in 5 days'])
  expect(textsOfClauses(texts, ['2.3'])).toEqual(['They must meet:', 'in 5 days', 'in 28 days'])
})

test('“at immediate risk” is no clause for “immediately”', () => {
  const texts = new Map([['1.2', 'They must act where the child is at immediate risk.']])
  expect(problemsOf(pathway, { ...smallContext, clauseTexts: texts })).toEqual(['35 time-not-cited'])
})
