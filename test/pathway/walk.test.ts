import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { walk } from '../../src/pathway/walk.ts'
import type { StaleAnswer } from '../../src/pathway/walk.ts'
import { answersOf, graphOf, someAnswers, someGraph } from './graphOf.ts'

const graph = graphOf({
  'arose-at': { referral: 'agreed', conference: 'chair' },
  chair: 'challenge',
  challenge: { yes: 'agreed', no: 'closed' },
  agreed: { yes: 'resolved', no: 'heads' },
  heads: 'resolved',
  closed: null,
  resolved: null,
})

const idsOf = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id)

test.each([
  { answers: {}, trail: ['arose-at'] },
  { answers: { 'arose-at': 'referral' }, trail: ['arose-at', 'agreed'] },
  { answers: { 'arose-at': 'conference' }, trail: ['arose-at', 'chair', 'challenge'] },
  { answers: { 'arose-at': 'referral', agreed: 'no' }, trail: ['arose-at', 'agreed', 'heads', 'resolved'] },
  { answers: { agreed: 'no', 'arose-at': 'referral' }, trail: ['arose-at', 'agreed', 'heads', 'resolved'] },
])('with $answers the trail is $trail', ({ answers, trail }) => {
  const walked = walk(graph, answersOf(answers))
  expect(idsOf(walked.trail)).toEqual(trail)
  expect(walked.at.id).toBe(trail.at(-1))
})

test('a walk can begin at any node', () => {
  const walked = walk(graph, answersOf({ agreed: 'no' }), 'chair')
  expect(idsOf(walked.trail)).toEqual(['chair', 'challenge'])
  expect(walked.waiting).toEqual(answersOf({ agreed: 'no' }))
})

describe('when an earlier answer is changed', () => {
  test('later answers are kept where they still apply', () => {
    const before = answersOf({ 'arose-at': 'conference', challenge: 'yes', agreed: 'no' })
    expect(walk(graph, before).at.id).toBe('resolved')
    const after = walk(graph, new Map([...before, ['arose-at', 'referral']]))
    expect(idsOf(after.trail)).toEqual(['arose-at', 'agreed', 'heads', 'resolved'])
    expect(after.answers).toEqual(answersOf({ 'arose-at': 'referral', agreed: 'no' }))
    expect(after.stale).toEqual([{ question: 'challenge', answer: 'yes', why: 'off-route' }])
  })

  test('answers to questions that may still come up wait for them', () => {
    const walked = walk(graph, answersOf({ 'arose-at': 'conference', agreed: 'no' }))
    expect(walked.at.id).toBe('challenge')
    expect(walked.waiting).toEqual(answersOf({ agreed: 'no' }))
    expect(walked.stale).toEqual([])
  })
})

test.each<{ readonly answers: Record<string, string>; readonly stale: readonly StaleAnswer[] }>([
  { answers: { gone: 'yes' }, stale: [{ question: 'gone', answer: 'yes', why: 'unknown' }] },
  { answers: { 'arose-at': 'gone' }, stale: [{ question: 'arose-at', answer: 'gone', why: 'unknown' }] },
  { answers: { chair: 'yes' }, stale: [{ question: 'chair', answer: 'yes', why: 'unknown' }] },
  { answers: { 'arose-at': 'constructor' }, stale: [{ question: 'arose-at', answer: 'constructor', why: 'unknown' }] },
  { answers: { toString: 'yes' }, stale: [{ question: 'toString', answer: 'yes', why: 'unknown' }] },
])('with $answers nothing moves and the answer is stale', ({ answers, stale }) => {
  const walked = walk(graph, answersOf(answers))
  expect(walked.at.id).toBe('arose-at')
  expect(walked.stale).toEqual(stale)
})

describe('where an answer leads back', () => {
  const round = graphOf({
    tell: 'ask',
    ask: { again: 'wait', done: 'end' },
    wait: 'sure',
    sure: { yes: 'end', no: 'tell' },
    end: null,
  })

  test.each([
    { answers: { ask: 'again', sure: 'no' }, trail: ['tell', 'ask'], used: {}, waiting: {} },
    {
      answers: { ask: 'again', sure: 'yes' },
      trail: ['tell', 'ask', 'wait', 'sure', 'end'],
      used: { ask: 'again', sure: 'yes' },
      waiting: {},
    },
  ])('$answers makes the trail $trail', ({ answers, trail, used, waiting }) => {
    const walked = walk(round, answersOf(answers))
    expect(idsOf(walked.trail)).toEqual(trail)
    expect(walked.answers).toEqual(answersOf(used))
    expect(walked.waiting).toEqual(answersOf(waiting))
  })

  test('the answer that led back is distinguished from the one that is open again, and others wait', () => {
    const ring = graphOf({
      ask: { on: 'which' },
      which: { one: 'sure', two: 'end' },
      sure: { yes: 'end', no: 'ask' },
      end: null,
    })
    const { stale, waiting } = walk(ring, answersOf({ ask: 'on', which: 'one', sure: 'no' }))
    expect(stale).toEqual([
      { question: 'ask', answer: 'on', why: 'open-again' },
      { question: 'sure', answer: 'no', why: 'led-back' },
    ])
    expect(waiting).toEqual(answersOf({ which: 'one' }))
  })

  test('a question before the circle keeps its answer', () => {
    const behind = graphOf({ first: { on: 'ask' }, ask: { on: 'sure' }, sure: { yes: 'end', no: 'ask' }, end: null })
    const walked = walk(behind, answersOf({ first: 'on', ask: 'on', sure: 'no' }))
    expect(idsOf(walked.trail)).toEqual(['first', 'ask'])
    expect(walked.answers).toEqual(answersOf({ first: 'on' }))
  })

  test('it is the answer that is reported to lead back, where steps follow it', () => {
    const byStep = graphOf({ ask: { again: 'wait', done: 'end' }, wait: 'ask', end: null })
    expect(walk(byStep, answersOf({ ask: 'again' })).stale).toEqual([
      { question: 'ask', answer: 'again', why: 'led-back' },
    ])
  })

  test('a question that leads to itself is open again', () => {
    const walked = walk(graphOf({ ask: { again: 'ask', done: 'end' }, end: null }), answersOf({ ask: 'again' }))
    expect(idsOf(walked.trail)).toEqual(['ask'])
    expect(walked.answers.size).toBe(0)
    expect(walked.stale).toEqual([{ question: 'ask', answer: 'again', why: 'led-back' }])
  })
})

test.each([
  { sketch: { ask: { yes: 'gone' } }, from: 'ask', message: 'The pathway has no node “gone”.' },
  { sketch: { ask: { yes: 'ask' } }, from: 'gone', message: 'The pathway has no node “gone”.' },
  { sketch: { one: 'two', two: 'one' }, from: 'one', message: 'The steps from “one” lead back to themselves.' },
])('a graph that no check would pass throws: $message', ({ sketch, from, message }) => {
  expect(() => walk(graphOf(sketch), answersOf({ ask: 'yes' }), from)).toThrow(message)
})

describe('whatever the graph and the answers', () => {
  test('a walk ends at an open question or an outcome, and meets no node twice', () => {
    fc.assert(
      fc.property(someGraph, someAnswers, (graph, answers) => {
        const { trail, at } = walk(graph, answers)
        expect(new Set(idsOf(trail)).size).toBe(trail.length)
        expect(trail.at(-1)).toBe(at)
        expect(trail[0]!.id).toBe(graph.start)
        expect(at.kind).not.toBe('step')
      }),
    )
  })

  test('each node of the trail is led to by the one before, by the answer used', () => {
    fc.assert(
      fc.property(someGraph, someAnswers, (graph, answers) => {
        const walked = walk(graph, answers)
        const ledTo = walked.trail.slice(0, -1).map((node) => {
          if (node.kind === 'step') return node.next.to
          if (node.kind === 'outcome') return 'nowhere'
          return node.answers.find(({ id }) => id === walked.answers.get(node.id))?.to
        })
        expect(ledTo).toEqual(idsOf(walked.trail.slice(1)))
      }),
    )
  })

  test('each answer given is used, waiting or stale, and only one of them', () => {
    fc.assert(
      fc.property(someGraph, someAnswers, (graph, answers) => {
        const { answers: used, waiting, stale } = walk(graph, answers)
        const accounted = [...used, ...waiting, ...stale.map(({ question, answer }) => [question, answer] as const)]
        expect(accounted.map(String).sort()).toEqual([...answers].map(String).sort())
      }),
    )
  })

  test('the answers used and waiting give the same walk again', () => {
    fc.assert(
      fc.property(someGraph, someAnswers, (graph, answers) => {
        const first = walk(graph, answers)
        const again = walk(graph, new Map([...first.answers, ...first.waiting]))
        expect(again.trail).toEqual(first.trail)
        expect(again.answers).toEqual(first.answers)
        expect(again.waiting).toEqual(first.waiting)
        expect(again.stale).toEqual([])
      }),
    )
  })
})
