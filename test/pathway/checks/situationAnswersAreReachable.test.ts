import { expect, test } from 'vitest'
import { longerPathway, parsed, planted, problemsOf, smallWith } from '../smallPathway.ts'

const withSituations = (yaml: string): string => smallWith('\nnodes:', `\nsituations:\n${yaml}nodes:`)

test('a situation holds its words, what it implies and who has tried, from nobody up', () => {
  const { situations } = parsed(
    withSituations(`  refused:
    title: My referral was refused
    short: referral refused
    answers:
      ask: 'no'
    tried:
      managers:
        ask: 'yes'
      nobody: {}
`),
  )
  expect(situations).toEqual([
    {
      id: 'refused',
      title: 'My referral was refused',
      short: 'referral refused',
      answers: { ask: 'no' },
      tried: [
        { by: 'nobody', answers: {} },
        { by: 'managers', answers: { ask: 'yes' } },
      ],
    },
  ])
})

test.each([
  ['    answers:\n      ask: maybe\n', '18 situation-unknown-answer'],
  ['    answers:\n      nowhere: maybe\n', '18 situation-unknown-answer'],
  ['    answers:\n      tell: maybe\n', '18 situation-unknown-answer'],
  ['    tried:\n      senior:\n        ask: maybe\n', '19 situation-unknown-answer'],
  ['    tried:\n      everybody:\n        ask: maybe\n', '18 unknown-key'],
])('%j is reported as %s', (yaml, problem) => {
  expect(
    problemsOf(withSituations(`  refused:\n    title: My referral was refused\n    short: referral refused\n${yaml}`)),
  ).toEqual([problem])
})

test('an answer to a question that the other answers lead past is reported', () => {
  const situations =
    "\nsituations:\n  refused:\n    title: My referral was refused\n    short: referral refused\n    answers:\n      ask: 'no'\n      told: 'no'\nnodes:"
  expect(problemsOf(planted(longerPathway, '\nnodes:', situations))).toEqual(['19 situation-unmet-question'])
})

test('words that would not fit on the line that stays are reported', () => {
  const short = 'the referral has been refused'
  expect(problemsOf(withSituations(`  refused:\n    title: My referral was refused\n    short: ${short}\n`))).toEqual([
    '16 too-long',
  ])
})
