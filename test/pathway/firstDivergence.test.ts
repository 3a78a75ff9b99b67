import { expect, test } from 'vitest'
import { splitIntoDecisions } from '../../src/pathway/decisions.ts'
import { firstDivergence } from '../../src/pathway/firstDivergence.ts'
import type { ExpectedRoute } from '../../src/pathway/firstDivergence.ts'
import type { Pathway, PathwayNode } from '../../src/pathway/types.ts'
import { walk } from '../../src/pathway/walk.ts'
import { longerPathway, parsed } from './smallPathway.ts'

const answers = (given: Record<string, string>) => new Map(Object.entries(given))
const route: ExpectedRoute = { answers: answers({ ask: 'yes', told: 'no' }), passes: ['tell', 'told'], outcome: 'open' }

test('a route that holds parts nowhere', () => {
  expect(firstDivergence(parsed(longerPathway), route)).toBeUndefined()
})

test.each([
  {
    what: 'an answer leads past a step',
    leads: { 'ask/yes': 'told' },
    parting: { actual: ['ask', 'told', 'open'], expected: { kind: 'node', id: 'tell' } },
  },
  {
    what: 'a step leads to the end before the second question',
    leads: { tell: 'settled' },
    parting: {
      after: { question: 'ask', answer: 'yes' },
      actual: ['settled'],
      expected: { kind: 'question', id: 'told' },
    },
  },
  {
    what: 'an answer leads to another outcome',
    leads: { 'told/no': 'settled' },
    parting: {
      after: { question: 'told', answer: 'no' },
      actual: ['settled'],
      expected: { kind: 'outcome', id: 'open' },
    },
  },
])('where $what, it parts there', ({ leads, parting }) => {
  expect(firstDivergence(leading(leads), route)).toEqual(parting)
})

test('a route may pass every node from its first to its last', () => {
  expect(firstDivergence(parsed(longerPathway), { ...route, passes: ['ask', 'tell', 'told', 'open'] })).toBeUndefined()
})

test('a node that is passed too early is not passed where it is expected', () => {
  expect(firstDivergence(parsed(longerPathway), { ...route, passes: ['tell', 'ask'] })).toEqual({
    after: { question: 'ask', answer: 'yes' },
    actual: ['told', 'open'],
    expected: { kind: 'node', id: 'ask' },
  })
})

test('where a question is expected between two that are met, the second of them comes', () => {
  const expected = { ...route, answers: answers({ ask: 'yes', between: 'yes', told: 'no' }) }
  expect(firstDivergence(parsed(longerPathway), expected)).toEqual({
    after: { question: 'ask', answer: 'yes' },
    actual: ['told'],
    expected: { kind: 'question', id: 'between' },
  })
})

test('where a question is expected behind the last, the outcome comes', () => {
  const begun = { ...parsed(longerPathway), start: 'tell' }
  expect(firstDivergence(begun, { ...route, answers: answers({ told: 'no', ask: 'yes' }) })).toEqual({
    after: { question: 'told', answer: 'no' },
    actual: ['open'],
    expected: { kind: 'question', id: 'ask' },
  })
})

test('where a question on the way has no answer, it parts after the last that has one', () => {
  const { passes, outcome } = route
  expect(firstDivergence(parsed(longerPathway), { answers: answers({ ask: 'yes' }), passes, outcome })).toEqual({
    after: { question: 'ask', answer: 'yes' },
    actual: ['told'],
    expected: { kind: 'answer' },
  })
})

test('where its first answer is to no question on the way, it parts at the start', () => {
  expect(firstDivergence(parsed(longerPathway), { ...route, answers: answers({ told: 'no' }) })).toEqual({
    actual: ['ask'],
    expected: { kind: 'question', id: 'told' },
  })
})

test('a route is cut at its questions', () => {
  const { before, decisions, outcome } = splitIntoDecisions(walk(parsed(longerPathway), route.answers))
  expect(before).toEqual([])
  expect(decisions.map(({ question, answer, steps }) => [question.id, answer.id, steps.map(({ id }) => id)])).toEqual([
    ['ask', 'yes', ['tell']],
    ['told', 'no', []],
  ])
  expect(outcome.id).toBe('open')
})

test('a route that begins with a step has it before its decisions', () => {
  const { before, decisions } = splitIntoDecisions(
    walk({ ...parsed(longerPathway), start: 'tell' }, answers({ told: 'no' })),
  )
  expect(before.map(({ id }) => id)).toEqual(['tell'])
  expect(decisions.map(({ question }) => question.id)).toEqual(['told'])
})

test('a walk that is still open is no route to be cut', () => {
  expect(() => splitIntoDecisions(walk(parsed(longerPathway), new Map()))).toThrow('“ask”')
})

/** The longerPathway pathway with ways that lead elsewhere, by answer or step. Nothing checks it. */
function leading(elsewhere: Readonly<Record<string, string>>): Pathway {
  const pathway = parsed(longerPathway)
  const turned = (node: PathwayNode): PathwayNode => {
    switch (node.kind) {
      case 'question':
        return {
          ...node,
          answers: node.answers.map((one) => ({ ...one, to: elsewhere[`${node.id}/${one.id}`] ?? one.to })),
        }
      case 'step':
        return { ...node, next: { ...node.next, to: elsewhere[node.id] ?? node.next.to } }
      case 'outcome':
        return node
    }
  }
  return { ...pathway, nodes: new Map([...pathway.nodes].map(([id, node]) => [id, turned(node)])) }
}
