import { describe, expect, test } from 'vitest'
import { matchStages } from '../../../src/pathway/parse/matchStages.ts'
import { parsePathway } from '../../../src/pathway/parse/parsePathway.ts'
import { messagesOf, parsed, problemsOf, smallPathway, smallContext, smallWith } from '../smallPathway.ts'

describe('a stage whose id is misspelt is reported once, not at each of its nodes', () => {
  test.each([
    ['  first:\n', '  frist:\n', ['4 stage-misspelt']],
    ['  first:\n', '  First:\n', ['4 bad-id']],
    ['  first:\n', '  first_:\n', ['4 bad-id']],
    ['  first:\n', '  second:\n    title: Second\n    section: 1\n  first:\n', ['4 empty-stage']],
    ['stage: first\n    title: Settled', 'stage: frist\n    title: Settled', ['44 unknown-stage']],
    ['title: First stage\n    section: 1', 'title: First stage\n    section: 2', ['6 unknown-section']],
  ])('with %j edited to %j the problems are %j', (from, to, problems) => {
    expect(problemsOf(smallWith(from, to))).toEqual(problems)
  })

  test('with the number of its nodes', () => {
    expect(messagesOf(smallWith('  first:\n', '  frist:\n'))).toEqual([
      'Stage “frist” has no node, but 3 nodes name a stage “first”, which does not exist.',
    ])
  })

  test('and the prose is held against the id that the nodes use', () => {
    const result = parsePathway(smallWith('  first:\n', '  frist:\n'), 'pathway.yaml', smallContext)
    expect('problems' in result && result.stages).toEqual([{ id: 'first', title: 'First stage', section: '1' }])
  })
})

test('stages in capitals are matched each with its nodes', () => {
  const text = smallPathway
    .replace('  first:\n', '  First:\n    title: First\n    section: 1\n  Second_Stage:\n')
    .replace('stage: first\n    title: Settled', 'stage: second-stage\n    title: Settled')
  expect(problemsOf(text)).toEqual(['4 bad-id', '7 bad-id'])
})

test.each([
  {
    what: 'one that no other is like',
    stages: ['frist'],
    named: ['first', 'first'],
    ids: ['first'],
    told: ['Stage “frist” has no node, but 2 nodes name a stage “first”, which does not exist.'],
  },
  {
    what: 'each with what is like it',
    stages: ['Up', 'Second__Stage'],
    named: ['second-stage', 'up'],
    ids: ['up', 'second-stage'],
    told: [],
  },
  {
    what: 'only with the nodes that name it',
    stages: ['frist', 'last'],
    named: ['first', 'last'],
    ids: ['first', 'last'],
    told: ['Stage “frist” has no node, but one node names a stage “first”, which does not exist.'],
  },
  {
    what: 'none of two that nothing is like',
    stages: ['frist', 'lats'],
    named: ['first', 'last'],
    ids: ['frist', 'lats'],
    told: [],
  },
  { what: 'none where two are named', stages: ['frist'], named: ['first', 'fisrt'], ids: ['frist'], told: [] },
  { what: 'none where two are empty', stages: ['frist', 'lats'], named: ['first'], ids: ['frist', 'lats'], told: [] },
  {
    what: 'none whose words part elsewhere',
    stages: ['up-on', 'lats'],
    named: ['u-pon', 'last'],
    ids: ['up-on', 'lats'],
    told: [],
  },
])('of $stages, where nodes name $named, is matched: $what', ({ stages, named, ids, told }) => {
  const ask = parsed().nodes.get('ask')!
  const matched = matchStages(
    stages.map((id) => ({ id, title: id, section: '1' })),
    named.map((stage, place) => ({ ...ask, id: `n${place}`, stage })),
  )
  expect(matched.stages.map(({ id }) => id)).toEqual(ids)
  expect(matched.findings.map(({ message }) => message)).toEqual(told)
})
