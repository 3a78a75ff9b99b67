import { describe, expect, test } from 'vitest'
import { readContent } from '../../src/content/readContent.ts'
import { routesJson } from '../../src/pathway/json.ts'
import { routeBranches } from '../../src/pathway/routeBranches.ts'
import { longerPathway, parsed, planted, twoStagePathway } from './smallPathway.ts'

const read = readContent(process.cwd())
if ('problems' in read) throw new Error('The content has problems.')

describe.each(read.content.procedures.map(({ board, pathway }) => ({ board: board.id, pathway })))(
  '$board',
  ({ pathway }) => {
    const branches = routeBranches(pathway)
    const routes = routesJson(pathway)

    test('has at most 20 branches, which represent every route once, in order', () => {
      expect(branches.length).toBeLessThanOrEqual(20)
      const numbers = branches.flatMap(({ first, last }) =>
        Array.from({ length: last - first + 1 }, (_, index) => first + index),
      )
      expect(numbers).toEqual(routes.map((_, index) => index + 1))
    })

    test('the routes of a branch give its answers, and end as it says', () => {
      for (const { answers, first, last, outcomes } of branches) {
        const own = routes.slice(first - 1, last)
        for (const route of own) {
          const given = Object.entries(route.answers).map(([question, answer]) => {
            const node = pathway.nodes.get(question)!
            const label = node.kind === 'question' && node.answers.find(({ id }) => id === answer)?.label
            return { question: node.title, answer: label }
          })
          expect(given.slice(0, answers.length)).toEqual(answers)
        }
        const ends = own.map(({ outcome }) => pathway.nodes.get(outcome)!.title)
        expect(outcomes).toEqual(
          [...new Set(ends)].map((title) => ({ title, routes: ends.filter((end) => end === title).length })),
        )
      }
    })
  },
)

test('the fewest branches part at the first question, and more part at the next', () => {
  const told = (most: number) =>
    routeBranches(parsed(longerPathway), most).map(({ answers, first, last }) => [
      answers.map(({ answer }) => answer).join(', '),
      first,
      last,
    ])
  expect(told(1)).toEqual([
    ['Yes', 1, 2],
    ['No', 3, 3],
  ])
  expect(told(3)).toEqual([
    ['Yes, Yes', 1, 1],
    ['Yes, No', 2, 2],
    ['No', 3, 3],
  ])
})

test('the last step at the highest level is listed with its force, time and clauses', () => {
  const step = '    title: Tell the manager'
  const text = planted(twoStagePathway, step, `    level: managers\n${step}`)
  const [yes, no] = routeBranches(parsed(text))
  expect(yes!.highestSteps).toEqual([
    { title: 'Tell the manager', force: 'must', time: 'immediately', immediately: true, clauses: ['1.2'], routes: 1 },
  ])
  expect(no!.highestSteps).toEqual([])
})

test('a step at the highest level says how many routes of the branch come to it', () => {
  const reached = planted(
    planted(longerPathway, '        to: open\n', '        to: told-again\n'),
    '  open:\n',
    `  told-again:
    kind: step
    stage: first
    level: managers
    title: Ask the head
    text: You must ask the head.
    force: must
    by: Both of you
    clauses: 1.2
    next: open
  open:
`,
  )
  const [yes] = routeBranches(parsed(reached), 1)
  expect(yes!.last - yes!.first + 1).toBe(2)
  expect(yes!.highestSteps.map(({ title, routes }) => [title, routes])).toEqual([['Ask the head', 1]])
})

test('a record is on every route of a branch, or on some', () => {
  const another =
    'records:\n  open-points:\n    text: What is open\n    kept-by: Everyone\n    force: must\n    clauses: 1.2\n'
  const text = [
    ['records:\n  note', `${another}  note`],
    [
      'It stays open.\n    clauses: 1.2\n    records: [note]',
      'It stays open.\n    clauses: 1.2\n    records: [note, open-points]',
    ],
  ].reduce((before, [from, to]) => planted(before, from!, to!), longerPathway)
  const told = routeBranches(parsed(text), 1).map(({ records }) =>
    records.map(({ record, onEveryRoute }) => [record.id, onEveryRoute]),
  )
  expect(told).toEqual([
    [
      ['note', true],
      ['open-points', false],
    ],
    [['note', true]],
  ])
})
