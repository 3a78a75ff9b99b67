import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparisonFacts, groupForComparison } from '../../src/pathway/comparison.ts'
import { differences, recordDifferences, throughoutDifferences } from '../../src/pathway/differences.ts'
import type { ComparedRecord } from '../../src/pathway/differences.ts'
import type { ComparisonFacts } from '../../src/pathway/comparison.ts'
import { parsed, planted, smallPathway } from './smallPathway.ts'

function said(name: string, parts: Partial<ComparisonFacts> = {}): ComparisonFacts {
  const nothing = { musts: [], mustsElsewhere: [], times: [], readTimes: [], equivalents: [], requiredRecords: [] }
  return {
    ...nothing,
    name,
    row: 'managers',
    steps: ['Talk'],
    throughoutApplies: 'never',
    throughoutForces: ['must'],
    ...parts,
  }
}

const sentencesOf = (...all: readonly ComparisonFacts[]) => differences(all).map(({ who, says }) => `${who} ${says}`)

/** Says one thing of each kind, so that only what a test changes is a difference. */
const urgently = { time: 'urgently', force: 'must' } as const
const whole = { musts: ['Ask'], times: [urgently], equivalents: ['Ask'], requiredRecords: ['A note'] }

describe('between two procedures', () => {
  test.each([
    { one: whole, other: whole, sentences: [] },
    { one: whole, other: { steps: [] }, sentences: ['Only Kent has a step of its own for this.'] },
    { one: { steps: [] }, other: { steps: [] }, sentences: ['Neither has a step of its own for this.'] },
    { one: whole, other: { ...whole, musts: [] }, sentences: ['Only Kent makes a step here mandatory: “Ask”.'] },
    {
      one: { ...whole, musts: [], mustsElsewhere: ['Immediate risk'] },
      other: whole,
      sentences: [
        'Only Essex makes a step here mandatory: “Ask”. For what Kent makes mandatory besides, see “Immediate risk”.',
      ],
    },
    {
      one: { ...whole, musts: [], mustsElsewhere: ['Immediate risk'] },
      other: { ...whole, musts: [], mustsElsewhere: ['Immediate risk', 'Managers'] },
      sentences: [
        'Neither makes a step here mandatory. For what Kent and Essex make mandatory besides, see “Immediate risk” and “Managers”.',
      ],
    },
    {
      one: { ...whole, times: [] },
      other: { ...whole, times: [urgently, { time: 'within 2 hours', force: 'should', when: 'A child is at risk' }] },
      sentences: [
        'Only Essex sets a time for these steps themselves: “urgently” (must) and “within 2 hours” (should; when: A child is at risk).',
      ],
    },
    {
      one: { ...whole, times: [], readTimes: ['urgently, as we read it'] },
      other: whole,
      sentences: [
        'Only Essex sets a time for these steps themselves: “urgently” (must). In Kent: “urgently, as we read it”.',
      ],
    },
    {
      one: { ...whole, times: [], throughoutApplies: 'perhaps' },
      other: { ...whole, times: [] },
      sentences: [
        'Neither sets a time for these steps themselves. In Kent, a time for the whole route may apply (must).',
      ],
    },
    {
      one: { ...whole, times: [], throughoutApplies: 'always' },
      other: { ...whole, times: [], throughoutApplies: 'always', throughoutForces: ['states'] },
      sentences: [
        'Neither sets a time for these steps themselves. In Kent, a time for the whole route always applies (must). In Essex, a time for the whole route always applies (states).',
      ],
    },
    {
      one: { ...whole, times: [], throughoutApplies: 'always' },
      other: { ...whole, times: [], throughoutApplies: 'always' },
      sentences: [
        'Neither sets a time for these steps themselves. In Kent and Essex, a time for the whole route always applies (must).',
      ],
    },
    {
      // Whatever must be done once it is resolved, an outcome says: to write it down.
      one: { ...whole, musts: [], row: 'resolved' },
      other: { ...whole, musts: [], row: 'resolved' },
      sentences: [],
    },
    {
      one: { ...whole, equivalents: [] },
      other: { ...whole, equivalents: [] },
      sentences: ['Neither names posts at these steps as each other’s equivalents.'],
    },
    {
      one: { ...whole, equivalents: [], row: 'no-conference' },
      other: { ...whole, equivalents: [], row: 'no-conference' },
      sentences: [],
    },
    {
      one: { ...whole, requiredRecords: [] },
      other: whole,
      sentences: [
        'Only Essex asks at these steps themselves for a record that must be kept: “A note”. See Records for what applies at every stage.',
      ],
    },
  ] satisfies readonly {
    one: Partial<ComparisonFacts>
    other: Partial<ComparisonFacts>
    sentences: readonly string[]
  }[])('$one and $other: $sentences', ({ one, other, sentences }) => {
    expect(sentencesOf(said('Kent', one), said('Essex', other))).toEqual(sentences)
  })
})

test('between three, some may say it, or none of them', () => {
  const all = [said('Kent', { musts: ['Ask'] }), said('Essex', { musts: ['Go'] }), said('Devon')]
  expect(sentencesOf(...all)).toEqual([
    'Only Kent and Essex make a step here mandatory.',
    'None of them sets a time for these steps themselves.',
    'None of them names posts at these steps as each other’s equivalents.',
    'None of them asks at these steps themselves for a record that must be kept. See Records for what applies at every stage.',
  ])
})

test('where two of three say it, both are named, and nobody else', () => {
  const silent = { musts: [], times: [], equivalents: [], requiredRecords: [] }
  expect(sentencesOf(said('Kent', whole), said('Essex', whole), said('Devon', silent))).toEqual([
    'Only Kent and Essex make a step here mandatory.',
    'Only Kent and Essex set a time for these steps themselves.',
    'Only Kent and Essex name posts at these steps as each other’s equivalents.',
    'Only Kent and Essex ask at these steps themselves for a record that must be kept. See Records for what applies at every stage.',
  ])
  expect(sentencesOf(said('Kent', whole), said('Essex', whole), said('Devon', { steps: [] }))).toEqual([
    'Only Kent and Essex have a step of its own for this.',
  ])
})

test('says that no procedure has a must, apart from what follows once it is resolved', () => {
  expect(sentencesOf(said('Kent', { ...whole, musts: [] }), said('Essex', { ...whole, musts: [] }))).toEqual([
    'Neither makes a step here mandatory.',
  ])
})

describe('of the records', () => {
  const note: ComparedRecord = { text: 'A note', force: 'must', clauses: ['2.8'] }
  const reasons: ComparedRecord = { text: 'The reasons', force: 'should', clauses: ['4.3'] }

  test.each([
    { what: 'in the same words is no difference', records: [note], says: [] },
    {
      what: 'in other words is told in its words, with its force',
      records: [note, reasons],
      says: ['asks, in these words, for “The reasons” (should).'],
    },
    {
      what: 'that a clause only states asks for nothing',
      records: [{ ...reasons, force: 'states' as const }],
      says: [],
    },
    {
      what: 'that the clause of a common one asks for as strongly is no difference',
      records: [note, { ...note, text: 'A note, if there is one' }],
      says: [],
    },
    {
      what: 'that the clause of a common one asks for less strongly is told',
      records: [note, { ...note, text: 'More', force: 'should' as const }],
      says: ['asks, in these words, for “More” (should).'],
    },
    {
      what: 'is told beside another of the same clause',
      records: [reasons, { ...reasons, text: 'The views' }],
      says: ['asks, in these words, for “The reasons” (should) and “The views” (should).'],
    },
    {
      what: 'of each of three clauses is told in one sentence',
      records: [
        reasons,
        { ...reasons, text: 'Views', clauses: ['4.4'] },
        { ...reasons, text: 'Dates', clauses: ['4.5'] },
      ],
      says: ['asks, in these words, for “The reasons” (should), “Views” (should) and “Dates” (should).'],
    },
    {
      what: 'of other clauses is told too, even where their numbers, put together, are the same digits',
      records: [
        { ...reasons, clauses: ['3.1', '13.2'] },
        { ...reasons, text: 'Views', clauses: ['3.11', '3.2'] },
      ],
      says: ['asks, in these words, for “The reasons” (should) and “Views” (should).'],
    },
  ])('one $what', ({ records, says }) => {
    const all = [
      { name: 'Kent', records },
      { name: 'Essex', records: [{ ...note, clauses: ['3.6'] }] },
    ]
    const kent = recordDifferences(all).filter(({ who }) => who === 'Only Kent')
    expect(kent.map((difference) => difference.says)).toEqual(says)
  })
})

test('where none asks for more than the others, records are no difference', () => {
  const records = [{ text: 'A note', force: 'must', clauses: ['2.8'] }] as const
  const all = ['Kent', 'Essex'].map((name) => ({ name, records }))
  expect(recordDifferences(all)).toEqual([])
})

test.each([
  { times: [[], []], says: ['Neither sets a time for the whole route.'] },
  {
    times: [[{ time: 'without delay', force: 'must' }], []],
    says: [
      'Only Kent sets a time for the whole route: “without delay” (must).',
      'Only Kent makes a time for the whole route mandatory: “without delay” (must).',
    ],
  },
  {
    times: [[{ time: 'soon', force: 'states' }], [{ time: 'in time', force: 'should' }]],
    says: ['Neither makes a time for the whole route mandatory.'],
  },
  { times: [[{ time: 'soon', force: 'must' }], [{ time: 'in time', force: 'must' }]], says: [] },
] as const)('of times for the whole route it says $says', ({ times: [kent, essex], says }) => {
  const all = [
    { name: 'Kent', times: kent },
    { name: 'Essex', times: essex },
  ]
  expect(throughoutDifferences(all).map((difference) => `${difference.who} ${difference.says}`)).toEqual(says)
})

test('what a pathway says at a place is counted once, by the titles of its steps', () => {
  const pathway = parsed(
    smallPathway.replace('    force: must\n    urgency', '    level: senior\n    force: must\n    urgency'),
  )
  expect(comparisonFacts('Kent', groupForComparison(pathway), 'senior')).toEqual({
    name: 'Kent',
    row: 'senior',
    steps: ['Tell the manager'],
    musts: ['Tell the manager'],
    mustsElsewhere: [],
    times: [{ time: 'immediately', force: 'must' }],
    readTimes: [],
    equivalents: [],
    requiredRecords: ['A note of what was said'],
    throughoutApplies: 'never',
    throughoutForces: [],
  })
})

test('what is done about an immediate risk counts in the rows of its stage too, with its time as we read it', () => {
  const text = smallPathway.replace(
    '    force: must\n    urgency: immediately',
    '    topic: immediate-risk\n    force: must\n    urgency: immediately\n    urgency-is-reading: true\n    silence: No time.\n    reading: At once.',
  )
  const compared = groupForComparison(parsed(text.replace('    title: Settled', '    level: last\n    title: Settled')))
  expect(comparisonFacts('Kent', compared, 'last')).toMatchObject({
    musts: [],
    mustsElsewhere: ['Immediate risk, or a risk that may remain'],
  })
  expect(comparisonFacts('Kent', compared, 'immediate-risk')).toMatchObject({
    musts: ['Tell the manager'],
    mustsElsewhere: [],
    times: [],
    readTimes: ['immediately, as we read it'],
  })
})

test('a step that should be done, at no time, says whose equivalents its posts are, and its record need not be kept', () => {
  const text = [
    ['    force: must\n    urgency: immediately\n', '    level: senior\n    force: should\n'],
    ['police: Detective sergeant\n', 'police: Detective sergeant\n      health: Nurse\n    posts: equivalents\n'],
    ['    force: must\n    clauses: 1.2\nnodes', '    force: should\n    clauses: 1.2\nnodes'],
  ].reduce((before, [from, to]) => planted(before, from!, to!), smallPathway)
  expect(comparisonFacts('Kent', groupForComparison(parsed(text)), 'senior')).toMatchObject({
    steps: ['Tell the manager'],
    musts: [],
    times: [],
    equivalents: ['Tell the manager'],
    requiredRecords: [],
  })
})

test('an outcome that must be kept to counts as its records, not as a step with a must', () => {
  const text = smallPathway.replace('    title: Settled', '    level: last\n    force: must\n    title: Settled')
  const settled = comparisonFacts('Kent', groupForComparison(parsed(text)), 'last')
  expect([settled.steps, settled.musts, settled.requiredRecords]).toEqual([
    ['Settled'],
    [],
    ['A note of what was said'],
  ])
})

test('a time that does not rest on what the step itself does is no time of the step', () => {
  const of = (throughout: string) => {
    const text = smallPathway.replace('urgency: immediately', `urgency: immediately\n    throughout: ${throughout}`)
    return comparisonFacts(
      'Kent',
      groupForComparison(
        parsed(text.replace('    force: must\n    urgency', '    level: senior\n    force: must\n    urgency')),
      ),
      'senior',
    )
  }
  expect(of('true')).toMatchObject({
    times: [{ time: 'immediately', force: 'must' }],
    throughoutApplies: 'always',
    throughoutForces: ['must: required'],
  })
  expect(of('{ force: states, clauses: 1.1 }')).toMatchObject({
    times: [],
    throughoutApplies: 'always',
    throughoutForces: ['states: describes, asks nothing'],
  })
})

const someWords = fc.uniqueArray(fc.constantFrom('one', 'two', 'three'))
const anySaid = (name: string): fc.Arbitrary<ComparisonFacts> =>
  fc.record({
    name: fc.constant(name),
    row: fc.constantFrom('managers', 'plan', 'resolved'),
    steps: someWords,
    musts: someWords,
    mustsElsewhere: someWords,
    times: someWords.map((all) => all.map((time) => ({ time, force: 'must' as const }))),
    readTimes: someWords,
    equivalents: someWords,
    requiredRecords: someWords,
    throughoutApplies: fc.constantFrom('always', 'perhaps', 'never'),
    throughoutForces: fc.constantFrom([], ['must'], ['must', 'states']),
  })

describe('whatever is said', () => {
  test('a procedure beside itself differs in nothing: no sentence begins with “Only”', () => {
    fc.assert(
      fc.property(anySaid('Kent'), (one) => {
        expect(sentencesOf(one, { ...one, name: 'Essex' }).filter((words) => words.startsWith('Only'))).toEqual([])
      }),
    )
  })

  test('the order of two procedures changes no sentence about one of them', () => {
    fc.assert(
      fc.property(anySaid('Kent'), anySaid('Essex'), (one, other) => {
        const only = (...all: readonly ComparisonFacts[]) =>
          sentencesOf(...all).filter((words) => words.startsWith('Only'))
        expect(only(one, other)).toEqual(only(other, one))
      }),
    )
  })

  test('a procedure listed as the only one says it, and one listed without a step is listed for nothing else', () => {
    fc.assert(
      fc.property(anySaid('Kent'), anySaid('Essex'), (one, other) => {
        const all = differences([one, other])
        if (one.steps.length === 0 || other.steps.length === 0) expect(all).toHaveLength(1)
        const must = all.find(({ says }) => says.includes('a step here mandatory'))
        if (must?.who === 'Only Kent') expect([one.musts.length > 0, other.musts.length]).toEqual([true, 0])
        if (must?.who === 'Neither') expect([one.musts, other.musts]).toEqual([[], []])
      }),
    )
  })
})
