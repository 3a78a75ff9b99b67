import { describe, expect, test } from 'vitest'
import { parsePathway } from '../../../src/pathway/parse/parsePathway.ts'
import { messagesOf, problemsOf, smallPathway, smallSurroundings, smallWith } from '../smallPathway.ts'

describe('a stage whose id is misspelt is told once, not at each of its nodes', () => {
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
    const result = parsePathway(smallWith('  first:\n', '  frist:\n'), 'pathway.yaml', smallSurroundings)
    expect('problems' in result && result.stages).toEqual([{ id: 'first', title: 'First stage', section: '1' }])
  })
})

test('stages in capitals are matched each with its nodes', () => {
  const text = smallPathway
    .replace('  first:\n', '  First:\n    title: First\n    section: 1\n  Second_Stage:\n')
    .replace('stage: first\n    title: Settled', 'stage: second-stage\n    title: Settled')
  expect(problemsOf(text)).toEqual(['4 bad-id', '7 bad-id'])
})
