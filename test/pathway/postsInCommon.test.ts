import { expect, test } from 'vitest'
import { postsInCommon } from '../../src/pathway/postsInCommon.ts'

test('a post that several agencies have is named once, with all of them', () => {
  expect(
    postsInCommon([
      ['police', 'Inspector'],
      ['health', 'Manager'],
      ['education', 'Inspector'],
    ]),
  ).toEqual([
    { post: 'Inspector', agencies: ['police', 'education'] },
    { post: 'Manager', agencies: ['health'] },
  ])
})
