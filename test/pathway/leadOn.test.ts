import { expect, test } from 'vitest'
import { leadOn } from '../../src/pathway/leadOn.ts'
import { walk } from '../../src/pathway/walk.ts'
import { builtContent } from '../browser/site.ts'

const { scenarios } = builtContent()
const { procedure, answers } = scenarios.find(({ id }) => id === 'two-readings-of-one-report')!
const { pathway } = procedure
const route = new Set(walk(pathway, answers).trail.map(({ id }) => id))

function from(question: string, answer: string) {
  const node = pathway.nodes.get(question)
  const chosen = node?.kind === 'question' && node.answers.find(({ id }) => id === answer)
  const { steps, at } = leadOn(pathway, chosen || { to: '' }, route)
  return { steps: steps.map(({ id }) => id), at: at.id }
}

test.each([
  // Over a step of its own, back to the next decision of the route.
  { question: 'infant-injury', answer: 'yes', steps: ['settle-immediately'], at: 'arose-at' },
  // To an outcome at once.
  { question: 'referral-practitioners-agree', answer: 'yes', steps: [], at: 'resolved' },
  // To a question that the route does not meet.
  { question: 'arose-at', answer: 'plan', steps: ['plan-line-managers'], at: 'plan-managers-agree' },
])('from “$answer” to $question', ({ question, answer, steps, at }) => {
  expect(from(question, answer)).toEqual({ steps, at })
})

test('stops where it joins the route, be it at a step', () => {
  const first = pathway.start
  expect(leadOn(pathway, { to: first }, new Set([first])).at.id).toBe(first)
})
