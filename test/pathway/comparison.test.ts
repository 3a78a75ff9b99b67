import { describe, expect, test } from 'vitest'
import { groupForComparison, comparisonRows, rowTitleOf } from '../../src/pathway/comparison.ts'
import type { ComparisonData } from '../../src/pathway/comparison.ts'
import { fixtureContent, procedureOf } from '../builtContent.ts'
import { parsed, planted, smallPathway, smallWith, twoStagePathway } from './smallPathway.ts'

/** The ids of the nodes at each place that has any. */
function standingsOf({ rows }: ComparisonData): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...rows].flatMap(([place, { nodes }]) => (nodes.length > 0 ? [[place, nodes.map(({ id }) => id).join(' ')]] : [])),
  )
}

const step = '    force: must\n    urgency'

describe('the place of a node in the comparison is', () => {
  test.each([
    ['at its topic', `    topic: plan\n${step}`, { plan: 'tell', other: 'settled' }],
    ['at its level', `    level: senior\n${step}`, { senior: 'tell', other: 'settled' }],
    ['at its topic before its level', `    topic: plan\n    level: last\n${step}`, { plan: 'tell', other: 'settled' }],
    ['among the others where it has neither', step, { other: 'tell settled' }],
  ])('%s', (_, to, rows) => {
    expect(standingsOf(groupForComparison(parsed(smallWith(step, to))))).toEqual(rows)
  })

  test('at its topic, and is named at its level', () => {
    const sides = groupForComparison(parsed(smallWith(step, `    topic: plan\n    level: last\n${step}`)))
    expect(sides.rows.get('last')?.nodes).toEqual([])
    expect(sides.rows.get('last')?.alsoHere.map(({ id }) => id)).toEqual(['tell'])
    expect(rowTitleOf(sides, 'tell')).toBe('Carrying out the plan')
  })

  test.each([
    ['no force and no place', '', { other: 'tell settled' }],
    ['a force', '    force: must\n', { other: 'ask tell settled' }],
    ['a place', '    level: managers\n', { managers: 'ask', other: 'tell settled' }],
  ])('as a question with %s only if it says what somebody does', (_, added, rows) => {
    const pathway = parsed(smallWith('    text: Think of the child.\n', `    text: Think of the child.\n${added}`))
    expect(standingsOf(groupForComparison(pathway))).toEqual(rows)
  })

  test('at its level, and is not named there again', () => {
    const { rows } = groupForComparison(parsed(smallWith(step, `    level: senior\n${step}`)))
    expect(rows.get('senior')?.alsoHere).toEqual([])
  })
})

test('a place has the stages of its nodes, and no others', () => {
  const { rows } = groupForComparison(parsed(planted(twoStagePathway, step, `    level: senior\n${step}`)))
  const stagesAt = (place: 'senior' | 'other') =>
    rows.get(place)?.stages.map(({ id, nodes }) => [id, nodes.map((node) => node.id)])
  expect(stagesAt('senior')).toEqual([['second', ['tell']]])
  expect(stagesAt('other')).toEqual([['first', ['settled']]])
})

test('what holds throughout, and every record with the steps that ask for it, are listed beside the places', () => {
  const pathway = parsed(smallWith('urgency: immediately', 'urgency: immediately\n    throughout: true'))
  const { throughout, records } = groupForComparison(pathway)
  expect(throughout).toMatchObject([{ time: 'immediately', force: 'must', clauses: ['1.2'], nodes: [{ id: 'tell' }] }])
  expect(records.map(({ record, nodes }) => `${record.id}: ${nodes.map(({ id }) => id).join(' ')}`)).toEqual([
    'note: tell settled',
  ])
})

describe.each(fixtureContent().procedures.map((procedure) => ({ board: procedure.board.id, procedure })))(
  '$board',
  ({ procedure: { pathway } }) => {
    const sides = groupForComparison(pathway)

    test('every step, every outcome and every question with a force has one place, in the order of the file, or sets a time', () => {
      const wanted = [...pathway.nodes.values()].filter(({ kind, force }) => kind !== 'question' || force)
      const placed = comparisonRows.flatMap(({ id }) => sides.rows.get(id)!.nodes.map((node) => node.id))
      const setting = sides.throughout.flatMap(({ nodes }) => nodes.map(({ id }) => id))
      const found = [...placed, ...setting.filter((id) => rowTitleOf(sides, id) === undefined)]
      expect([...found].sort()).toEqual(wanted.map(({ id }) => id).sort())
      const order = [...pathway.nodes.keys()]
      for (const { nodes } of sides.rows.values())
        expect(nodes.map(({ id }) => id)).toEqual(order.filter((id) => nodes.some((node) => node.id === id)))
    })

    test('the stages of a place have its nodes', () => {
      for (const { nodes, stages } of sides.rows.values()) expect(stages.flatMap((stage) => stage.nodes)).toEqual(nodes)
    })
  },
)

/** By the clauses, read one by one: whoever moves a node looks at its clause first. */
test.each([
  {
    board: 'kent',
    rows: {
      'immediate-risk': 'settle-immediately',
      practitioners: 'practitioner-level referral-discussion',
      managers: 'referral-first-line referral-advice',
      senior: 'referral-up-the-line referral-designated',
      'no-conference':
        'request-conference strategy-discussion team-manager-considers service-manager-considers section-47-quality-assurance section-47-heads section-47-sub-group',
      'conference-decision':
        'chair-decides challenge-further not-challenged raise-formally own-representations alert-local-authority quality-assurance-determines review-brought-forward initial-reconvened conference-heads conference-sub-group',
      plan: 'plan-line-managers plan-up-the-line plan-designated',
      last: 'heads-of-service sub-group unresolved',
      resolved: 'resolved',
    },
  },
  {
    board: 'rutland',
    rows: {
      'immediate-risk': 'tell-social-care risk-remains conference-risk',
      practitioners: 'talk-to-co-workers talk-to-own-manager seek-advice contact-decision-maker',
      managers: 'discuss-with-own-manager managers-discuss',
      senior: 'service-manager safeguarding-manager senior-manager',
      'no-conference': 'request-overturn request-to-service-manager discuss-and-explain convene-conference',
      last: 'deputy-director procedure-ends',
      resolved: 'confirm-in-writing identify-learning amend-protocols debrief resolved',
    },
  },
])('each node of $board has the place that its clauses say', ({ board, rows }) => {
  const procedure = procedureOf(board)
  expect(standingsOf(groupForComparison(procedure.pathway))).toEqual(rows)
})

test.each([
  {
    board: 'kent',
    times: [
      'immediately (must 2.6): settle-immediately',
      'within a time frame that clearly protects the child (must 2.6): settle-in-time',
    ],
    standNowhere: ['settle-in-time'],
  },
  {
    board: 'rutland',
    // 3.7 states: the time asks no more than that, however strong the step is.
    times: [
      'immediately, as we read it (states 3.7): tell-social-care risk-remains conference-risk',
      'with timely action, paramount where the child may be at risk (states 3.7): talk-to-co-workers discuss-with-own-manager service-manager senior-manager deputy-director request-overturn',
    ],
    standNowhere: [],
  },
])('the times of $board that hold throughout, each once and with its own force', ({ board, times, standNowhere }) => {
  const sides = groupForComparison(procedureOf(board).pathway)
  const ids = sides.throughout.map(({ nodes }) => nodes.map(({ id }) => id).join(' '))
  expect(
    sides.throughout.map(({ time, force, clauses }, n) => `${time} (${force} ${clauses.join(' ')}): ${ids[n]!}`),
  ).toEqual(times)
  expect(
    ids
      .join(' ')
      .split(' ')
      .filter((id) => rowTitleOf(sides, id) === undefined),
  ).toEqual(standNowhere)
})

test.each(['kent', 'rutland'])(
  'of %s no node is left among the others, and a time always holds throughout',
  (board) => {
    const { rows } = groupForComparison(procedureOf(board).pathway)
    expect(rows.get('other')?.nodes).toEqual([])
    for (const [place, { nodes, throughoutApplies: bound }] of rows)
      expect([place, bound]).toEqual([place, nodes.length > 0 && place !== 'resolved' ? 'always' : 'never'])
  },
)

test('a time that only some routes set holds perhaps, and one that comes later does not', () => {
  const text = smallWith('urgency: immediately', 'urgency: immediately\n    throughout: true')
  const { rows } = groupForComparison(
    parsed(planted(text, '    title: Settled', '    level: last\n    title: Settled')),
  )
  expect(rows.get('last')?.throughoutApplies).toBe('perhaps')
  const asked = groupForComparison(
    parsed(planted(text, '    title: Is it urgent?', '    level: managers\n    title: Is it urgent?')),
  )
  expect(asked.rows.get('managers')?.throughoutApplies).toBe('never')
})

test.each([
  ['where one node asks, of one', 'senior', ['here']],
  ['where each asks', 'other', ['at each of these steps']],
])('a record says at which nodes: %s', (_, place, where) => {
  const text = place === 'senior' ? smallWith(step, `    level: senior\n${step}`) : smallPathway
  const found = groupForComparison(parsed(text)).rows.get(place as 'senior' | 'other')?.records
  expect(found?.map((record) => record.where)).toEqual(where)
})

test('a question, which asks for no record, is not counted among those that ask', () => {
  const text = smallWith('    text: Think of the child.\n', '    text: Think of the child.\n    force: must\n')
  const found = groupForComparison(parsed(text)).rows.get('other')?.records
  expect(found?.map(({ where }) => where)).toEqual(['at each of these steps'])
})

test('a record that some of the nodes ask for says which one, or how many', () => {
  const { rows } = groupForComparison(procedureOf('rutland').pathway)
  expect(rows.get('practitioners')?.records.map(({ record, where }) => `${record.id} ${where}`)).toEqual([
    'stage-record at each of these steps',
    'in-writing at each of these steps',
    'reasons at “Contact the person who made the decision”',
  ])
})
