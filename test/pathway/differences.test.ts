import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compared } from '../../src/pathway/comparison.ts'
import { differences, recordDifferences } from '../../src/pathway/differences.ts'
import { saidAt } from '../../src/pathway/said.ts'
import type { Said } from '../../src/pathway/said.ts'
import { parsed, smallPathway } from './smallPathway.ts'

function said(name: string, parts: Partial<Said> = {}): Said {
  const nothing = { musts: [], times: [], equivalents: [], requiredRecords: [] }
  return { ...nothing, name, isLevel: true, steps: ['Talk'], throughout: false, ...parts }
}

const told = (...all: readonly Said[]) => differences(all).map(({ who, says }) => `${who} ${says}`)

/** Says one thing of each kind, so that only what a test changes is a difference. */
const whole = { musts: ['Ask'], times: ['urgently'], equivalents: ['Ask'], requiredRecords: ['A note'] }

describe('between two procedures', () => {
  test.each([
    { one: whole, other: whole, sentences: [] },
    { one: whole, other: { steps: [] }, sentences: ['Only Kent has a step of its own for this.'] },
    { one: { steps: [] }, other: { steps: [] }, sentences: ['Neither has a step of its own for this.'] },
    { one: whole, other: { ...whole, musts: [] }, sentences: ['Only Kent has a step with the force must: “Ask”.'] },
    {
      one: { ...whole, times: [] },
      other: { ...whole, times: ['urgently', 'within 2 hours'] },
      sentences: ['Only Essex sets a time for these steps themselves: “urgently” and “within 2 hours”.'],
    },
    {
      one: { ...whole, times: [], throughout: true },
      other: { ...whole, times: [] },
      sentences: ['Neither sets a time for these steps themselves. In Kent, a time that holds throughout may apply.'],
    },
    {
      one: { ...whole, equivalents: [] },
      other: { ...whole, equivalents: [] },
      sentences: ['Neither names posts at these steps as each other’s equivalents.'],
    },
    {
      one: { ...whole, equivalents: [], isLevel: false },
      other: { ...whole, equivalents: [], isLevel: false },
      sentences: [],
    },
    {
      one: { ...whole, requiredRecords: [] },
      other: whole,
      sentences: ['Only Essex asks at these steps for a record that must be kept: “A note”.'],
    },
  ])('$one and $other: $sentences', ({ one, other, sentences }) => {
    expect(told(said('Kent', one), said('Essex', other))).toEqual(sentences)
  })
})

test('between three, some may say it, or none of them', () => {
  const all = [said('Kent', { musts: ['Ask'] }), said('Essex', { musts: ['Go'] }), said('Devon', { isLevel: false })]
  expect(told(...all)).toEqual([
    'Only Kent and Essex have a step with the force must.',
    'None of them sets a time for these steps themselves.',
    'None of them names posts at these steps as each other’s equivalents.',
    'None of them asks at these steps for a record that must be kept.',
  ])
})

test('a record in the same words is no difference; any other is told in its words', () => {
  const all = [
    { name: 'Kent', records: ['A note', 'The dissent'] },
    { name: 'Essex', records: ['A note'] },
  ]
  expect(recordDifferences(all)).toEqual([{ who: 'Only Kent', says: 'asks, in these words, for “The dissent”.' }])
})

test('what a pathway says at a place is counted once, by the titles of its steps', () => {
  const pathway = parsed(
    smallPathway.replace('    force: must\n    urgency', '    level: senior\n    force: must\n    urgency'),
  )
  expect(saidAt('Kent', compared(pathway), 'senior')).toEqual({
    name: 'Kent',
    isLevel: true,
    steps: ['Tell the manager'],
    musts: ['Tell the manager'],
    times: ['immediately'],
    equivalents: [],
    requiredRecords: ['A note of what was said'],
    throughout: false,
  })
})

const someWords = fc.uniqueArray(fc.constantFrom('one', 'two', 'three'))
const anySaid = (name: string): fc.Arbitrary<Said> =>
  fc.record({
    name: fc.constant(name),
    isLevel: fc.boolean(),
    steps: someWords,
    musts: someWords,
    times: someWords,
    equivalents: someWords,
    requiredRecords: someWords,
    throughout: fc.boolean(),
  })

describe('whatever is said', () => {
  test('a procedure beside itself differs in nothing: no sentence begins with “Only”', () => {
    fc.assert(
      fc.property(anySaid('Kent'), (one) => {
        expect(told(one, { ...one, name: 'Essex' }).filter((words) => words.startsWith('Only'))).toEqual([])
      }),
    )
  })

  test('the order of two procedures changes no sentence about one of them', () => {
    fc.assert(
      fc.property(anySaid('Kent'), anySaid('Essex'), (one, other) => {
        const only = (...all: readonly Said[]) => told(...all).filter((words) => words.startsWith('Only'))
        expect(only(one, other)).toEqual(only(other, one))
      }),
    )
  })

  test('who is told to be the only one says it, and who lacks a step is told to lack nothing else', () => {
    fc.assert(
      fc.property(anySaid('Kent'), anySaid('Essex'), (one, other) => {
        const all = differences([one, other])
        if (one.steps.length === 0 || other.steps.length === 0) expect(all).toHaveLength(1)
        const must = all.find(({ says }) => says.includes('force must'))
        if (must?.who === 'Only Kent') expect([one.musts.length > 0, other.musts.length]).toEqual([true, 0])
        if (must?.who === 'Neither') expect([one.musts, other.musts]).toEqual([[], []])
      }),
    )
  })
})
