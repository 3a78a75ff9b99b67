import { expect, test } from 'vitest'
import { groupPosts } from '../../src/pathway/groupPosts.ts'

const agencyNames = new Map([
  ['police', 'Police'],
  ['health', 'Health'],
  ['education', 'Education'],
])

test('a post that several agencies have is named once, with all of them', () => {
  expect(
    groupPosts(agencyNames, [
      ['police', 'Inspector'],
      ['health', 'Manager'],
      ['education', 'Inspector'],
    ]),
  ).toEqual([
    { post: 'Inspector', agencies: ['police', 'education'], names: 'Police, Education' },
    { post: 'Manager', agencies: ['health'], names: 'Health' },
  ])
})

test('the post of the only agency of a board is that agency’s', () => {
  expect(groupPosts(new Map([['police', 'Police']]), [['police', 'Inspector']]).map(({ names }) => names)).toEqual([
    'Police',
  ])
})

test('a post that all agencies have is every agency’s', () => {
  const all = [...agencyNames.keys()].map((agency) => [agency, 'Head of service'] as const)
  expect(groupPosts(agencyNames, all).map(({ names }) => names)).toEqual(['Every agency'])
})
