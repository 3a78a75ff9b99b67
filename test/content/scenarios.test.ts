import { describe, expect, test } from 'vitest'
import { checklist } from '../../src/pathway/records.ts'
import { collectBases } from '../../src/pathway/readings.ts'
import { walk } from '../../src/pathway/walk.ts'
import { builtContent, procedureOf } from '../builtContent.ts'

// What we ask of our own cases. Of any other board’s the build checks that they hold.
const procedures = ['kent', 'rutland'].map((board) => procedureOf(board))
const scenarios = builtContent().scenarios.filter(({ procedure }) => procedures.includes(procedure))
const trailOf = ({ procedure, answers }: (typeof scenarios)[number]) => walk(procedure.pathway, answers).trail
const meeting = (node: string) => scenarios.filter((scenario) => trailOf(scenario).some(({ id }) => id === node))

test('there are twelve scenarios or more', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(12)
})

describe.each(procedures.map((procedure) => ({ board: procedure.board.name, procedure })))(
  'the scenarios of $board',
  ({ procedure }) => {
    const own = scenarios.filter((scenario) => scenario.procedure === procedure)

    test('end at every outcome of the pathway', () => {
      const outcomes = [...procedure.pathway.nodes.values()].flatMap(({ kind, id }) => (kind === 'outcome' ? [id] : []))
      expect([...new Set(own.map(({ outcome }) => outcome.id))].sort()).toEqual(outcomes.sort())
    })

    test('involve every agency of the board', () => {
      const involved = new Set(own.flatMap(({ agencies }) => agencies))
      expect([...involved].sort()).toEqual([...procedure.board.agencies.keys()].sort())
    })

    test('pass through every stage of the pathway', () => {
      const stages = new Set(own.flatMap((scenario) => trailOf(scenario).map(({ stage }) => stage)))
      expect([...stages].sort()).toEqual(procedure.pathway.stages.map(({ id }) => id).sort())
    })

    test('have a disagreement within one agency', () => {
      expect(own.filter(({ agencies }) => agencies.length === 1)).not.toEqual([])
    })

    test('meet a silence of the procedure, and say so', () => {
      const silent = own.filter((scenario) =>
        collectBases(trailOf(scenario), scenario.answers).some(({ silence }) => silence !== undefined),
      )
      const words = silent.map(({ notes, learning, decisions }) =>
        [
          ...notes,
          ...learning.map(({ text }) => text),
          ...decisions.flatMap(({ because, note = '' }) => [because, note]),
        ].join(' '),
      )
      expect(
        words.filter((text) => /does not say|not said|silen[ct]|says? nothing|is not named|names nobody/i.test(text)),
      ).not.toEqual([])
    })
  },
)

test.each([
  ['an infant with a possible non-accidental injury, resolved immediately', 'settle-immediately', 'health'],
  ['the health alternative', 'referral-designated', 'health'],
  ['a voluntary-sector worker who asks for a conference', 'request-conference', 'voluntary'],
  ['a committee that may act as senior manager', 'senior-manager', 'voluntary'],
  ['a child at immediate risk', 'tell-social-care', 'police'],
  ['an upheld decision, put urgently to the Sub Group', 'conference-sub-group', 'health'],
  ['a safeguarding manager, between two agencies neither of which is social care', 'safeguarding-manager', 'education'],
])('there is %s', (_, node, agency) => {
  expect(meeting(node).filter(({ agencies }) => agencies.includes(agency))).not.toEqual([])
})

test('there is the silence of 5.3: a designated professional who does not agree', () => {
  expect(scenarios.filter(({ answers }) => answers.get('designated-agrees') === 'no')).not.toEqual([])
})

describe('a room departs from the procedure only where its words decide the answer', () => {
  const marks = scenarios.flatMap(({ id, decisions }) =>
    decisions.map(({ question, answer, asks }) => ({
      id,
      question: question.id,
      way: `${question.id}/${answer.id}`,
      asks,
    })),
  )

  test('a way is marked alike in every scenario that takes it', () => {
    const byWay = new Map(marks.map(({ way, asks }) => [way, asks]))
    expect(marks.filter(({ way, asks }) => byWay.get(way) !== asks)).toEqual([])
  })

  test('its words decide what the case is about, and no more', () => {
    const settled = marks.filter(({ asks }) => asks === undefined).map(({ question }) => question)
    expect(new Set(settled)).toEqual(
      new Set([
        'infant-injury',
        'arose-at',
        'conference-part',
        'conference-ground',
        'immediate-risk',
        'about-conference',
      ]),
    )
  })

  test('it leaves open whether to challenge, which way up, and what a manager determines', () => {
    const open = marks.filter(({ asks }) => asks === 'choice').map(({ question }) => question)
    expect(new Set(open)).toEqual(
      new Set([
        'challenge-further',
        'referral-first-way',
        'referral-way-up',
        'plan-first-way',
        'plan-way-up',
        'quality-assurance-decision',
        'where-to-begin',
        'after-first-attempt',
        'after-managers',
        'after-third-level',
      ]),
    )
  })
})

describe.each(scenarios.map((scenario) => ({ id: scenario.id, scenario })))('$id', ({ scenario }) => {
  const { procedure, decisions, learning, notes, discussion, caseText: told } = scenario
  const words = [
    ...decisions.flatMap(({ told = '', because, note = '' }) => [told, because, note]),
    ...learning.map(({ text }) => text),
    ...notes,
    ...discussion,
  ]

  test('takes its route to its outcome, with records at the end', () => {
    const { at, stale, waiting } = walk(procedure.pathway, scenario.answers)
    expect([at.id, stale, [...waiting]]).toEqual([scenario.outcome.id, [], []])
    expect(checklist(trailOf(scenario))).not.toEqual([])
  })

  test('cites only clauses that there are, in its words too', () => {
    const known = new Set(procedure.prose.clauses.map(({ number }) => number))
    const cited = words.join(' ').match(/(?<![\d.])\d+\.\d+[a-z]?/g) ?? []
    expect(cited.filter((number) => !known.has(number))).toEqual([])
  })

  test('is plainly invented, and a child in it has no name but Example', () => {
    expect(told).toMatch(/\binvented\b/)
    expect(told).toMatch(/\bExample\b|\bBillie\b/)
  })

  test('fits on a screen', () => {
    expect(told.split(' ').length).toBeLessThanOrEqual(150)
    for (const text of words) expect(text.length).toBeLessThanOrEqual(420)
  })

  test('says “must” or “should” only where a clause of its route does', () => {
    for (const { text, clauses } of learning) {
      const forces = new Set(
        procedure.prose.clauses.filter(({ number }) => clauses.includes(number)).flatMap((clause) => clause.forces),
      )
      for (const force of ['must', 'should'] as const)
        if (new RegExp(`\\b${force}\\b`).test(text))
          expect([text, [...forces]]).toEqual([text, expect.arrayContaining([force])])
    }
  })
})

describe('a pathway that changes breaks the scenarios that it leads elsewhere', () => {
  test('every answer of every scenario matters to it', () => {
    for (const { procedure, answers, outcome, id } of scenarios)
      for (const question of answers.keys()) {
        const without = new Map([...answers].filter(([key]) => key !== question))
        expect([id, walk(procedure.pathway, without).at.id]).not.toEqual([id, outcome.id])
      }
  })
})
