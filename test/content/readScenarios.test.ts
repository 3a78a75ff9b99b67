import { describe, expect, test } from 'vitest'
import { readScenarios } from '../../src/content/readScenarios.ts'
import type { Procedure } from '../../src/content/types.ts'
import { parsed, planted } from '../pathway/smallPathway.ts'
import { problemLines } from './problemLines.ts'
import { proseOf, smallProse } from './smallProse.ts'

/** A scenario without mistakes, for the small pathway. Tests name its lines: keep them in step. */
const small = `---
title: A case
summary: Two people differ.
procedure: disagreements
agencies: [police, health]
answers:
  ask:
    answer: 'yes'
    asks: fact
    told: The day after.
    because: It cannot wait.
    note: Ask who would ring.
passes: [tell]
outcome: settled
learning:
  - text: It must be noted.
    clauses: [1.2, 1.1]
discussion:
  - Who would ring?
notes:
  - Allow half an hour.
---
Sam Invented has a *bruise*.

- The nurse is worried.
- The officer is not.
`

const procedure: Procedure = {
  id: 'disagreements',
  board: {
    id: 'kent',
    name: 'Kent',
    publisher: 'A board',
    notice: 'Check the present procedure.',
    currentProcedure: [],
    agencies: new Map([
      ['police', 'Police'],
      ['health', 'Health'],
    ]),
  },
  prose: proseOf(smallProse),
  pathway: parsed(),
  asked: new Map(),
}

/** Reads files by their paths below `content/scenarios/`; `procedures` are those without mistakes. */
function read(files: Readonly<Record<string, string>>, procedures: readonly Procedure[] = [procedure]) {
  const below = (folder: string) =>
    Object.keys(files).flatMap((file) => {
      const path = `content/scenarios/${file}`
      return path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1).split('/')] : []
    })
  const unique = (names: readonly (string | undefined)[]) => [...new Set(names.filter((name) => name !== undefined))]
  return readScenarios(
    {
      filesIn: (folder) => unique(below(folder).map(([name, ...rest]) => (rest.length ? undefined : name))),
      foldersIn: (folder) => unique(below(folder).map(([name, ...rest]) => (rest.length ? name : undefined))),
      read: (file) => files[file.replace('content/scenarios/', '')],
    },
    {
      boards: ['kent', 'rutland'],
      proceduresOf: (board) => (board === 'kent' ? ['disagreements', 'other'] : []),
      isProseOnly: (board, id) => board === 'kent' && id === 'other',
      procedure: (board, id) => procedures.find((one) => one.board.id === board && one.id === id),
    },
  )
}
const problemsOf = (text: string) => read({ 'kent/a-case.mdx': text }).problems
const kindsFor = (text: string) => [...problemLines(problemsOf(text), 'kind')].sort()

test('a scenario is read whole', () => {
  const { scenarios, problems } = read({ 'kent/a-case.mdx': small })
  expect(problems).toEqual([])
  expect(scenarios).toEqual([
    {
      id: 'a-case',
      procedure,
      title: 'A case',
      summary: 'Two people differ.',
      agencies: ['police', 'health'],
      caseText: 'Sam Invented has a bruise. The nurse is worried. The officer is not.',
      answers: new Map([['ask', 'yes']]),
      trail: ['ask', 'tell', 'settled'].map((id) => procedure.pathway.nodes.get(id)),
      before: [],
      decisions: [
        {
          question: procedure.pathway.nodes.get('ask'),
          answer: { id: 'yes', label: 'Yes', to: 'tell', clauses: ['1.1'] },
          steps: [procedure.pathway.nodes.get('tell')],
          asks: 'fact',
          told: 'The day after.',
          because: 'It cannot wait.',
          note: 'Ask who would ring.',
        },
      ],
      outcome: procedure.pathway.nodes.get('settled'),
      learning: [{ text: 'It must be noted.', clauses: ['1.2', '1.1'] }],
      discussion: ['Who would ring?'],
      notes: ['Allow half an hour.'],
    },
  ])
})

describe('a mistake is reported at its line', () => {
  test.each([
    // What is unknown
    ['procedure: disagreements', 'procedure: disagrements', ['4 unknown-procedure']],
    ['[police, health]', '[polise, health]', ['5 unknown-party']],
    ['  ask:\n', '  aks:\n', ['7 unknown-question']],
    ['  ask:\n', '  tell:\n', ['7 unknown-question']],
    ["answer: 'yes'", "answer: 'maybe'", ['8 unknown-answer']],
    ['passes: [tell]', 'passes: [tel]', ['13 unknown-node']],
    ['outcome: settled', 'outcome: setled', ['14 unknown-node']],
    ['outcome: settled', 'outcome: tell', ['14 unknown-node']],
    ['clauses: [1.2, 1.1]', 'clauses: [1.2, 1.9]', ['17 unknown-clause']],
    ['asks: fact', 'asks: guess', ['9 wrong-value']],
    // A route that does not hold
    ["answer: 'yes'", "answer: 'no'", ['13 route-parts']],
    ['passes: [tell]', 'passes: [settled, tell]', ['13 route-parts']],
    ['passes: [tell]', 'passes: {tell}', ['13 wrong-value']],
    // What is missing
    ['notes:\n  - Allow half an hour.\n', '', ['2 missing-key']],
    ['notes:\n  - Allow half an hour.\n', 'notes:\n', ['20 wrong-value']],
    ['notes:\n  - Allow half an hour.\n', 'notes: []\n', ['20 wrong-value']],
    ['    because: It cannot wait.\n', '', ['7 missing-key']],
    ["    answer: 'yes'\n", '', ['7 missing-key']],
    ['passes: [tell]\n', '', []],
    ['    told: The day after.\n', '', []],
    ['    asks: fact\n', '', []],
    ['    clauses: [1.2, 1.1]\n', '', ['16 missing-key']],
    ['clauses: [1.2, 1.1]', 'clauses: []', ['16 uncited']],
    ['agencies: [police, health]', 'agencies: []', ['5 wrong-value']],
    ['discussion:', 'discusion:', ['18 unknown-key', '2 missing-key']],
    ['title: A case', 'title: A case: one', ['2 yaml-syntax']],
    ['---\ntitle', 'title', ['1 no-frontmatter']],
    // The case
    ['Sam Invented has a *bruise*.\n\n- The nurse is worried.\n- The officer is not.\n', '', ['1 no-case']],
    ['Sam Invented', '## The case\n\nSam Invented', ['23 case-text']],
    ['*bruise*', '[bruise](https://example.org/)', ['23 case-text']],
    ['*bruise*', '![bruise](bruise.png)', ['23 case-text']],
    ['*bruise*', '<Clause number="1.1" />', ['23 case-text']],
    ['*bruise*', '{bruise}', ['23 code-in-prose']],
    ['*bruise*', '<bruise', ['23 mdx-syntax']],
  ])('%j edited to %j', (from, to, expected) => {
    expect(kindsFor(planted(small, from, to))).toEqual([...expected].sort())
  })
})

test.each([
  [
    'text: It must be noted.\n    clauses: [1.2, 1.1]',
    'text: It should be noted.\n    clauses: 1.1',
    ['words-not-cited'],
  ],
  ['text: It must be noted.', 'text: It must be noted within 3 days.', ['time-not-cited']],
  ['text: It must be noted.', 'text: It must be noted, and the child is 3 years old.', []],
  ['because: It cannot wait.', 'because: It must be done within 3 days (1.1).', ['time-not-cited']],
  ['told: The day after.', 'told: It should be so (1.1), as it is.', ['words-not-cited']],
  ['- Allow half an hour.', '- Allow an hour. It must be done within 3 days (1.1).', ['time-not-cited']],
  ['because: It cannot wait.', 'because: It should be done within 3 days, the two think.', []],
  ['told: The day after.', 'told: It was done within 3 days (1.1).', []],
])('a learning point says only what its clauses do, and other texts what they cite: %s to %s', (from, to, kinds) => {
  expect(problemsOf(planted(small, from, to)).map(({ kind }) => kind)).toEqual(kinds)
})

test('where routes diverge is reported by ids and titles, from the last answer that applies', () => {
  const [found] = problemsOf(planted(small, "answer: 'yes'", "answer: 'no'"))
  expect(found?.message).toBe(
    'The route differs from the scenario at the start: it continues with “ask” (answered “no”) and “settled”, and does not pass “tell” (Tell the manager).',
  )
})

test('everything that is wrong is reported at once', () => {
  const wrong = planted(planted(small, '[police, health]', '[polise, health]'), 'clauses: [1.2, 1.1]', 'clauses: 1.9')
  expect(kindsFor(planted(wrong, 'passes: [tell]', 'passes: [tel]'))).toEqual([
    '13 unknown-node',
    '17 unknown-clause',
    '5 unknown-party',
  ])
})

test('a procedure with mistakes of its own is not held against its scenarios', () => {
  const { scenarios, problems } = read({ 'kent/a-case.mdx': planted(small, 'outcome: settled', 'outcome: gone') }, [])
  expect([scenarios, problems]).toEqual([[], []])
})

test.each([
  [{ 'kant/a-case.mdx': small }, ['content/scenarios/kant unknown-board']],
  [{ 'kent/A_case.mdx': small }, ['content/scenarios/kent/A_case.mdx bad-id']],
  [{ 'kent/a-case.md': small }, ['content/scenarios/kent/a-case.md stray-file']],
  [{ 'a-case.mdx': small }, ['content/scenarios/a-case.mdx stray-file']],
  [{ 'kent/more/a-case.mdx': small }, ['content/scenarios/kent/more stray-file']],
  [
    { 'kent/a-case.mdx': small, 'rutland/a-case.mdx': small },
    // Its name is its address. Its title need only differ from those of its own board.
    ['content/scenarios/rutland/a-case.mdx duplicate-label', 'content/scenarios/rutland/a-case.mdx unknown-procedure'],
  ],
  [{ 'kent/a-case.mdx': small, 'kent/b-case.mdx': small }, ['content/scenarios/kent/b-case.mdx duplicate-label']],
])('of the files %j the problems are %j', (files, expected) => {
  expect(read(files).problems.map(({ file, kind }) => `${file} ${kind}`)).toEqual(expected)
})
